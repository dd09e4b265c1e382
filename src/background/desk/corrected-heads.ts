import { isExplicit } from '../../core/label';
import { CorrectionMemory } from '../../core/learner/correction-memory';
import { type CorrectedHead, type Correction, correctHead } from '../../core/learner/corrections';
import type { ValuesHead } from '../../core/learner/learn-values';
import type { KeptLabel } from '../kept-label';
import type { DeskLabels } from './desk-labels';

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

interface Known {
  version: string;
  labels: string;
  memory: CorrectionMemory;
  corrected: CorrectedHead;
}

export function createCorrectedHeads(labels: DeskLabels): CorrectedHeads {
  const known = new Map<string, Known>();
  return {
    async correct({ origin, head, version, labelsThrough, encoder, learned }) {
      const current = await labels.listCurrent(origin, head);
      const later = current.filter(({ order, final }) => order > labelsThrough && fits(learned, final));
      const newest = later.slice(-mostCorrections);
      const key = JSON.stringify([origin, head]);
      if (newest.length === 0) {
        known.delete(key);
        return undefined;
      }
      const tickets = await labels.readTickets(newest, encoder);
      const before = known.get(key);
      const ids = newest.map(({ id, ticketHash }) => `${id}${tickets.has(ticketHash)}`).join();
      if (before?.version === version && before.labels === ids) return before.corrected;
      const isUsable = before?.version === version && before.memory.size < 2 * mostCorrections;
      const memory = isUsable ? before.memory : new CorrectionMemory(learned);
      const corrections = newest.flatMap((label) => toCorrection(label, tickets.get(label.ticketHash)));
      const corrected = correctHead(learned, corrections, memory);
      known.set(key, { version, labels: ids, memory, corrected });
      return corrected;
    },
  };
}

/** A scale has no place for a level that it does not have. */
function fits({ kind, values }: ValuesHead, value: string): boolean {
  return kind === 'class' || values.includes(value);
}

function toCorrection(label: KeptLabel, ticket: Correction['ticket'] | undefined): Correction[] {
  return ticket ? [{ ticket, value: label.final, weight: isExplicit(label) ? 1 : silentWeight }] : [];
}
