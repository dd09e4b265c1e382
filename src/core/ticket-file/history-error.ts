/** What can be wrong with a file of tickets. */
export type HistoryProblem =
  | 'empty'
  | 'binary'
  | 'too-large'
  | 'one-column'
  | 'no-header'
  | 'header-only'
  | 'broken-quotes'
  | 'swallowed-rows'
  | 'web-page'
  | 'archive-too-large'
  | 'no-table'
  | 'formula-unread'
  | 'uneven-rows'
  | 'json-list'
  | 'bad-json-line'
  | 'record-too-long'
  | 'no-text-column'
  | 'unknown-column';

const messages: Record<HistoryProblem, string> = {
  empty: 'This file is empty.',
  binary:
    'This file is neither text nor a workbook (.xlsx) that can be read. Save it as CSV (UTF-8) and choose that file.',
  'too-large':
    'This file is too large: at most $1 million characters can be read. Export fewer columns or years.',
  'one-column':
    'Only one column was found, where subject and fields are needed. Commas, semicolons or tabs must separate columns.',
  'no-header': 'The first row seems to be a ticket: "$1". The first row must hold the names of the columns.',
  'header-only': 'This file has names of columns but no ticket.',
  'broken-quotes':
    'A quotation mark that opens in line $1, column "$2", is never closed. Close or remove it there, or export the file again.',
  'swallowed-rows':
    'In line $1, column "$2", a quotation mark opens and several rows stand before the next one. Close or remove it there.',
  'web-page':
    'This file is a web page, not a table. Perhaps the helpdesk asked you to sign in: sign in and export again.',
  'archive-too-large':
    'This workbook unpacks to more than $1 million characters. Save the sheet of the tickets as CSV and choose that file.',
  'formula-unread':
    'The formula in row $1, column $2 was saved without its result. Open the workbook, save it again and choose it anew.',
  'no-table': 'This workbook holds no sheet with a table that can be read.',
  'uneven-rows':
    '$1 of $2 rows do not have as many cells as there are columns, the first in line $3. Export the file again.',
  'json-list':
    'This file is one JSON list. JSON Lines are needed: one ticket per line, without a comma between them.',
  'bad-json-line': 'Line $1 is no JSON object. Each line must be one ticket.',
  'record-too-long': 'Line $1 is longer than $2 million characters. That is no ticket.',
  'no-text-column':
    'No column holds what tickets say. Choose the column of the subject or of the description.',
  'unknown-column': 'This file has no column named "$1". It is not the file that was checked before.',
};

/**
 * A file of tickets that cannot be used. Nothing was changed. The message is English for people; `code` and `details`
 * ($1, $2, …) are for translations.
 */
export class HistoryError extends Error {
  override name = 'HistoryError';

  constructor(
    readonly code: HistoryProblem,
    readonly details: readonly string[] = [],
  ) {
    super(messages[code].replace(/\$(\d)/g, (_, place) => details[Number(place) - 1] ?? ''));
  }
}
