import { isExplicit } from '../../core/label';
import { CorrectionMemory } from '../../core/learner/correction-memory';
import { type CorrectedHead, type Correction, correctHead } from '../../core/learner/corrections';
import type { ValuesHead } from '../../core/learner/learn-values';
import type { LabelStore } from '../feedback/label-store';
import { createMadeOnce } from '../feedback/made-once';
import type { DeskTickets, JudgedTicket } from './desk-tickets';

/** What is to be corrected: a head that stays the same while its version does. */
export interface Correctable {
  origin: string;
  /** As labels call it. */
  head: string;
  version: string;
  /** The newest label that it has seen. */
  labelsThrough: number;
  encoder?: string;
  learned: ValuesHead;
}

export interface CorrectedHeads {
  /** The head with the labels that came after it; undefined where there are none. */
  correct(correctable: Correctable): Promise<CorrectedHead | undefined>;
}

/** What merely happened in the helpdesk counts less than what an agent said. */
const silentWeight = 0.3;
/** The newest labels that are kept on top of a head; learning it again takes in all of them. */
const mostCorrections = 500;

export function createCorrectedHeads(
  labels: Pick<LabelStore, 'listCurrentAfter' | 'readMark'>,
  tickets: Pick<DeskTickets, 'readJudged'>,
): CorrectedHeads {
  const madeOnce = createMadeOnce<CorrectedHead | undefined>();
  /** Of each head's version. */
  const memories = new Map<string, { version: string; memory: CorrectionMemory }>();

  async function listCorrections(correctable: Correctable): Promise<Correction[]> {
    const { origin, head, labelsThrough, encoder, learned } = correctable;
    const later = await labels.listCurrentAfter(origin, head, labelsThrough, mostCorrections);
    const fitting = later.filter(({ hasTicket, final }) => hasTicket && fits(learned, final));
    return (await tickets.readJudged(fitting, encoder)).map(toCorrection);
  }

  function memoryOf(key: string, { version, learned }: Correctable): CorrectionMemory {
    const known = memories.get(key);
    if (known?.version === version && known.memory.size < 2 * mostCorrections) return known.memory;
    const memory = new CorrectionMemory(learned);
    memories.set(key, { version, memory });
    return memory;
  }

  return {
    async correct(correctable) {
      const { origin, head, version, learned } = correctable;
      const key = JSON.stringify([origin, head]);
      // Before the labels: if one comes meanwhile, they are read once more the next time.
      const mark = await labels.readMark(origin, head);
      return madeOnce(key, `${version} ${mark}`, async () => {
        const corrections = await listCorrections(correctable);
        if (corrections.length === 0) return undefined;
        return correctHead(learned, corrections, memoryOf(key, correctable));
      });
    },
  };
}

/** A scale has no place for a level that it does not have. */
function fits({ kind, values }: ValuesHead, value: string): boolean {
  return kind === 'class' || values.includes(value);
}

function toCorrection({ label, ticket }: JudgedTicket): Correction {
  return { ticket, value: label.final, weight: isExplicit(label) ? 1 : silentWeight };
}
