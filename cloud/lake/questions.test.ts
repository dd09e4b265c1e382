import { readFileSync } from 'node:fs';
import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Parser } from 'node-sql-parser';
import { ulid } from 'ulid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { millisecondsPerDay } from '../../src/core/days';
import { isExplicit } from '../../src/core/label';
import { readConfiguration } from '../configuration';
import { testEnvironment } from '../http.test-support';
import { curate } from '../jobs/curate';
import { fileStore } from '../store/files';
import { temporaryFolder } from '../store/test-servers.test-support';
import type { CuratedLabel } from './curated-label';
import { type Row, withDuckDatabase } from './duck-database';
import { statementOf } from './engine';
import { lakeNow, mixedLabels, readParquet } from './lake.test-support';
import { rawBatchName } from './zones';

const questions = [
  ...readFileSync('docs/LAKE.md', 'utf8').matchAll(/\*\*(\d+)\. [^*]+\*\*\n\n```sql\n([\s\S]*?)```/g),
].map(([, number = '', sql = '']) => ({ number: Number(number), sql }));

let files: Awaited<ReturnType<typeof temporaryFolder>>;
let labels: CuratedLabel[];
const answers = new Map<number, Row[]>();

beforeAll(async () => {
  files = await temporaryFolder();
  const store = fileStore(files.folder);
  // Three weeks; the same batch's labels again on another day, as a client that sent them twice.
  for (const ago of [0, 7, 15]) {
    const some = mixedLabels(500, ago + 1).filter(({ at }) => Date.parse(at) <= lakeNow);
    const earlier = some.map((label) => ({
      ...label,
      id: ulid(Date.parse(label.at) - ago * millisecondsPerDay),
      at: new Date(Date.parse(label.at) - ago * millisecondsPerDay).toISOString(),
    }));
    const lines = new TextEncoder().encode(earlier.map((each) => `${JSON.stringify(each)}\n`).join(''));
    for (const again of [0, 1]) {
      const at = lakeNow - ago * millisecondsPerDay + again;
      await store.putIfAbsent(rawBatchName(ulid(at), new Date(at - again * millisecondsPerDay)), lines);
    }
  }
  const configuration = readConfiguration(testEnvironment(''));
  const services = { store, configuration, now: () => lakeNow, log: () => {} };
  await curate.run(services, Number.MAX_SAFE_INTEGER);
  const rows = new Map((await readParquet(store, 'curated/')).map((row) => [row.id, row]));
  labels = [...rows.values()].map(
    (row) =>
      ({
        ...row,
        at: row.made_at,
        suggested: row.suggested_value,
        final: row.final_value,
        ticketHash: row.ticket_hash,
      }) as unknown as CuratedLabel,
  );
  await withDuckDatabase(async (database) => {
    await cp(files.folder, join(database.folder, 'store'), { recursive: true });
    const view = await readFile('cloud/lake/sql/views/duckdb.sql', 'utf8');
    await database.run(view.replace("'STORE", `'${join(database.folder, 'store')}`));
    for (const { number, sql } of questions) answers.set(number, await database.rows(sql));
  });
}, 60_000);
afterAll(() => files.remove());

const answer = (number: number) => answers.get(number) ?? [];
const sum = (rows: readonly Row[], column: string) => rows.reduce((all, row) => all + Number(row[column]), 0);
const share = (some: readonly CuratedLabel[], is: (label: CuratedLabel) => boolean) =>
  some.filter(is).length / some.length;
const isRight = ({ suggested, final }: CuratedLabel) => suggested === final;

describe("an analyst's questions", () => {
  it('are ten, and each has an answer', () => {
    expect(questions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const { number } of questions) expect(answer(number).length).toBeGreaterThan(1);
  });

  it('1: accuracy by head and week counts each label once', () => {
    const suggested = labels.filter((label) => label.suggested !== '');
    expect(sum(answer(1), 'labels')).toBe(suggested.length);
    expect(new Set(answer(1).map((row) => row.week_start))).toEqual(
      new Set(['2026-11-09', '2026-11-16', '2026-11-23']),
    );
    const [first] = answer(1).filter(({ head, week_start: week }) => head === 'c' || week === '2026-11-23');
    const own = suggested.filter(
      ({ head, at }) => head === first?.head && at >= '2026-11-23' && at < '2026-11-30',
    );
    expect([first?.labels, first?.accuracy]).toEqual([own.length, share(own, isRight)]);
  });

  it('2 and 10: agreement by version and by team', () => {
    for (const row of answer(2)) {
      const own = labels.filter(
        (label) => isExplicit(label) && label.head === row.head && label.model === row.model,
      );
      expect([row.answered, row.agreement]).toEqual([
        own.length,
        share(own, ({ source }) => source === 'accepted'),
      ]);
    }
    expect(
      answer(10)
        .map(({ taken_token: token }) => token)
        .sort(),
    ).toEqual(['00000000', '11111111', '22222222']);
  });

  it('3: how sure and how right, in tenths', () => {
    const suggested = labels.filter((label) => label.suggested !== '');
    for (const row of answer(3)) {
      const own = suggested.filter(({ confidence }) => Math.floor(confidence * 10) === row.tenth);
      expect(row.labels).toBe(own.length);
      expect(row.accuracy).toBeCloseTo(share(own, isRight), 10);
    }
  });

  it('4: the shares of a week are one together', () => {
    const weeks = answer(4).filter(
      ({ head, week_start: week }) => head === 'field:queue' && week === '2026-11-16',
    );
    expect(sum(weeks, 'share')).toBeCloseTo(1, 10);
    expect(weeks.every(({ moved }) => moved !== null)).toBe(true);
  });

  it('5: the slowest queues come first', () => {
    const hours = answer(5).map((row) => Number(row.hours));
    expect(hours).toEqual([...hours].sort((a, b) => b - a));
  });

  it('6 and 8: corrections, and what was accepted and ended otherwise', () => {
    expect(sum(answer(6), 'corrections')).toBe(
      labels.filter(({ source, suggested }) => source === 'corrected' && suggested !== '').length,
    );
    expect(answer(8).every((row) => row.accepted_value !== row.ended_as)).toBe(true);
  });

  it('7 and 9: all labels by day, and tickets with contradictions', () => {
    expect(sum(answer(7), 'labels')).toBe(labels.length);
    expect(sum(answer(9), 'contradicted')).toBeGreaterThan(0);
    expect(sum(answer(9), 'tickets')).toBeGreaterThan(sum(answer(9), 'contradicted'));
  });
});

const dialects = ['athena', 'trino', 'bigquery', 'transactsql'];
const views: Record<string, string> = {
  athena: 'athena',
  trino: 'athena',
  bigquery: 'bigquery',
  transactsql: 'synapse',
};

describe.each(dialects)('for %s', (database) => {
  const parse = (sql: string) => new Parser().astify(sql, { database });

  it.each(questions)('question $number can be parsed', ({ sql }) => {
    expect(() => parse(sql)).not.toThrow();
  });

  it.each(['sample-labels', 'count-trial'] as const)('%s can be parsed', async (sql) => {
    const words = {
      HEADS: 'helpdesk = ? AND head = ?',
      MODELS: '?, ?',
      MOST: '10',
      KNOWN: "'11111111/unnamed'",
    };
    const statement = await statementOf(
      { sql, tokens: new Set(['0'.repeat(8)]), words },
      'lake.curated_labels',
    );
    // The parser does not know parameters in every dialect.
    expect(() => parse(statement.replaceAll('?', "'x'"))).not.toThrow();
  });

  it('what the view selects can be parsed', async () => {
    const view = await readFile(`cloud/lake/sql/views/${views[database]}.sql`, 'utf8');
    const [, body = ''] = view.split(/VIEW \S+ AS\n/);
    expect(() => parse(body.replace('CURATED_FILES', 'curated_labels'))).not.toThrow();
  });

  it('a statement with a fault cannot', () => {
    expect(() => parse('SELECT head FROM labels GROUP head')).toThrow();
  });
});
