import type { HealthEntry } from '../../protocol/messages';
import type { Translate } from '../../shared/translate';
import { describeFailures, partName, sourceName } from './health-words';

/** One helpdesk at one site: whether all is well, and where each part was found. */
export function HealthItem({ entry, translate }: { entry: HealthEntry; translate: Translate }) {
  const { label, origin, at, read, unread, sources, failed } = entry;
  const locale = translate('text_locale');
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const number = new Intl.NumberFormat(locale);
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
          time.format(new Date(at)),
          number.format(read),
          number.format(unread),
        )}
      </p>
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
                  <td>{partName(part, translate)}</td>
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
