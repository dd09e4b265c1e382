import { useEffect, useRef } from 'preact/hooks';
import type { LearningStatus } from '../../protocol/learning-messages';
import { useTranslate } from '../../shared/use-translate';
import { Failure } from '../../ui/failure';
import { numberText } from '../../ui/format';
import { type Action, useAction } from '../../ui/use-action';
import { usePolled } from '../../ui/use-polled';
import { FromFile } from '../file/from-file';
import { useClient } from '../options-client';
import { FieldsFound } from './fields-found';
import { HeadItem } from './head-item';
import { RunProgress } from './run-progress';
import { useHasLearned } from './use-has-learned';

/** One helpdesk: fetch and learn, how far that is, and how good each field has become. */
export function LearnDesk({ origin }: { origin: string }) {
  const translate = useTranslate();
  const client = useClient();
  const status = usePolled(
    () => client.ask('learning.read', { origin }),
    ({ run }) => run?.state === 'running',
  );
  const action = useAction();
  const { value, reload } = status;
  const hasLearned = useHasLearned(value);
  const heading = useRef<HTMLHeadingElement>(null);
  const isAsked = client.askedDesk === origin && value !== undefined;
  useEffect(() => {
    if (isAsked) heading.current?.focus();
  }, [isAsked]);
  const then = (act: () => Promise<unknown>) =>
    action.run(async () => {
      await act();
      await reload();
    });
  return (
    <li class="item">
      <h3 ref={heading} tabIndex={-1}>
        {new URL(origin).host}
      </h3>
      <p class="quiet" role="status">
        {hasLearned && translate('learn_finished')}
      </p>
      <Failure of={status.error} />
      {value && <DeskContent status={value} then={then} reload={reload} action={action} />}
      <Failure of={action.error} />
    </li>
  );
}

interface ContentProps {
  status: LearningStatus;
  action: Action;
  /** Does something, then looks at the desk again. */
  then(act: () => Promise<unknown>): Promise<void>;
  /** Looks at the desk again. */
  reload(): Promise<unknown>;
}

function DeskContent({ status, action, then, reload }: ContentProps) {
  const translate = useTranslate();
  const client = useClient();
  const { origin, rows, fields, heads, run, mayFetch, cannotFetch, exportBy } = status;
  const isForbidden = cannotFetch === 'policy';
  // The next start replaces the error message.
  const isFree = run === undefined || run.state === 'failed';
  return (
    <>
      <p class="quiet">
        {rows === 0 ? translate('learn_rows_none') : translate('learn_rows', numberText(translate, rows))}
      </p>
      {cannotFetch && <p>{translate(isForbidden ? 'learn_cannot_policy' : 'learn_cannot_helpdesk')}</p>}
      {exportBy && <p>{translate('learn_export_steps', exportBy.label, exportBy.steps.join(' › '))}</p>}
      {run ? (
        <RunProgress
          run={run}
          onStart={() => then(() => client.ask('learning.start', { origin }))}
          onPause={() => then(() => client.ask('learning.pause', { origin }))}
          onCancel={() => then(() => client.ask('learning.cancel', { origin }))}
        />
      ) : (
        mayFetch && (
          <div class="buttons">
            <button
              type="button"
              class="main"
              aria-busy={action.isRunning}
              onClick={() => void then(() => client.ask('learning.start', { origin }))}
            >
              {translate(heads.length > 0 ? 'learn_start_again' : 'learn_start')}
            </button>
          </div>
        )
      )}
      {heads.map((head) => (
        <HeadItem
          key={head.field}
          head={head}
          choice={fields.find(({ name }) => name === head.field)}
          isBusy={!isFree || isForbidden}
          onState={(state) =>
            then(() => client.ask('learning.setState', { origin, field: head.field, state }))
          }
          onUndo={() => then(() => client.ask('learning.undo', { origin, field: head.field }))}
          onLearn={(field) => then(() => client.ask('learning.learn', { origin, fields: [field] }))}
        />
      ))}
      {isFree && fields.length > 0 && (
        <FieldsFound
          fields={fields}
          isForbidden={isForbidden}
          onLearn={(chosen) => then(() => client.ask('learning.learn', { origin, fields: chosen }))}
        />
      )}
      {isFree && !isForbidden && (
        <FromFile
          origin={origin}
          onKept={(chosen) => then(() => client.ask('learning.learn', { origin, fields: chosen }))}
          onChanged={reload}
        />
      )}
    </>
  );
}
