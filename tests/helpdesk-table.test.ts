import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { AdapterData } from '../src/helpdesks/adapter';
import { adapterFiles } from '../src/helpdesks/adapters-test-support';

const [begin, end] = ['<!-- helpdesks: begin -->', '<!-- helpdesks: end -->'];

const verified: Record<AdapterData['notes']['verified'], string> = {
  live: 'on a running one',
  source: "after the product's own code",
  clients: '**nobody could try it live**: after public clients',
};

function closedTicketsOf({ history }: AdapterData): string {
  if (!history) return 'from a file';
  return history.by === 'api' ? 'by its interface' : 'from its pages';
}

/** One line per adapter, from its own notes. */
function tableOf(adapters: readonly AdapterData[]): string {
  const rows = adapters
    .filter(({ id }) => id !== 'demo')
    .toSorted((one, other) => one.label.localeCompare(other.label, 'en'))
    .map((adapter) => {
      const { label, notes, write } = adapter;
      const fields = [
        ...Object.keys(write?.fields ?? {}),
        ...(write?.custom ? ["the desk's own fields"] : []),
      ];
      const how = [verified[notes.verified], notes.version].filter(Boolean).join(', ');
      return `| ${label} | ${fields.join(', ') || 'nothing'} | ${closedTicketsOf(adapter)} | ${how} |`;
    });
  return ['| helpdesk | writes | closed tickets | tried |', '|---|---|---|---|', ...rows].join('\n');
}

it('docs/HELPDESKS.md lists every helpdesk with how it was tried; UPDATE_TABLE=1 writes the list', () => {
  const page = readFileSync('docs/HELPDESKS.md', 'utf8');
  const [before = '', rest = ''] = page.split(begin);
  const [listed = '', after = ''] = rest.split(end);
  const table = tableOf(adapterFiles);
  if (process.env.UPDATE_TABLE)
    writeFileSync('docs/HELPDESKS.md', `${before}${begin}\n${table}\n${end}${after}`);
  else expect(listed.trim()).toBe(table);
});
