import type { MessageKey, Translate } from '../../shared/translate';
import { problemText } from '../../ui/problem-text';
import { FileProblem } from './history-reader';

const sentences: Record<FileProblem['code'], MessageKey> = {
  empty: 'file_problem_empty',
  binary: 'file_problem_binary',
  'too-large': 'file_problem_too_large',
  'one-column': 'file_problem_one_column',
  'no-header': 'file_problem_no_header',
  'header-only': 'file_problem_header_only',
  'broken-quotes': 'file_problem_broken_quotes',
  'swallowed-rows': 'file_problem_swallowed_rows',
  'web-page': 'file_problem_web_page',
  'archive-too-large': 'file_problem_archive_too_large',
  'no-table': 'file_problem_no_table',
  'formula-unread': 'file_problem_formula_unread',
  'uneven-rows': 'file_problem_uneven_rows',
  'json-list': 'file_problem_json_list',
  'bad-json-line': 'file_problem_bad_json_line',
  'record-too-long': 'file_problem_record_too_long',
  'no-text-column': 'file_problem_no_text_column',
  'unknown-column': 'file_problem_unknown_column',
  unreadable: 'file_problem_unreadable',
};

/** What is wrong with a file and what to do, or why its tickets could not be kept. */
export function fileProblemText(error: unknown, translate: Translate): string {
  if (!(error instanceof FileProblem)) return problemText(error, translate);
  return translate(sentences[error.code], ...error.details);
}
