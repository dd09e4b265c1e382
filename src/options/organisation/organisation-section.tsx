import { useEffect, useState } from 'preact/hooks';
import type { ParsedPolicy } from '../../shared/policy/parse-policy';
import { useTranslate } from '../../shared/use-translate';
import { Failure } from '../../ui/failure';
import { OrganisationLinks } from '../../ui/organisation-links';
import { useAction } from '../../ui/use-action';
import { useLoaded } from '../../ui/use-loaded';
import { useClient } from '../options-client';
import { diagnosticsReport } from './diagnostics-report';
import { problemSentence, settingsOf } from './policy-lines';

/** What the organisation has set, what of it could not be used, and all that support may want to know, without tickets. */
export function OrganisationSection() {
  const translate = useTranslate();
  const client = useClient();
  const { value: parsed, error, reload } = useLoaded(() => client.readPolicy());
  useEffect(() => client.watchPolicy(() => void reload()), [client, reload]);
  const action = useAction();
  const [isCopied, setCopied] = useState(false);
  const copy = (shown: ParsedPolicy) =>
    action.run(async () => {
      const [status, health] = await Promise.all([
        client.ask('status.read', {}),
        client.ask('health.list', {}),
      ]);
      await client.copy(diagnosticsReport({ about: client.about, parsed: shown, status, health }));
      setCopied(true);
    });
  return (
    <>
      <Failure of={error} />
      {parsed && (
        <div class="item">
          <Problems parsed={parsed} />
          <SettingList parsed={parsed} />
          <OrganisationLinks policy={parsed.policy} />
          <div class="buttons">
            <button type="button" aria-busy={action.isRunning} onClick={() => void copy(parsed)}>
              {translate('options_organisation_copy')}
            </button>
            <p class="quiet" role="status">
              {isCopied && translate('options_health_copied')}
            </p>
          </div>
        </div>
      )}
      <Failure of={action.error} />
    </>
  );
}

interface PartProps {
  parsed: ParsedPolicy;
}

function Problems({ parsed: { problems } }: PartProps) {
  const translate = useTranslate();
  if (problems.length === 0) return null;
  return (
    <>
      <h3>{translate('options_organisation_problems')}</h3>
      <ul>
        {problems.map((problem) => (
          <li key={problem.key}>{problemSentence(problem, translate)}</li>
        ))}
      </ul>
    </>
  );
}

function SettingList({ parsed }: PartProps) {
  const translate = useTranslate();
  if (parsed.set.length === 0) return <p>{translate('options_organisation_none')}</p>;
  return (
    <>
      <h3>{translate('set_by_organisation')}</h3>
      <dl class="settings">
        {settingsOf(parsed, translate).map(({ key, value }) => (
          <div key={key}>
            <dt>
              <code>{key}</code>
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
