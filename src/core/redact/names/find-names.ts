import type { PersonalSpan } from '../spans';
import { findCommonGivenNames } from './common-given-names';
import { findGreetedNames } from './greeting-names';
import { findIntroducedNames } from './introduced-names';
import { findKnownNames } from './known-names';
import { findMailNames } from './mail-names';
import { findRelatedNames } from './related-names';
import { findSignatureNames } from './signature-names';
import { findUserNames } from './user-names';

/** Each looks for the names that cues of one kind give away, or that are frequent. */
export const nameFinders: readonly ((text: string) => PersonalSpan[])[] = [
  findGreetedNames,
  findIntroducedNames,
  findRelatedNames,
  findSignatureNames,
  findMailNames,
  findCommonGivenNames,
  findUserNames,
];

/** The names that are found, then the same ones wherever they stand, and those that the caller knows. */
export function findNames(text: string, known: readonly string[]): PersonalSpan[] {
  const spans = nameFinders.flatMap((find) => find(text));
  // A name in lower case may be any word elsewhere.
  const names = spans
    .map(({ start, end }) => text.slice(start, end))
    .filter((name) => !/^\p{Ll}/u.test(name));
  return [...spans, ...findKnownNames(text, [...known, ...names])];
}
