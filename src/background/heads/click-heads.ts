import type { DeskTicket } from '../../core/learner/desk-ticket';
import { answerValue, type ValuesHead } from '../../core/learner/learn-values';
import { isReliable, type Validation } from '../../core/learner/progressive-validation';
import type { Encode } from '../../core/predict/encoded-tickets';
import { Queue } from '../../core/queue';
import type { LabelStore } from '../feedback/label-store';
import type { LabelSummary } from '../feedback/label-summary';
import type { HeadStore, StoredHead } from '../storage/head-store';
import type { ClickProgress } from './click-progress';
import type { Correctable, CorrectedHeads } from './corrected-heads';
import type { DeskTickets } from './desk-tickets';
import { learnFromClicks } from './learn-clicks';
import { snapshotVersion, trainingSnapshot } from './training-snapshot';

/** What is known of a head that learns from clicks alone. */
export interface ClickState {
  head: string;
  /** Labels whose ticket was kept. */
  labels: number;
  validation: Validation;
  /** The learned head, if it is reliable enough to answer. */
  active?: LearnedHead;
}

type ClickHead = StoredHead<'clicks'>;
type LearnedHead = ClickHead & { head: ValuesHead };

export interface ClickHeadsParts {
  /** Which heads clicks teach at that helpdesk. */
  readTaught(origin: string): Promise<(head: string) => boolean>;
  /** The same by the last known policy: enough for answering, not for learning. */
  readTaughtSoFar(origin: string): Promise<(head: string) => boolean>;
  labels: Pick<LabelStore, 'listVersions' | 'listCurrentOfHead'>;
  progress: Pick<LabelSummary<ClickProgress>, 'read'>;
  tickets: Pick<DeskTickets, 'readJudged'>;
  store: Pick<HeadStore<'clicks'>, 'readBoth' | 'switchTo'>;
  corrections: Pick<CorrectedHeads, 'correct'>;
  encode: Encode;
  /** The base model, as `encode` names it. */
  readModel(): Promise<string>;
  notifyTabs(origin: string): void;
}

/** Heads that are learned from what agents said of single tickets, where no history was learned. */
export class ClickHeads {
  private readonly opened = new Map<string, ClickHead[]>();
  private readonly queues = new Map<string, Queue>();
  /** Sets of labels of which no head can be made. */
  private readonly unlearnable = new Set<string>();

  constructor(private readonly parts: ClickHeadsParts) {}

  /** The heads of an origin that clicks teach and that have labels. */
  async list(origin: string): Promise<ClickState[]> {
    const { labels, readTaughtSoFar } = this.parts;
    const [versions, isTaught] = await Promise.all([labels.listVersions(origin), readTaughtSoFar(origin)]);
    const taught = versions.filter(({ head }) => isTaught(head));
    return Promise.all(taught.map(({ head }) => this.stateOf(origin, head)));
  }

  /** The head's answer for a ticket before it learns it, even if it is not reliable yet. */
  async ask(origin: string, head: string, ticket: DeskTicket): Promise<string | undefined> {
    if (!(await this.parts.readTaught(origin))(head)) return undefined;
    const { basis } = await this.parts.progress.read(origin, head);
    const learned = await this.learnedOf(origin, head, basis);
    if (!learned) return undefined;
    const corrected = await this.parts.corrections.correct(toCorrectable(origin, head, learned));
    return corrected ? corrected.answer(ticket).value : answerValue(learned.head, ticket).value;
  }

  /**
   * Learns again where the labels of the head ask for it and it is one that clicks teach; resolves when that is done. One
   * after the other: a later click finds out whether there is still something to learn.
   */
  catchUp(origin: string, head: string): Promise<void> {
    const key = JSON.stringify([origin, head]);
    const queue = this.queues.get(key) ?? new Queue();
    this.queues.set(key, queue);
    return queue.run(() => this.learn(origin, head));
  }

  private async open(origin: string, head: string): Promise<ClickHead[]> {
    const key = JSON.stringify([origin, head]);
    const known = this.opened.get(key) ?? (await this.parts.store.readBoth(origin, head));
    this.opened.set(key, known);
    return known;
  }

  private async learnedOf(origin: string, head: string, basis: string): Promise<LearnedHead | undefined> {
    // The opened heads may have been deleted since.
    if (basis === '') this.opened.delete(JSON.stringify([origin, head]));
    const kept = basis === '' ? [] : await this.open(origin, head);
    // Until it has caught up, what was learned last is better than nothing.
    const learned = kept.find((each) => each.basis === basis) ?? kept[0];
    return learned && isValuesHead(learned) ? learned : undefined;
  }

  private async stateOf(origin: string, head: string): Promise<ClickState> {
    const { labels, validation, basis } = await this.parts.progress.read(origin, head);
    const state = { head, labels, validation };
    const active = isReliable(validation) ? await this.learnedOf(origin, head, basis) : undefined;
    return { ...state, ...(active && { active }) };
  }

  private async learn(origin: string, head: string): Promise<void> {
    const { readTaught, progress, labels, tickets, store, encode } = this.parts;
    if (!(await readTaught(origin))(head)) return;
    const { basis: version } = await progress.read(origin, head);
    if (version === '' || this.unlearnable.has(version)) return;
    if ((await this.open(origin, head)).some((each) => each.basis === version)) return;
    const current = await labels.listCurrentOfHead(origin, head);
    const basis = trainingSnapshot(current.filter(({ hasTicket }) => hasTicket));
    const newest = basis.at(-1);
    // A label that came meanwhile has its own turn.
    if (!newest || (await snapshotVersion(basis)) !== version) return;
    const encoder = await this.parts.readModel();
    const bytes = await learnFromClicks(await tickets.readJudged(basis, encoder), encode);
    if (!bytes) {
      this.unlearnable.add(version);
      return;
    }
    const about = { basis: version, labelsThrough: newest.order, labels: basis.length, encoder };
    await store.switchTo({ origin, name: head, ...about, bytes });
    this.opened.delete(JSON.stringify([origin, head]));
    this.parts.notifyTabs(origin);
  }
}

/** To be corrected by the labels that came after it. */
export function toCorrectable(origin: string, head: string, learned: LearnedHead): Correctable {
  const { basis: version, labelsThrough, encoder } = learned;
  return { origin, head, version, labelsThrough, encoder, learned: learned.head };
}

function isValuesHead(each: ClickHead): each is LearnedHead {
  return each.head.kind === 'class';
}
