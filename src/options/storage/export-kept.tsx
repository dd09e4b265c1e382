import { useState } from 'preact/hooks';
import { useTranslate } from '../../shared/use-translate';
import { Failure } from '../../ui/failure';
import { estimatedBytesText } from '../../ui/format';
import { useAction } from '../../ui/use-action';
import { useClient } from '../options-client';

/** All that is kept, as one file. */
export function ExportKept() {
  const translate = useTranslate();
  const client = useClient();
  const action = useAction();
  const [note, setNote] = useState('');
  const takeAlong = () =>
    action.run(async () => {
      setNote('');
      const file = await client.exportKept();
      client.saveFile('triage-lens.jsonl', file);
      setNote(translate('options_kept_exported', estimatedBytesText(translate, file.size)));
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
      <Failure of={action.error} />
    </>
  );
}
