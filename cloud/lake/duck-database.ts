import { readFile } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { lakeSqlFolder } from '../built-files';
import { withWorkFolder } from './work-folder';

/** A row of an answer: whole numbers as numbers. */
export type Row = Record<string, string | number | boolean | null | (string | number | null)[]>;

/** One DuckDB in this process, with a folder of its own for files and for what does not fit into memory. */
export interface DuckDatabase {
  folder: string;
  /** Runs a script of statements without parameters. Rejects with DuckDB's error. */
  run(script: string): Promise<void>;
  /** Runs one statement whose parameters are `?`. */
  rows(statement: string, parameters?: readonly (string | number)[]): Promise<Row[]>;
  /** Gives a script a list of texts, which it reads with `getvariable('NAME')`. */
  setList(name: string, values: readonly string[]): Promise<void>;
}

/** Of the memory that the process may have; the rest is for Node, for the model, and for what DuckDB does not count. */
const shareOfMemory = 0.35;
const maxMemory = 600_000_000;
/** Two take twice the computing for the same time: what is to be done comes in pieces too small for them. */
const threads = 1;

/**
 * Opens DuckDB for one piece of work and removes it with its folder afterwards. Loaded only here, so that no request waits
 * for its library. It reads and writes in its folder alone, spills there, and loads no extension.
 */
export function withDuckDatabase<Output>(work: (database: DuckDatabase) => Promise<Output>): Promise<Output> {
  return withWorkFolder(async (folder) => {
    const { DuckDBInstance, LIST, VARCHAR, listValue } = await import('@duckdb/node-api');
    const instance = await DuckDBInstance.create(':memory:', {
      threads: String(threads),
      memory_limit: `${Math.floor(memoryLimit() / 1e6)}MB`,
      temp_directory: join(folder, 'spilled'),
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
    const connection = await instance.connect();
    try {
      await connection.run(
        `SET allowed_directories = [${quoted(folder)}]; SET enable_external_access = false`,
      );
      return await work({
        folder,
        run: async (script) => void (await connection.run(script)),
        rows: (statement, parameters) => readRows(connection, statement, parameters),
        async setList(name, values) {
          await connection.run(
            `SET VARIABLE ${name} = ?::VARCHAR[]`,
            [listValue([...values])],
            [LIST(VARCHAR)],
          );
        },
      });
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  });
}

/** As a text in SQL. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function memoryLimit(): number {
  const constrained = process.constrainedMemory();
  const own = constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
  return Math.min(maxMemory, shareOfMemory * own);
}

/** As JSON, which DuckDB writes and Node reads: values one by one take three times as long. */
async function readRows(
  connection: DuckDBConnection,
  statement: string,
  parameters: readonly (string | number)[] = [],
): Promise<Row[]> {
  const asJson = `SELECT CAST(to_json(answer) AS VARCHAR) FROM (${statement}) AS answer`;
  const reader = await connection.runAndReadAll(asJson, [...parameters]);
  return JSON.parse(`[${(reader.getColumns()[0] ?? []).join(',')}]`);
}

/** One of the lake's SQL files. */
export function readSql(name: string): Promise<string> {
  return readFile(join(lakeSqlFolder, `${name}.sql`), 'utf8');
}
