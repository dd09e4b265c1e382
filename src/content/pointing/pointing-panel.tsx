import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MessageKey } from '../../shared/translate';
import { useTranslate } from '../../shared/use-translate';

/** What is asked for, in this order. */
export const steps = ['subject', 'message', 'field'] as const;
export type Step = (typeof steps)[number];

export const fieldNames = ['priority', 'status', 'type', 'category'] as const;
export type FieldName = (typeof fieldNames)[number];

export type PanelView =
  /** `excerpt` is of what is marked now; `alike` how many such messages there are. */
  | { state: 'pointing'; step: Step; excerpt: string; alike?: number; field: FieldName }
  | { state: 'review'; subject: string; messages: number; field?: string }
  | { state: 'impossible'; reason: 'address' | 'message' };

export interface PanelActions {
  move(to: 'next' | 'previous' | 'larger' | 'smaller'): void;
  choose(): void;
  skip(): void;
  nameField(name: FieldName): void;
  save(): void;
  again(): void;
  cancel(): void;
}

interface Props {
  view: PanelView;
  actions: PanelActions;
}

const keys: Record<string, 'next' | 'previous' | 'larger' | 'smaller'> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'larger',
  ArrowDown: 'smaller',
};

/** Tells what to point at, and does by buttons and keys what the mouse does on the page. */
export function PointingPanel({ view, actions }: Props) {
  const translate = useTranslate();
  const main = useRef<HTMLButtonElement>(null);
  const title = translate(titleOf(view));
  // The button for the next step has the focus, so that Enter is enough.
  useLayoutEffect(() => main.current?.focus({ preventScroll: true }), [view.state, title]);

  function press(event: KeyboardEvent) {
    const target = event.target as Element;
    if (event.key === 'Escape') actions.cancel();
    else if (view.state === 'pointing' && event.key in keys && target.localName !== 'select')
      actions.move(keys[event.key] ?? 'next');
    else return;
    event.preventDefault();
  }

  return (
    <div class="pointing" role="dialog" aria-labelledby="pointing-title" onKeyDown={press}>
      <h2 id="pointing-title">{title}</h2>
      {view.state === 'pointing' && <Pointing view={view} actions={actions} />}
      {view.state === 'review' && <Review view={view} />}
      {view.state === 'impossible' && <p role="alert">{translate(`pointing_impossible_${view.reason}`)}</p>}
      <div class="buttons">
        {view.state !== 'impossible' && (
          <button
            type="button"
            ref={main}
            class="button main"
            onClick={view.state === 'review' ? actions.save : actions.choose}
          >
            {translate(view.state === 'review' ? 'pointing_save' : 'pointing_choose')}
          </button>
        )}
        {view.state === 'pointing' && view.step === 'field' && (
          <button type="button" class="button" onClick={actions.skip}>
            {translate('pointing_skip')}
          </button>
        )}
        {view.state !== 'pointing' && (
          <button type="button" class="button" onClick={actions.again}>
            {translate('pointing_again')}
          </button>
        )}
        <button type="button" class="button" onClick={actions.cancel}>
          {translate('pointing_cancel')}
        </button>
      </div>
    </div>
  );
}

function Pointing({ view, actions }: Props & { view: Extract<PanelView, { state: 'pointing' }> }) {
  const translate = useTranslate();
  return (
    <>
      <p>{translate('pointing_how')}</p>
      <p class="marked" aria-live="polite">
        {view.excerpt || translate('pointing_nothing')}
        {view.alike !== undefined && (
          <span class="alike">{translate('pointing_alike', String(view.alike))}</span>
        )}
      </p>
      {view.step === 'field' && (
        <label>
          {translate('pointing_field_name')}
          <select
            value={view.field}
            onChange={(event) => actions.nameField(event.currentTarget.value as FieldName)}
          >
            {fieldNames.map((name) => (
              <option key={name} value={name}>
                {translate(`pointing_field_${name}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <div class="buttons">
        {(['previous', 'next', 'larger', 'smaller'] as const).map((to) => (
          <button key={to} type="button" class="button" onClick={() => actions.move(to)}>
            {translate(`pointing_${to}`)}
          </button>
        ))}
      </div>
    </>
  );
}

function Review({ view }: { view: Extract<PanelView, { state: 'review' }> }) {
  const translate = useTranslate();
  return (
    <dl>
      <dt>{translate('pointing_found_subject')}</dt>
      <dd>{view.subject}</dd>
      <dt>{translate('pointing_found_messages')}</dt>
      <dd>{view.messages}</dd>
      {view.field !== undefined && (
        <>
          <dt>{translate('pointing_found_field')}</dt>
          <dd>{view.field || translate('pointing_nothing')}</dd>
        </>
      )}
    </dl>
  );
}

function titleOf(view: PanelView): MessageKey {
  if (view.state === 'pointing') return `pointing_title_${view.step}`;
  return view.state === 'review' ? 'pointing_title_review' : 'pointing_title_impossible';
}
