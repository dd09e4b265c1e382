import { hashText } from '../../src/core/features/hash';
import type { Part } from '../data/examples';

/** The phrases of a list, one a line. */
export function phrasesOf(list: string): string[] {
  return list.split('\n');
}

/**
 * The phrases that tickets of a part may use. Of each list one phrase is never trained on: it either calibrates or
 * measures, as a hash of the list decides, so that wording is judged that training has not seen.
 */
export function phrasesFor(list: string, part: Part): string[] {
  const phrases = phrasesOf(list);
  if (phrases.length === 1) return phrases;
  const hash = hashText(list, 31);
  const held = hash % phrases.length;
  const heldFor: Part = (hash >>> 16) % 2 === 0 ? 'calibrate' : 'test';
  if (part === 'train') return phrases.filter((_, i) => i !== held);
  return part === heldFor ? [phrases[held]] : [];
}
