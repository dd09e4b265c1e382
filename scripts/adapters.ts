/** `npm run adapters`: what is read and written in each helpdesk, and how, as its tests have just seen it. */
import { type AdapterResult, readResults } from '../tests/adapter-results';

const verified = { live: 'running product', source: "product's source", clients: 'public clients, not live' };

const columns: [title: string, cell: (result: AdapterResult) => string][] = [
  ['helpdesk', ({ label }) => label],
  ['subject', ({ reads }) => ways(reads.subject)],
  ['messages', ({ reads }) => ways(reads.messages)],
  ['roles', ({ roles }) => roles.filter((role) => role !== 'unknown').join(' ') || '–'],
  ['requester', ({ reads }) => ways(reads.requester)],
  ['status', ({ reads }) => ways(reads.status)],
  ['fields', ({ reads }) => fieldsOf(reads)],
  ['queue', ({ queue }) => ways(queue)],
  ['writes', ({ writes, notes }) => writesOf(writes, notes.readOnly)],
  ['tried on', ({ notes }) => [verified[notes.verified], notes.version].filter(Boolean).join(' ')],
  ['cases', ({ cases }) => String(cases)],
];

const rows = readResults().map((result) => columns.map(([, cell]) => cell(result)));
console.log(`| ${columns.map(([title]) => title).join(' | ')} |`);
console.log(`|${columns.map(() => '---').join('|')}|`);
for (const row of rows) console.log(`| ${row.join(' | ')} |`);

function ways(found: readonly string[] | undefined): string {
  return found && found.length > 0 ? found.join(', ') : '–';
}

/** `priority, type (API, page); tags (API)` */
function fieldsOf(reads: AdapterResult['reads']): string {
  const byWays = new Map<string, string[]>();
  for (const [part, found] of Object.entries(reads)) {
    if (!part.startsWith('fields.')) continue;
    const key = found.join(', ');
    byWays.set(key, [...(byWays.get(key) ?? []), part.slice('fields.'.length)]);
  }
  return [...byWays].map(([key, names]) => `${names.join(', ')} (${key})`).join('; ') || '–';
}

function writesOf(writes: AdapterResult['writes'], reason: string | undefined): string {
  const fields = Object.entries(writes).map(([field, how]) => `${field} (${how})`);
  return fields.join('; ') || (reason ? `no: ${reason}` : 'no');
}
