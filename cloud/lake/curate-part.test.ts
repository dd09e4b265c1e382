import { ulid } from 'ulid';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { millisecondsPerDay } from '../../src/core/days';
import { readConfiguration } from '../configuration';
import { testEnvironment } from '../http.test-support';
import { curate } from '../jobs/curate';
import { Parties } from '../retraining/parties';
import { selectRows } from '../retraining/select-rows';
import { fileStore } from '../store/files';
import type { Store } from '../store/store';
import { temporaryFolder } from '../store/test-servers.test-support';
import { maxOfOneClient } from './curate-part';
import type { CuratedLabel } from './curated-label';
import { readParts } from './curated-part';
import { duckEngine } from './engine';
import { noteForgotten } from './forgotten';
import { lakeNow, lakeTokens, mixedLabels, readParquet } from './lake.test-support';
import { curateByHand, sampleByHand } from './row-rules.test-support';
import { rawBatchName } from './zones';

let files: Awaited<ReturnType<typeof temporaryFolder>>;
let store: Store;
beforeEach(async () => {
  files = await temporaryFolder();
  store = fileStore(files.folder);
});
afterEach(() => files.remove());

const services = (settings: Record<string, string> = {}) => ({
  store,
  configuration: readConfiguration({ ...testEnvironment(''), ...settings }),
  now: () => lakeNow,
  log: () => {},
});

async function putLines(lines: readonly string[], perBatch = 500): Promise<string[][]> {
  const batches: string[][] = [];
  for (let from = 0; from < lines.length; from += perBatch) {
    const some = lines.slice(from, from + perBatch);
    batches.push(some);
    const name = rawBatchName(ulid(lakeNow - 1_000_000 + from), new Date(lakeNow));
    await store.putIfAbsent(name, new TextEncoder().encode(`${some.join('\n')}\n`));
  }
  return batches;
}

/** A label as it stands in a row of the curated zone. */
function toColumns(label: CuratedLabel) {
  return [
    label.id,
    label.at,
    BigInt(Date.parse(label.at)),
    ...[
      label.helpdesk,
      label.head,
      label.suggested,
      label.confidence,
      label.final,
      label.source,
      label.model,
    ],
    ...[label.ticketHash, label.client, label.taken?.token, label.taken?.day],
    label.text === undefined ? undefined : Buffer.from(label.text).toString(),
  ];
}

const byText = (one: unknown, other: unknown) => (String(one) < String(other) ? -1 : 1);

it('each line of a day becomes what the rules make of it, to the row', async () => {
  const forgotten = { client: '3'.padStart(16, '0'), from: '2000-01-01' };
  await noteForgotten(store, forgotten, 'administrator', lakeNow);
  const lines = mixedLabels(4000, 1).map((label) => JSON.stringify(label));
  lines.splice(
    70,
    0,
    'no JSON',
    '{"id":"x"}',
    JSON.stringify({ ...mixedLabels(1, 2)[0], source: 'guessed' }),
  );
  const batches = await putLines(lines);
  const expected = curateByHand([batches.flat()], {
    latest: Date.parse('2026-11-28') + 2 * millisecondsPerDay,
    mostOfOne: maxOfOneClient,
    forgotten: [forgotten],
  });
  expect(await curate.run(services(), Number.MAX_SAFE_INTEGER)).toBe('done');
  const [part] = await readParts(store);
  expect(part?.left).toEqual(expected.left);
  expect(Object.values(expected.left).every((lines) => lines > 0)).toBe(true);
  const rows = (await readParquet(store, 'curated/')).map((row) =>
    [
      ...[
        'id',
        'made_at',
        'made_ms',
        'helpdesk',
        'head',
        'suggested_value',
        'confidence',
        'final_value',
        'source',
      ],
      ...['model', 'ticket_hash', 'client', 'taken_token', 'taken_day', 'text'],
    ].map((name) => row[name] ?? undefined),
  );
  expect(rows.sort(byText)).toEqual(expected.kept.map(toColumns).sort(byText));
});

it('the tickets of each head, and the value of each, are what the rules choose', async () => {
  const labels = mixedLabels(6000, 3).filter(({ at }) => Date.parse(at) <= lakeNow);
  const batches = await putLines(labels.map((label) => JSON.stringify(label)));
  const { kept } = curateByHand([batches.flat()], {
    latest: lakeNow,
    mostOfOne: maxOfOneClient,
    forgotten: [],
  });
  await curate.run(services(), Number.MAX_SAFE_INTEGER);
  const tokens = new Set(lakeTokens.slice(0, 2));
  const nobody = new Parties([], lakeNow);
  for (const head of ['field:queue', 'field:ärger "neu"']) {
    const own = kept
      .filter((label) => label.helpdesk === 'zendesk' && label.head === head)
      .map((label) => ({
        ...label,
        ...(label.text !== undefined && { text: Buffer.from(label.text).toString() }),
      }));
    const rows = await selectRows(
      duckEngine(store, await readParts(store)),
      { helpdesk: 'zendesk', head },
      tokens,
      nobody,
    );
    expect(rows).toEqual(sampleByHand(own, tokens));
    expect(rows.length).toBeGreaterThan(100);
  }
});
