import { useState } from 'preact/hooks';
import {
  AdapterFileRefused,
  type RefusalReason,
  readAdapterFile,
  writeAdapterFile,
} from '../../helpdesks/adapter-file';
import type { MessageKey, Translate } from '../../shared/translate';
import { useTranslate } from '../../shared/use-translate';
import { Problem } from '../../ui/problem';
import { problemText } from '../../ui/problem-text';
import { useAction } from '../../ui/use-action';
import { useClient } from '../options-client';
import type { KnownSite } from './known-site';

interface Props {
  site: KnownSite;
  reload(): Promise<void>;
}

/** What the user showed on a site's pages, as a file: out for colleagues, in from them. */
export function AdapterExchange({ site, reload }: Props) {
  const translate = useTranslate();
  const client = useClient();
  const action = useAction();
  const [done, setDone] = useState('');
  const { origin, own } = site;
  const { host } = new URL(origin);

  const take = (input: HTMLInputElement) =>
    action.run(async () => {
      setDone('');
      const [file] = input.files ?? [];
      if (!file) return;
      const text = await file.text();
      // Allows the same file to be chosen again after a repair.
      input.value = '';
      await client.keepAdapter(origin, readAdapterFile(text));
      await reload();
      setDone(translate('options_adapter_imported'));
    });

  const remove = () =>
    action.run(async () => {
      await client.keepAdapter(origin, undefined);
      await reload();
      setDone(translate('options_adapter_removed'));
    });

  return (
    <>
      {own && <p>{translate('options_adapter_own')}</p>}
      <div class="buttons">
        {own && (
          <>
            <button
              type="button"
              onClick={() => client.saveFile(`triage-lens-${host}.json`, writeAdapterFile(own))}
            >
              {translate('options_adapter_export')}
            </button>
            <button type="button" onClick={() => void remove()}>
              {translate('options_adapter_remove')}
            </button>
          </>
        )}
        <label class="file">
          {translate('options_adapter_import')}
          <input
            type="file"
            accept="application/json,.json"
            aria-label={translate('options_adapter_import_for', host)}
            onChange={(event) => void take(event.currentTarget)}
          />
        </label>
      </div>
      <p class="quiet" role="status">
        {done}
      </p>
      {action.error !== undefined && <Problem text={refusalText(action.error, translate)} />}
    </>
  );
}

const refusals: Record<RefusalReason, MessageKey> = {
  'too-large': 'options_refused_size',
  'not-json': 'options_refused_json',
  'absolute-address': 'options_refused_address',
  pattern: 'options_refused_pattern',
  'unknown-key': 'options_refused_key',
  asks: 'options_refused_asks',
  'wrong-form': 'options_refused_form',
};

function refusalText(error: unknown, translate: Translate): string {
  if (!(error instanceof AdapterFileRefused)) return problemText(error, translate);
  return `${translate(refusals[error.reason], error.where)} ${translate('options_refused')}`;
}
