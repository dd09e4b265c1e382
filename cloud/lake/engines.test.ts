import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readConfiguration } from '../configuration';
import { testEnvironment } from '../http.test-support';
import { Parties } from '../retraining/parties';
import { selectRows } from '../retraining/select-rows';
import { fileStore } from '../store/files';
import { StoreError } from '../store/store';
import { listen, type Opened } from '../store/test-servers.test-support';
import type { Row } from './duck-database';
import { openEngine } from './open-engine';

/** What `sample-labels` answers, as each engine sends it. */
const sampled: Row = {
  content: 'text',
  content_key: 'ab'.repeat(32),
  made_ms: 1_795_867_200_000,
  final_value: "it's",
  client: 'unnamed',
  suggested_value: '',
  confidence: 0.25,
  model: 'general@1',
  taken_token: null,
  taken_day: null,
  text: 'subject\nbody',
  features: null,
};
const types: Record<string, string> = { made_ms: 'bigint', confidence: 'double' };

let server: Opened;
const requests: { target: string; body: Record<string, unknown> }[] = [];
let answer: (target: string, body: Record<string, unknown>) => unknown;

beforeEach(async () => {
  requests.length = 0;
  for (const [name, value] of Object.entries(credentials)) process.env[name] = value;
  server = await listen(
    createServer(async (request, response) => {
      const body = JSON.parse((await text(request)) || '{}');
      const target = targetOf(request);
      requests.push({ target, body });
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify(answer(target, body)));
    }),
  );
});
afterEach(async () => {
  for (const name of Object.keys(credentials)) delete process.env[name];
  await server.close();
});

const credentials = {
  AWS_ACCESS_KEY_ID: 'of-a-test',
  AWS_SECRET_ACCESS_KEY: 'of-a-test',
  BIGQUERY_EMULATOR_HOST: '',
};

function targetOf({ headers, method, url }: IncomingMessage): string {
  return String(headers['x-amz-target'] ?? `${method} ${url?.split('?')[0]}`);
}

async function select(engine: string) {
  process.env.BIGQUERY_EMULATOR_HOST = server.url;
  const configuration = readConfiguration({
    ...testEnvironment(''),
    TRIAGE_LENS_ENGINE: `${engine}&endpoint=${encodeURIComponent(server.url)}`,
  });
  const name = { helpdesk: 'zendesk', head: "field:it's" };
  const over = openEngine({ store: fileStore('/nowhere'), configuration }, []);
  return selectRows(over, name, new Set(['0'.repeat(8)]), new Parties([], 0));
}

const expected = {
  key: sampled.content_key,
  at: sampled.made_ms,
  value: "it's",
  client: 'unnamed',
  suggested: '',
  confidence: 0.25,
  model: 'general@1',
  text: 'subject\nbody',
};

const athena = 'athena://lake?region=eu-central-1&workgroup=team';

it('Athena is asked by its own client: started, waited for, read page by page', async () => {
  let looks = 0;
  answer = (target, body) => {
    if (target.endsWith('StartQueryExecution')) return { QueryExecutionId: '1' };
    if (target.endsWith('GetQueryExecution')) {
      looks += 1;
      return { QueryExecution: { Status: { State: looks < 2 ? 'RUNNING' : 'SUCCEEDED' } } };
    }
    const names = Object.keys(sampled);
    const ColumnInfo = names.map((Name) => ({ Name, Type: types[Name] ?? 'varchar' }));
    const title = { Data: names.map((VarCharValue) => ({ VarCharValue })) };
    const row = {
      Data: Object.values(sampled).map((value) => (value === null ? {} : { VarCharValue: String(value) })),
    };
    const isFirst = body.NextToken === undefined;
    return {
      ResultSet: { ResultSetMetadata: { ColumnInfo }, Rows: isFirst ? [title] : [row] },
      ...(isFirst && { NextToken: 'more' }),
    };
  };
  expect(await select(athena)).toEqual([expected]);
  expect(requests[0]?.body).toMatchObject({
    QueryExecutionContext: { Database: 'lake' },
    WorkGroup: 'team',
    ExecutionParameters: ["'zendesk'", "'field:it''s'"],
  });
  expect(requests[0]?.body.QueryString).toContain('FROM curated_labels');
});

it('a query that fails in Athena fails the job, and says no more than that', async () => {
  answer = (target) =>
    target.endsWith('StartQueryExecution')
      ? { QueryExecutionId: '1' }
      : { QueryExecution: { Status: { State: 'FAILED', StateChangeReason: 'a text' } } };
  const failed = await select(athena).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(StoreError);
  expect(String(failed)).not.toContain('a text');
});

it('BigQuery is asked by its own client, with parameters apart from the statement', async () => {
  const fields = Object.keys(sampled).map((name) => ({
    name,
    type: { made_ms: 'INTEGER', confidence: 'FLOAT' }[name] ?? 'STRING',
    mode: 'NULLABLE',
  }));
  const rows = [{ f: Object.values(sampled).map((value) => ({ v: value === null ? null : String(value) })) }];
  const job = { jobReference: { projectId: 'project', jobId: '1', location: 'EU' } };
  answer = (target) =>
    target.startsWith('POST') && !target.endsWith('/queries')
      ? { ...job, status: { state: 'DONE' } }
      : { ...job, jobComplete: true, schema: { fields }, rows, totalRows: '1' };
  expect(await select('bigquery://project/triage_lens?location=EU')).toEqual([expected]);
  const asked = JSON.stringify(requests[0]?.body);
  expect(asked).toContain('`project.triage_lens.curated_labels`');
  expect(asked).toContain('"value":"field:it\'s"');
});
