import { useEffect, useRef } from 'preact/hooks';
import { fieldName } from '../../../shared/head-name';
import { useTranslate } from '../../../shared/use-translate';
import { CloseIcon } from '../../card/components/icons';
import { confidenceText, countText } from '../../card/locale';
import type { BulkEntry, BulkRun } from '../bulk-run';
import { rowName } from '../row-reader';
import { Failure } from './run-parts';

interface BulkViewProps {
  run: BulkRun;
  onLeave(): void;
}

/** What is to be set in many tickets: every change is shown before the first is made. */
export function BulkView({ run, onLeave }: BulkViewProps) {
  const translate = useTranslate();
  const frame = useRef<HTMLElement>(null);
  useEffect(() => frame.current?.focus({ preventScroll: true }), []);
  // A button that was pressed and is gone takes the keyboard with it.
  useEffect(() => {
    const { current } = frame;
    if (current && isFocusLost(current.ownerDocument)) current.focus({ preventScroll: true });
  }, [run.state, run.entries.length]);
  const count = (value: number) => countText(translate, value);
  const changes = run.entries.reduce((sum, entry) => sum + entry.changes.length, 0);
  const isDoing = run.state === 'preparing' || run.isWriting;
  return (
    <section
      class="triage"
      aria-label={translate('list_start_bulk')}
      ref={frame}
      tabIndex={-1}
      aria-busy={isDoing}
    >
      <p class="panel-note">{translate('list_bulk_about', confidenceText(translate, run.confidence))}</p>
      <p class="panel-note" role="status">
        {statusText()}
      </p>
      {isDoing && <progress value={run.count} max={run.total || 1} aria-label={statusText()} />}
      {run.unread.length > 0 && (
        <p class="panel-note">{translate('list_bulk_unread', count(run.unread.length))}</p>
      )}
      <Failure text={run.failure} />
      <ul class="side-list">
        {run.entries.map((entry) => (
          <Entry key={entry.ticket.task.row.ticket} entry={entry} run={run} />
        ))}
      </ul>
      <footer class="panel-foot">
        {run.state === 'ready' && run.entries.length > 0 && (
          <button type="button" class="panel-button primary" onClick={() => void run.run()}>
            {translate('list_bulk_run')}
          </button>
        )}
        {run.canUndo && (
          <button type="button" class="panel-button" onClick={() => void run.undo()}>
            {translate('list_undo_everything')}
          </button>
        )}
        {!run.isWriting && (
          <button type="button" class="panel-button" onClick={onLeave}>
            {translate('list_leave')}
          </button>
        )}
      </footer>
    </section>
  );

  function statusText(): string {
    if (run.state === 'preparing')
      return translate('list_bulk_preparing', count(run.count), count(run.total));
    if (run.state === 'running') return translate('list_bulk_running', count(run.count), count(run.total));
    if (run.state === 'undone') return translate('list_bulk_undone');
    if (run.state !== 'ready') return translate('list_bulk_done', count(run.count), count(run.total));
    return run.entries.length === 0
      ? translate('list_bulk_none')
      : translate('list_bulk_preview', count(changes), count(run.entries.length));
  }
}

function isFocusLost({ activeElement, body }: Document): boolean {
  return activeElement === null || activeElement === body;
}

function Entry({ entry, run }: { entry: BulkEntry; run: BulkRun }) {
  const translate = useTranslate();
  const { row } = entry.ticket.task;
  const name = rowName(row);
  return (
    <li class="bulk-entry" data-done={entry.isDone || undefined}>
      <span class="side-subject" dir="auto">
        {name}
      </span>
      {entry.changes.map(({ field, from, to }) => (
        <span key={field} class="bulk-change">
          {translate(
            'list_bulk_change',
            fieldName(translate, field),
            from || translate('list_bulk_empty'),
            to,
          )}
        </span>
      ))}
      {entry.isDone && <span class="bulk-change">{translate('list_bulk_set')}</span>}
      {run.state === 'ready' && (
        <button
          type="button"
          class="quiet-button"
          aria-label={translate('list_bulk_remove', name)}
          onClick={() => run.remove(entry)}
        >
          <CloseIcon />
        </button>
      )}
    </li>
  );
}
