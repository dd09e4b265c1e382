import { CorrectionMemory } from '../../core/learner/correction-memory';
import { type CorrectedHead, type Correction, correctHead } from '../../core/learner/corrections';
import type { ValuesHead } from '../../core/learner/learn-values';
import { isSaid } from '../feedback/kept-label';
import type { LabelStore } from '../feedback/label-store';
import { MemoizeAsync } from '../feedback/memoize-async';
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

/** An implicit label counts less than what an agent said. */
const implicitWeight = 0.3;
/** The newest labels on top of a head; learning it again takes in all of them. */
const maxCorrections = 500;

/** Heads with the labels that came after them. */
export class CorrectedHeads {
  private readonly memory = new MemoizeAsync<CorrectedHead | undefined>();
  /** By head, for its latest version only. */
  private readonly corrections = new Map<string, { version: string; memory: CorrectionMemory }>();

  constructor(
    private readonly labels: Pick<LabelStore, 'listCurrentAfter' | 'readVersion'>,
    private readonly tickets: Pick<DeskTickets, 'readJudged'>,
  ) {}

  /** The head with the labels that came after it; undefined if there are none. */
  async correct(correctable: Correctable): Promise<CorrectedHead | undefined> {
    const { origin, head, version, learned } = correctable;
    const key = JSON.stringify([origin, head]);
    // Before the labels: if one comes meanwhile, they are read once more the next time.
    const mark = await this.labels.readVersion(origin, head);
    return this.memory.get(key, `${version} ${mark}`, async () => {
      const corrections = await this.list(correctable);
      if (corrections.length === 0) return undefined;
      return correctHead(learned, corrections, this.memoryOf(key, correctable));
    });
  }

  private async list({ origin, head, labelsThrough, encoder, learned }: Correctable): Promise<Correction[]> {
    const later = await this.labels.listCurrentAfter(origin, head, labelsThrough, maxCorrections);
    const fitting = later.filter(({ hasTicket, final }) => hasTicket && fits(learned, final));
    return (await this.tickets.readJudged(fitting, encoder)).map(toCorrection);
  }

  private memoryOf(key: string, { version, learned }: Correctable): CorrectionMemory {
    const known = this.corrections.get(key);
    if (known?.version === version && known.memory.size < 2 * maxCorrections) return known.memory;
    const memory = new CorrectionMemory(learned);
    this.corrections.set(key, { version, memory });
    return memory;
  }
}

/** A scale has no place for a level that it does not have. */
function fits({ kind, values }: ValuesHead, value: string): boolean {
  return kind === 'class' || values.includes(value);
}

function toCorrection({ label, ticket }: JudgedTicket): Correction {
  return { ticket, value: label.final, weight: isSaid(label) ? 1 : implicitWeight };
}
