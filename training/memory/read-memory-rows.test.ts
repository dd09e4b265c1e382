import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { playDuplicates } from './play-duplicates';
import { playIncidents } from './play-incidents';
import { readMemoryRows } from './read-memory-rows';

let folder: string;
let warnings: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'triage-lens-memory-'));
  warnings = [];
});

afterEach(() => rm(folder, { recursive: true }));

async function read(content: string | Uint8Array, name = 'tickets.jsonl') {
  const path = join(folder, name);
  await writeFile(path, content);
  return readMemoryRows(path, (message) => warnings.push(message));
}

const line = (id: string | number, created: unknown, more: object = {}) =>
  JSON.stringify({ id, subject: `Subject ${id}`, body: `Body of ${id}`, created, ...more });

async function readTimes(times: readonly unknown[]) {
  const rows = await read(times.map((time, i) => line(i, time)).join('\n'));
  return Object.fromEntries(rows.map(({ id, created }) => [id, new Date(created).toISOString()]));
}

it('takes lines that end in CRLF, a mark at the beginning, empty lines, numbers as ids, and one duplicate alone', async () => {
  const lines = ['', line(2, '2024-03-05T10:00:00Z', { duplicates: 1 }), line(1, '2024-03-04T10:00:00Z'), ''];
  const rows = await read(`\uFEFF${lines.join('\r\n')}`);
  expect(rows.map(({ id, duplicates }) => [id, duplicates])).toEqual([
    ['1', []],
    ['2', ['1']],
  ]);
  expect(warnings).toEqual([]);
});

it('leaves out and names lines that are no ticket, that have no time, and the second of two with the same id', async () => {
  const good = line('a', '2024-03-05T10:00:00Z');
  const bad = ['{"id": "b"', '7', line('c', null), line('d', 'yesterday'), line('a', '2024-03-06T10:00:00Z')];
  const rows = await read([good, ...bad].join('\n'));
  expect(rows.map(({ id }) => id)).toEqual(['a']);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain('left out 5 of 6 lines. Line 2: it does not fit.');
});

it('reads times of other forms, those without a zone in UTC', async () => {
  const same = '2024-03-25T08:12:00.000Z';
  const times = [
    '2024-03-25T09:12:00.000+0100',
    '2024-03-25 09:12:00+01',
    '2024-03-25 08:12:00',
    '2024-03-25T08:12:00.000000',
    '25.03.2024 08:12',
    'Mon, 25 Mar 2024 08:12:00 GMT',
    1711354320,
    '1711354320000',
  ];
  expect(await readTimes(times)).toEqual(Object.fromEntries(times.map((_, i) => [i, same])));
});

it('knows whether day or month comes first by another date of the file, and does not guess', async () => {
  expect(await readTimes(['25/03/2024 08:00', '04/03/2024 08:00'])).toMatchObject({
    1: '2024-03-04T08:00:00.000Z',
  });
  expect(await readTimes(['03/25/2024 08:00', '04/03/2024 08:00'])).toMatchObject({
    1: '2024-04-03T08:00:00.000Z',
  });
  await expect(readTimes(['04/03/2024 08:00'])).rejects.toThrow('created is no time');
});

it.each([
  ['an empty file', '', 'tickets.jsonl', 'has no ticket'],
  ['a file without a ticket', '[]\nnull', 'tickets.jsonl', 'has no ticket. Line 1'],
  [
    'a packed file that is cut',
    gzipSync(line(1, 1711354320)).subarray(0, 40),
    'cut.jsonl.gz',
    'cannot be read',
  ],
  ['a file that is not packed', line(1, 1711354320), 'plain.jsonl.gz', 'cannot be read'],
])('says what is wrong with %s', async (_, content, name, message) => {
  await expect(read(content, name)).rejects.toThrow(message);
});

it('measures a single ticket, and one that names itself and one that is not there as duplicates', async () => {
  const rows = await read(line('a', '2024-03-05T10:00:00Z', { duplicates: ['a', 'gone'], incident: 'x' }));
  expect(playDuplicates(rows).measures).toMatchObject({ tickets: 1, queries: 0, recall_at_10: 0, mrr: 0 });
  expect(playIncidents(rows)).toMatchObject({
    tickets: 1,
    incidents: 1,
    banners: 0,
    precision: 0,
    recall: 0,
  });
});
