import {
  maySpeak,
  startValidation,
  type Validation,
  validateLabel,
} from '../../core/history/progressive-validation';
import type { DeskTicket } from '../../core/learner/desk-ticket';
import { answerValue, type ValuesHead } from '../../core/learner/learn-values';
import type { TicketText } from '../../core/ticket';
import type { ClickHead, ClickHeadStore } from '../learning/click-head-store';
import type { EncodedTickets } from '../local-runner';
import { basisOf, type JudgedTicket, nameBasis } from './click-basis';
import type { Correctable, CorrectedHeads } from './corrected-heads';
import type { DeskLabels } from './desk-labels';
import { learnFromClicks } from './learn-clicks';

/** What is known of a head that learns from clicks alone. */
export interface ClickState {
  head: string;
  /** Labels whose text was kept. */
  labels: number;
  validation: Validation;
  speaks: boolean;
  /** Missing while there are too few labels. */
  learned?: ClickHead & { learned: ValuesHead };
}

export interface ClickHeads {
  /** The heads of an origin that clicks teach and that have labels. */
  list(origin: string): Promise<ClickState[]>;
  /** To be corrected by the labels that came after it. */
  correctable(origin: string, state: ClickState): Correctable | undefined;
  /** What the head says of a ticket before it learns it, whether or not it may speak. */
  ask(origin: string, head: string, ticket: DeskTicket): Promise<string | undefined>;
  /** Learns anew where the labels of the head ask for it and it is one that clicks teach; resolves when that is done. */
  catchUp(origin: string, head: string): Promise<void>;
}

export interface ClickHeadsParts {
  /** Whether clicks teach that head at that helpdesk. */
  isTaught(origin: string, head: string): Promise<boolean>;
  deskLabels: DeskLabels;
  store: ClickHeadStore;
  corrections: CorrectedHeads;
  encode(tickets: readonly TicketText[]): Promise<EncodedTickets>;
  /** The shipped model, as `encode` names it. */
  readModel(): Promise<string>;
  clock(): number;
  announce(origin: string): void;
}

/** Heads that are learned from what agents said of single tickets, where no history was learned. */
export function createClickHeads(parts: ClickHeadsParts): ClickHeads {
  const { isTaught, deskLabels, store, corrections, encode, readModel, clock, announce } = parts;
  const opened = new Map<string, ClickHead[]>();
  const busy = new Map<string, Promise<void>>();
  /** Labels of which no head can be made. */
  const barren = new Set<string>();

  async function judgedOf(origin: string, head: string): Promise<JudgedTicket[]> {
    const labels = await deskLabels.listCurrent(origin, head);
    if (labels.length === 0) return [];
    const tickets = await deskLabels.readTickets(labels, await readModel());
    return labels.flatMap((label) => {
      const ticket = tickets.get(label.ticketHash);
      return ticket ? [{ label, ticket }] : [];
    });
  }

  async function open(origin: string, head: string): Promise<ClickHead[]> {
    const key = JSON.stringify([origin, head]);
    const known = opened.get(key) ?? (await store.read(origin, head));
    opened.set(key, known);
    return known;
  }

  async function stateOf(origin: string, head: string): Promise<ClickState> {
    const judged = await judgedOf(origin, head);
    // Whatever was opened may have been deleted since.
    if (judged.length === 0) opened.delete(JSON.stringify([origin, head]));
    const basis = basisOf(judged);
    const kept = basis.length > 0 ? await open(origin, head) : [];
    const name = await nameBasis(basis);
    // Until it has caught up, what was learned last is better than nothing.
    const learned = kept.find((each) => each.basis === name) ?? kept[0];
    const validation = judged.reduce(
      (state, { label }) => validateLabel(state, label.final, () => label.asked),
      startValidation(),
    );
    const state = { head, labels: judged.length, validation };
    if (!learned || !isValuesHead(learned)) return { ...state, speaks: false };
    return { ...state, speaks: maySpeak(validation), learned };
  }

  function correctable(origin: string, { head, learned }: ClickState): Correctable | undefined {
    if (!learned) return undefined;
    const { basis: version, labelsThrough, encoder } = learned;
    return { origin, head, version, labelsThrough, encoder, learned: learned.learned };
  }

  async function learn(origin: string, head: string): Promise<void> {
    if (!(await isTaught(origin, head))) return;
    const basis = basisOf(await judgedOf(origin, head));
    const newest = basis.at(-1);
    const name = await nameBasis(basis);
    if (!newest || barren.has(name)) return;
    if ((await open(origin, head)).some((each) => each.basis === name)) return;
    const bytes = await learnFromClicks(basis, encode, clock);
    if (!bytes) {
      barren.add(name);
      return;
    }
    const encoder = await readModel();
    const { order: labelsThrough } = newest.label;
    await store.put(origin, head, { basis: name, labelsThrough, labels: basis.length, encoder, bytes });
    opened.delete(JSON.stringify([origin, head]));
    announce(origin);
  }

  return {
    correctable,
    async list(origin) {
      const heads = await deskLabels.listHeads(origin);
      const taught = await Promise.all(heads.map((head) => isTaught(origin, head)));
      return Promise.all(heads.filter((_, i) => taught[i]).map((head) => stateOf(origin, head)));
    },
    async ask(origin, head, ticket) {
      if (!(await isTaught(origin, head))) return undefined;
      const found = correctable(origin, await stateOf(origin, head));
      if (!found) return undefined;
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

function isValuesHead(each: ClickHead): each is ClickHead & { learned: ValuesHead } {
  return each.learned.kind === 'class';
}
