import { useTranslate } from '../shared/use-translate';
import { Problem } from './problem';
import { problemText } from './problem-text';

/** What failed and what to do, in words; nothing where nothing failed. */
export function Failure({ of: error }: { of: unknown }) {
  const translate = useTranslate();
  return error === undefined ? null : <Problem text={problemText(error, translate)} />;
}
