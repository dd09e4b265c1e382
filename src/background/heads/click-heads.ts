import type { DeskTicket } from '../../core/learner/desk-ticket';
import { answerValue, type ValuesHead } from '../../core/learner/learn-values';
import { maySpeak, type Validation } from '../../core/learner/progressive-validation';
import type { Encode } from '../../core/predict/encoded-tickets';
import type { LabelStore } from '../feedback/label-store';
import type { LabelSummary } from '../feedback/label-summary';
import type { HeadStore, StoredHead } from '../storage/head-store';
import { basisOf, nameBasis } from './click-basis';
import type { Correctable, CorrectedHeads } from './corrected-heads';
import type { DeskTickets } from './desk-tickets';
import { learnFromClicks } from './learn-clicks';
import type { Standing } from './standings';

/** What is known of a head that learns from clicks alone. */
export interface ClickState {
  head: string;
  /** Labels whose ticket was kept. */
  labels: number;
  validation: Validation;
  /** What was learned, where it may speak. */
  speaking?: LearnedHead;
}

type ClickHead = StoredHead<'clicks'>;
type LearnedHead = ClickHead & { head: ValuesHead };

export interface ClickHeads {
  /** The heads of an origin that clicks teach and that have labels. */
  list(origin: string): Promise<ClickState[]>;
  /** What the head says of a ticket before it learns it, whether or not it may speak. */
  ask(origin: string, head: string, ticket: DeskTicket): Promise<string | undefined>;
  /** Learns anew where the labels of the head ask for it and it is one that clicks teach; resolves when that is done. */
  catchUp(origin: string, head: string): Promise<void>;
}

export interface ClickHeadsParts {
  /** Which heads clicks teach at that helpdesk. */
  readTaught(origin: string): Promise<(head: string) => boolean>;
  labels: Pick<LabelStore, 'listMarks' | 'listCurrentOfHead'>;
  standings: LabelSummary<Standing>;
  tickets: Pick<DeskTickets, 'readJudged'>;
  store: Pick<HeadStore<'clicks'>, 'readBoth' | 'switchTo'>;
  reportDamaged(count: number): void;
  corrections: CorrectedHeads;
  encode: Encode;
  /** The shipped model, as `encode` names it. */
  readModel(): Promise<string>;
  clock(): number;
  announce(origin: string): void;
}

/** Heads that are learned from what agents said of single tickets, where no history was learned. */
export function createClickHeads(parts: ClickHeadsParts): ClickHeads {
  const { readTaught, labels, standings, tickets, store, corrections, encode, readModel, clock, announce } =
    parts;
  const opened = new Map<string, ClickHead[]>();
  const busy = new Map<string, Promise<void>>();
  /** Labels of which no head can be made. */
  const barren = new Set<string>();

  async function open(origin: string, head: string): Promise<ClickHead[]> {
    const key = JSON.stringify([origin, head]);
    const known = opened.get(key) ?? (await store.readBoth(origin, head, parts.reportDamaged));
    opened.set(key, known);
    return known;
  }

  async function learnedOf(origin: string, head: string, basis: string): Promise<LearnedHead | undefined> {
    // Whatever was opened may have been deleted since.
    if (basis === '') opened.delete(JSON.stringify([origin, head]));
    const kept = basis === '' ? [] : await open(origin, head);
    // Until it has caught up, what was learned last is better than nothing.
    const learned = kept.find((each) => each.basis === basis) ?? kept[0];
    return learned && isValuesHead(learned) ? learned : undefined;
  }

  async function stateOf(origin: string, head: string): Promise<ClickState> {
    const { labels, validation, basis } = await standings.read(origin, head);
    const state = { head, labels, validation };
    const speaking = maySpeak(validation) ? await learnedOf(origin, head, basis) : undefined;
    return { ...state, ...(speaking && { speaking }) };
  }

  async function learn(origin: string, head: string): Promise<void> {
    if (!(await readTaught(origin))(head)) return;
    const { basis: name } = await standings.read(origin, head);
    if (name === '' || barren.has(name)) return;
    if ((await open(origin, head)).some((each) => each.basis === name)) return;
    const current = await labels.listCurrentOfHead(origin, head);
    const basis = basisOf(current.filter(({ hasTicket }) => hasTicket));
    const newest = basis.at(-1);
    // A label that came meanwhile has its own turn.
    if (!newest || (await nameBasis(basis)) !== name) return;
    const encoder = await readModel();
    const bytes = await learnFromClicks(await tickets.readJudged(basis, encoder), encode, clock);
    if (!bytes) {
      barren.add(name);
      return;
    }
    const about = { basis: name, labelsThrough: newest.order, labels: basis.length, encoder };
    await store.switchTo({ origin, name: head, ...about, bytes });
    opened.delete(JSON.stringify([origin, head]));
    announce(origin);
  }

  return {
    async list(origin) {
      const [marks, isTaught] = await Promise.all([labels.listMarks(origin), readTaught(origin)]);
      const taught = marks.filter(({ head }) => isTaught(head));
      return Promise.all(taught.map(({ head }) => stateOf(origin, head)));
    },
    async ask(origin, head, ticket) {
      if (!(await readTaught(origin))(head)) return undefined;
      const { basis } = await standings.read(origin, head);
      const learned = await learnedOf(origin, head, basis);
      if (!learned) return undefined;
      const found = toCorrectable(origin, head, learned);
      const corrected = await corrections.correct(found);
      return corrected ? corrected.answer(ticket).value : answerValue(found.learned, ticket).value;
    },
    catchUp(origin, head) {
      const key = JSON.stringify([origin, head]);
      // One after the other: a later click finds out whether there is still something to learn.
      const learning = (busy.get(key) ?? Promise.resolve()).then(() => learn(origin, head));
      busy.set(
        key,
        learning.catch(() => undefined),
      );
      return learning;
    },
  };
}

/** To be corrected by the labels that came after it. */
export function toCorrectable(origin: string, head: string, learned: LearnedHead): Correctable {
  const { basis: version, labelsThrough, encoder } = learned;
  return { origin, head, version, labelsThrough, encoder, learned: learned.head };
}

function isValuesHead(each: ClickHead): each is LearnedHead {
  return each.head.kind === 'class';
}
