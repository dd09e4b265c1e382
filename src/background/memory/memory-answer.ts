import type { SimilarTicket } from '../../core/memory/find-similar';
import type { KeptTicket } from '../../core/memory/kept-ticket';
import type { MemoryAnswer, RememberedTicket } from '../../protocol/memory-messages';
import { readNote } from './note';

const maxSimilar = 5;
const maxOfRequester = 5;
const maxShared = 4;

type Found = Pick<SimilarTicket, 'id' | 'created' | 'isOpen' | 'note'> &
  Partial<Pick<SimilarTicket, 'sharedWords' | 'sharedCodes'>>;

/** What of the found tickets is shown. */
export function toAnswer(
  similar: readonly SimilarTicket[],
  duplicate: SimilarTicket | undefined,
  sameRequester: readonly KeptTicket[],
): MemoryAnswer {
  const shown = similar.flatMap((found) => (found.id === duplicate?.id ? [] : toRemembered(found)));
  const own = [...sameRequester].sort((a, b) => b.created - a.created).flatMap(toRememberedKept);
  const [same] = duplicate ? toRemembered(duplicate) : [];
  const most = shown.slice(0, maxSimilar);
  const solved = solvedBy(most);
  return {
    ...(same && { duplicate: same }),
    similar: most,
    ...(solved && { solved }),
    sameRequester: own.slice(0, maxOfRequester),
  };
}

/** The same of a ticket as the index has it. */
export function toRememberedKept({ id, created, isOpen, note }: KeptTicket): RememberedTicket[] {
  return toRemembered({ id, created: created * 1000, isOpen, note });
}

/** As it is shown; none where its note cannot be read. */
function toRemembered(found: Found): RememberedTicket[] {
  const note = readNote(found.note);
  if (!note) return [];
  const { listed: _, ...shown } = note;
  return [
    {
      ...shown,
      id: found.id,
      created: found.created,
      isOpen: found.isOpen,
      codes: found.sharedCodes?.slice(0, maxShared) ?? [],
      words: found.sharedWords?.slice(0, maxShared) ?? [],
    },
  ];
}

/** The value that most of the solved ones have in one field; undefined where none is solved. */
function solvedBy(similar: readonly RememberedTicket[]): MemoryAnswer['solved'] {
  const counts = new Map<string, number>();
  for (const { isOpen, values } of similar)
    if (!isOpen)
      for (const value of new Set(Object.values(values))) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && { value: most[0], count: most[1] };
}
