import type { Store } from '../store/store';
import type { HeadName } from './curated-label';
import type { Part } from './curated-part';
import { quoted, type Row, readSql, withDuckDatabase } from './duck-database';
import { fetchPartFiles } from './part-files';

/** A statement over the curated labels: a file of `lake/sql`, its parameters, and what its capital words stand for. */
export interface LakeQuestion {
  sql: 'sample-labels' | 'count-trial';
  /** Whose labels it asks about. */
  heads: readonly HeadName[];
  parameters: readonly string[];
  /** First digits of the tokens whose labels count. */
  tokens: ReadonlySet<string>;
  words: Record<string, string>;
}

/** What asks the curated zone: DuckDB in this process, or what a company has for more labels than that bears. */
export interface LakeEngine {
  /** Rejects with StoreError, or with the error of the engine. */
  ask(question: LakeQuestion): Promise<Row[]>;
}

/** Over copies of the files of these parts, so that whatever happens to the zone meanwhile changes nothing. */
export function duckEngine(store: Store, parts: readonly Part[]): LakeEngine {
  return {
    ask: (question) =>
      withDuckDatabase(async (database) => {
        const files = await fetchPartFiles(store, database, parts, question.heads);
        if (files.length === 0) return [];
        await database.setList('files', files);
        const labels = "read_parquet(getvariable('files'), union_by_name = true)";
        return database.rows(await statementOf(question, labels), question.parameters);
      }),
  };
}

/**
 * The statement for an engine.
 *
 * @param curated what it reads the labels from
 */
export async function statementOf(
  { sql, tokens, words }: Pick<LakeQuestion, 'sql' | 'tokens' | 'words'>,
  curated: string,
): Promise<string> {
  const listed = literals([...tokens].sort());
  const text = (await readSql(sql)).replaceAll(/^--.*$/gm, '');
  return Object.entries({ CURATED: curated, TOKENS: listed, ...words }).reduce(
    (statement, [word, meaning]) => statement.replaceAll(new RegExp(`\\b${word}\\b`, 'g'), () => meaning),
    text,
  );
}

/** A list of texts for `IN`; with none of them, one that nothing is equal to. */
export function literals(texts: readonly string[]): string {
  return texts.length > 0 ? texts.map(quoted).join(', ') : "''";
}
