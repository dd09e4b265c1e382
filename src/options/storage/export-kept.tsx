import { useState } from 'preact/hooks';
import { Problem } from '../../ui/problem';
import { problemText } from '../../ui/problem-text';
import { useAction } from '../../ui/use-action';
import type { SectionProps } from '../options-client';
import { bytesText } from './bytes-text';

/** All that is kept, as one file. */
export function ExportKept({ client, translate }: SectionProps) {
  const action = useAction();
  const [note, setNote] = useState('');
  const takeAlong = () =>
    action.run(async () => {
      setNote('');
      const file = await client.exportKept();
      client.saveFile('triage-lens.jsonl', file);
      setNote(translate('options_kept_exported', bytesText(translate, file.size)));
    });
  return (
    <>
      <div class="buttons">
        <button type="button" aria-busy={action.isRunning} onClick={() => void takeAlong()}>
          {translate('options_kept_export')}
        </button>
        <p class="quiet" role="status">
          {note}
        </p>
      </div>
      {action.error !== undefined && <Problem text={problemText(action.error, translate)} />}
    </>
  );
}
