import { useEffect, useRef } from 'preact/hooks';
import type { ColumnPlan } from '../../core/ticket-file/column-plan';
import type { FieldChoice } from '../../protocol/learning-messages';
import { useTranslate } from '../../shared/use-translate';
import { numberText } from '../../ui/format';
import { Problem } from '../../ui/problem';
import { useClient } from '../options-client';
import { ProgressBar } from '../shared/progress-bar';
import { ColumnMapping } from './column-mapping';
import { fileProblemText } from './file-problem-text';
import { leftOutTexts } from './left-out-text';
import { type FileHistory, useFileHistory } from './use-file-history';

interface Props {
  origin: string;
  /** Learns these fields from what was kept. */
  onKept(fields: FieldChoice[]): Promise<void>;
  /** Tickets were kept, or taken back: what is said of them elsewhere is old. */
  onChanged(): Promise<unknown>;
}

/** Closed tickets from a file that the agent chooses: looked at, mapped, kept, and then learned from. */
export function FromFile({ origin, onKept, onChanged }: Props) {
  const translate = useTranslate();
  const client = useClient();
  const history = useFileHistory({
    openFile: client.openHistory,
    keep: (tickets) => client.ask('learning.add', { origin, tickets }),
    takeBack: (ticketIds) => client.ask('learning.discard', { origin, ticketIds }),
  });
  const { host } = new URL(origin);
  const { at } = history.step;
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(at);
  // The pressed button is gone with its step, so the focus moves to the next step.
  useEffect(() => {
    if (before.current === at) return;
    before.current = at;
    place.current?.focus();
    if (at === 'kept' || at === 'broken' || at === 'choosing') void onChanged();
  }, [at]);
  return (
    <details>
      <summary>{translate('file_title')}</summary>
      <p class="quiet">{translate('file_intro')}</p>
      <div class="step" ref={place} tabIndex={-1}>
        {history.step.at === 'choosing' && (
          <div class="buttons">
            <label class="file">
              {translate('file_choose')}
              <input
                type="file"
                accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.xlsx,text/csv"
                aria-label={translate('file_choose_for', host)}
                onChange={({ currentTarget }) => void takeFile(currentTarget, history)}
              />
            </label>
          </div>
        )}
        <Working history={history} />
        {history.step.at === 'mapping' && <ColumnMapping step={history.step} history={history} />}
        <Ending history={history} onKept={onKept} />
        {history.error !== undefined && <Problem text={fileProblemText(history.error, translate)} />}
      </div>
    </details>
  );
}

async function takeFile(input: HTMLInputElement, history: FileHistory): Promise<void> {
  const [file] = input.files ?? [];
  // Allows the same file to be chosen again after a repair.
  input.value = '';
  if (file) await history.choose(file);
}

interface PartProps {
  history: FileHistory;
}

function Working({ history }: PartProps) {
  const translate = useTranslate();
  const { step } = history;
  if (step.at !== 'looking' && step.at !== 'reading') return null;
  const isLooking = step.at === 'looking';
  const text = isLooking
    ? translate('file_looking')
    : translate('file_reading', numberText(translate, step.kept));
  return (
    <>
      <ProgressBar
        name={translate(isLooking ? 'file_looking' : 'file_title')}
        share={step.share}
        text={text}
      />
      <p>{text}</p>
      <div class="buttons">
        <button type="button" onClick={() => void history.discard()}>
          {translate('learn_cancel')}
        </button>
      </div>
    </>
  );
}

function Ending({ history, onKept }: PartProps & Pick<Props, 'onKept'>) {
  const translate = useTranslate();
  const { step } = history;
  if (step.at !== 'kept' && step.at !== 'broken') return null;
  const count = numberText(translate, step.kept);
  const fields = fieldsOf(step.plan);
  const learn = async () => {
    history.leave();
    await onKept(fields);
  };
  return (
    <>
      <p role="status">{translate(step.at === 'kept' ? 'file_kept' : 'file_broken', count)}</p>
      {step.at === 'kept' && (
        <ul>
          {leftOutTexts(step.leftOut, translate).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <div class="buttons">
        <button
          type="button"
          class="main"
          disabled={step.kept === 0 || fields.length === 0}
          onClick={() => void learn()}
        >
          {translate('file_learn', numberText(translate, fields.length))}
        </button>
        <button type="button" onClick={() => void history.discard()}>
          {translate('file_discard')}
        </button>
      </div>
    </>
  );
}

function fieldsOf({ columns }: ColumnPlan): FieldChoice[] {
  return columns.flatMap(({ use, name, kind = 'class', levels }) =>
    use === 'field' ? [{ name, kind, ...(levels && { levels }) }] : [],
  );
}
