/** One cell of a table; a list where JSON has one. */
export type Cell = string | readonly string[];

/** A row of a file: filled cells by name of the column. */
export type FileRecord = ReadonlyMap<string, Cell>;

/** Records that were read together, and what was wrong about the rows around them. */
export interface RecordBatch {
  records: FileRecord[];
  /** Rows left out because they do not have as many cells as there are columns. */
  uneven: number;
}

/** A record longer than this is none: a quotation mark is missing. Characters. */
export const maxRecordLength = 2_000_000;
