import { setTimeout as wait } from 'node:timers/promises';
import type { AthenaClient, GetQueryResultsOutput } from '@aws-sdk/client-athena';
import { StoreError } from '../store/store';
import { quoted, type Row } from './duck-database';
import { type LakeEngine, type LakeQuestion, statementOf } from './engine';
import type { EnginePlace } from './engine-place';

/** Milliseconds between two looks at a query. */
const betweenLooks = 500;
const maxQueryTime = 600_000;

/**
 * Asks Athena over the table `curated_labels` of the Glue catalogue. Its work group says where answers are kept. Credentials
 * come from the SDK's own chain. Loads the SDK when it is asked first.
 */
export function athenaEngine(place: Extract<EnginePlace, { kind: 'athena' }>): LakeEngine {
  return {
    async ask(question) {
      const sdk = await import('@aws-sdk/client-athena');
      const client = new sdk.AthenaClient({ region: place.region, endpoint: place.endpoint });
      try {
        return await answer(sdk, client, place, question);
      } catch (error) {
        throw error instanceof StoreError ? error : new StoreError('ask Athena', question.sql, error);
      } finally {
        client.destroy();
      }
    },
  };
}

async function answer(
  sdk: typeof import('@aws-sdk/client-athena'),
  client: AthenaClient,
  { database, workGroup }: Extract<EnginePlace, { kind: 'athena' }>,
  question: LakeQuestion,
): Promise<Row[]> {
  const { QueryExecutionId } = await client.send(
    new sdk.StartQueryExecutionCommand({
      QueryString: await statementOf(question, 'curated_labels'),
      // Athena puts them into the statement as they are written.
      ExecutionParameters: question.parameters.map(quoted),
      QueryExecutionContext: { Database: database },
      WorkGroup: workGroup,
    }),
  );
  const until = Date.now() + maxQueryTime;
  for (;;) {
    const { QueryExecution } = await client.send(new sdk.GetQueryExecutionCommand({ QueryExecutionId }));
    const state = QueryExecution?.Status?.State;
    if (state === 'SUCCEEDED') break;
    if (state === 'FAILED' || state === 'CANCELLED' || Date.now() > until) {
      if (state !== 'FAILED' && state !== 'CANCELLED')
        await client.send(new sdk.StopQueryExecutionCommand({ QueryExecutionId }));
      throw new StoreError('be asked by Athena', question.sql);
    }
    await wait(betweenLooks);
  }
  const rows: Row[] = [];
  let NextToken: string | undefined;
  let isFirst = true;
  do {
    const page: GetQueryResultsOutput = await client.send(
      new sdk.GetQueryResultsCommand({ QueryExecutionId, NextToken }),
    );
    rows.push(...readPage(page, isFirst));
    isFirst = false;
    NextToken = page.NextToken;
  } while (NextToken);
  return rows;
}

/** Athena answers with texts; the first row of the first page holds the names. */
function readPage({ ResultSet }: GetQueryResultsOutput, isFirst: boolean): Row[] {
  const columns = ResultSet?.ResultSetMetadata?.ColumnInfo ?? [];
  const rows = (ResultSet?.Rows ?? []).slice(isFirst ? 1 : 0);
  return rows.map(({ Data = [] }) =>
    Object.fromEntries(
      columns.map(({ Name = '', Type = '' }, i) => {
        const text = Data[i]?.VarCharValue;
        if (text === undefined) return [Name, null];
        return [Name, /^(bigint|integer|double|real|decimal)/.test(Type) ? Number(text) : text];
      }),
    ),
  );
}
