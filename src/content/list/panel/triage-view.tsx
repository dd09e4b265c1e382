import { useEffect, useRef } from 'preact/hooks';
import type { MessageKey } from '../../../shared/translate';
import { useTranslate } from '../../../shared/use-translate';
import { Card } from '../../card/card';
import { countText } from '../../card/locale';
import { hasCommandKey } from '../../coexistence/key-guard';
import { isComposing, shortcutKey } from '../../coexistence/typed-key';
import { cutText } from '../../reading/cut-text';
import { rowName } from '../row-reader';
import type { TriageRun } from '../triage-run';
import { Failure, Sums } from './run-parts';

/** Characters of a ticket's text that are shown. */
const mostText = 1_500;

interface TriageViewProps {
  run: TriageRun;
  onLeave(): void;
}

interface KeyedAct {
  key: string;
  name: MessageKey;
  act(): void;
}

/** One ticket after the other, by single keys. */
export function TriageView({ run, onLeave }: TriageViewProps) {
  const translate = useTranslate();
  const frame = useRef<HTMLElement>(null);
  const { current } = run;
  // The keys work from the beginning, and whoever reads with the ears hears the new ticket.
  useEffect(() => frame.current?.focus({ preventScroll: true }), [run.position]);
  const acts: KeyedAct[] = [
    { key: '1', name: 'list_key_accept', act: () => void run.accept() },
    { key: '2', name: 'list_key_change', act: () => openPicker(frame.current) },
    { key: '3', name: 'list_key_apply', act: () => void run.apply() },
    { key: 'n', name: 'list_key_next', act: () => run.next() },
    { key: 'h', name: 'list_key_snooze', act: () => run.snooze() },
    { key: 'u', name: 'list_key_undo', act: () => void run.undo() },
  ];

  function press(event: KeyboardEvent) {
    if (hasCommandKey(event) || isComposing(event) || isInList(event)) return;
    const pressed = shortcutKey(event).toLowerCase();
    const wanted = acts.find(({ key }) => key === pressed);
    if (!wanted) return;
    // Before the card, which has keys of its own.
    event.stopPropagation();
    event.preventDefault();
    // A key that is held down would put off a whole list unseen.
    if (!event.repeat) wanted.act();
  }

  return (
    <section
      class="triage"
      aria-label={current ? rowName(current.task.row) : translate('list_done')}
      ref={frame}
      tabIndex={-1}
      onKeyDownCapture={press}
      aria-busy={run.isBusy}
    >
      <p class="panel-note" role="status">
        {current
          ? translate(
              'list_progress',
              countText(translate, run.position + 1),
              countText(translate, run.total),
            )
          : translate('list_done')}
      </p>
      <progress value={run.position} max={run.total} aria-label={translate('list_title')} />
      {current ? (
        <>
          <h3 class="triage-subject" id="triage-subject" dir="auto">
            {rowName(current.task.row)}
          </h3>
          {current.view.state === 'ready' && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text is scrolled, by the keyboard as well
            <section class="triage-text" dir="auto" tabIndex={0} aria-labelledby="triage-subject">
              {cutText(current.text, mostText) || translate('list_no_text')}
            </section>
          )}
          <Card
            key={current.task.row.ticket}
            view={current.shownView}
            open={true}
            missing={[]}
            notice=""
            offers={current.offers}
            actions={current.actions}
            translate={translate}
            connectCommands={() => () => undefined}
          />
        </>
      ) : (
        <Sums sums={run.sums} />
      )}
      <Failure text={run.failure} />
      <div class="triage-keys">
        {(current ? acts : acts.slice(-1)).map(({ key, name, act }) => (
          <button
            key={key}
            type="button"
            class="panel-button"
            aria-keyshortcuts={key}
            aria-disabled={run.isBusy || (key === 'u' && !run.canUndo)}
            onClick={act}
          >
            <kbd>{key.toUpperCase()}</kbd> {translate(name)}
          </button>
        ))}
      </div>
      <footer class="panel-foot">
        <button type="button" class="panel-button" onClick={onLeave}>
          {translate('list_leave')}
        </button>
        <button
          type="button"
          class="panel-button"
          aria-disabled={run.isBusy || !run.canUndo}
          onClick={() => void run.undoEverything()}
        >
          {translate('list_undo_everything')}
        </button>
      </footer>
    </section>
  );
}

/** In an open list of values the keys are for finding a value. */
function isInList({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('input, select, textarea, [role="listbox"]') !== null;
}

/** The list of values of the first answer. */
function openPicker(frame: HTMLElement | null): void {
  const picker = frame?.querySelector<HTMLElement>('[aria-haspopup]');
  picker?.focus();
  picker?.click();
}
