import type { HealthEntry } from '../../protocol/messages';
import { lackingText, partName } from '../../shared/part-name';
import { useTranslate } from '../../shared/use-translate';
import { numberText, timeText } from '../../ui/format';
import { describeFailures, sourceName, versionText } from './health-words';

/** One helpdesk at one site: whether all is well, and where each part was found. */
export function HealthItem({ entry }: { entry: HealthEntry }) {
  const translate = useTranslate();
  const { label, origin, at, read, unread, sources, failed, lacking } = entry;
  const version = versionText(entry, translate);
  const { host } = new URL(origin);
  const parts = Object.entries(sources);
  return (
    <li class="item">
      <h3>
        {label} · {host}
      </h3>
      <p class="quiet">
        {translate(
          'options_health_seen',
          timeText(translate, at),
          numberText(translate, read),
          numberText(translate, unread),
        )}
      </p>
      {version && <p class="quiet">{version}</p>}
      {lacking.length > 0 && <p>{translate('reading_worse', label, lackingText(translate, lacking))}</p>}
      {failed.length === 0 && <p>{translate('options_health_well')}</p>}
      {failed.length > 0 && (
        <ul>
          {describeFailures(failed, translate).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {parts.length > 0 && (
        <details>
          <summary>{translate('options_health_sources', label)}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{translate('options_health_part')}</th>
                <th scope="col">{translate('options_health_source')}</th>
              </tr>
            </thead>
            <tbody>
              {parts.map(([part, source]) => (
                <tr key={part}>
                  <td>{partName(translate, part)}</td>
                  <td>{sourceName(source, translate)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </li>
  );
}
