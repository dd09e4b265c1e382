import type { PersonalSpan } from '../spans';
import { findGreetedNames } from './greeting-names';
import { findIntroducedNames } from './introduced-names';
import { findKnownNames } from './known-names';
import { findMailNames } from './mail-names';
import { findSignatureNames } from './signature-names';

/** Names that a cue gives away, then the same names wherever they stand, and those that the caller knows. */
export function findNames(text: string, known: readonly string[]): PersonalSpan[] {
  const spans = [
    ...findGreetedNames(text),
    ...findIntroducedNames(text),
    ...findSignatureNames(text),
    ...findMailNames(text),
  ];
  const names = spans.map(({ start, end }) => text.slice(start, end));
  return [...spans, ...findKnownNames(text, [...known, ...names])];
}
