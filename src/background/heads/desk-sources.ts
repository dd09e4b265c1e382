import { placeFields } from '../../core/desk/field-meaning';
import { fieldOfHead, headOfField } from '../../core/desk/head-name';
import type { DeskHead } from '../../core/learner/head-file';
import { type ClickProgress, type ShippedHead, shippedHeads } from '../../core/suggestion';
import type { FieldKind } from '../../core/ticket-file/column-plan';
import { type ClickHeads, type ClickState, toCorrectable } from './click-heads';
import type { Correctable } from './corrected-heads';
import type { OpenedHead, OpenHeads } from './open-heads';

/** A head that is asked about tickets of one desk, wherever it was learned. */
export interface DeskSource {
  head: string;
  kind: FieldKind;
  learned: DeskHead;
  /** Missing for what takes no corrections. */
  correctable?: Correctable;
  /** The shipped model whose vector it is to be asked with. */
  encoder?: string;
  /** How many tickets it was learned from, and when (ISO 8601). */
  tickets: number;
  learnedAt: string;
  isFromClicks: boolean;
  isHidden: boolean;
  /** The shipped head in whose place it stands. */
  means?: ShippedHead;
}

export interface DeskSources {
  list(origin: string): Promise<{ sources: DeskSource[]; progress: ClickProgress[] }>;
}

/** Shipped heads that clicks teach: what the card asks, as far as it has values. */
const taughtByClicks: readonly string[] = ['topic', 'type', 'severity'];

export function createDeskSources(heads: OpenHeads, clicks: Pick<ClickHeads, 'list'>): DeskSources {
  return {
    async list(origin) {
      const [opened, states] = await Promise.all([heads.open(origin), clicks.list(origin)]);
      const speaking = states.flatMap((state) => fromClicks(origin, state));
      const found = [...opened.map(fromHistory), ...speaking];
      const progress = states.filter(({ speaking, labels }) => !speaking && labels > 0).map(toProgress);
      return { sources: place(found), progress };
    },
  };
}

/** A field whose history was learned is not learned once more from clicks, whatever the agent does with its head. */
export function isTaughtByClicks(head: string, learnedFields: readonly string[]): boolean {
  const field = fieldOfHead(head);
  return field === undefined ? taughtByClicks.includes(head) : !learnedFields.includes(field);
}

function fromHistory({ summary, head: learned }: OpenedHead): DeskSource {
  const { origin, field, version, labelsThrough, encoder, result, learnedAt, state } = summary;
  const head = headOfField(field);
  const takesCorrections = learned.kind === 'class' || learned.kind === 'ordinal';
  return {
    head,
    kind: result.kind,
    learned,
    ...(takesCorrections && {
      correctable: { origin, head, version, labelsThrough, encoder, learned },
    }),
    encoder,
    tickets: result.tickets.labelled,
    learnedAt,
    isFromClicks: false,
    isHidden: state === 'hidden',
  };
}

function fromClicks(origin: string, { head, labels, speaking }: ClickState): DeskSource[] {
  if (!speaking) return [];
  const { encoder, learnedAt } = speaking;
  return [
    {
      head,
      kind: 'class',
      learned: speaking.learned,
      correctable: toCorrectable(origin, head, speaking),
      encoder,
      tickets: labels,
      learnedAt,
      isFromClicks: true,
      isHidden: false,
    },
  ];
}

/** A field of the desk takes the place of a shipped head before what clicks taught about that head itself. */
function place(sources: readonly DeskSource[]): DeskSource[] {
  const fields = sources.flatMap(({ head, kind, isHidden }) => {
    const field = isHidden ? undefined : fieldOfHead(head);
    return field === undefined ? [] : [{ field, kind }];
  });
  const places = placeFields(fields);
  const taken = new Set(places.values());
  return sources.flatMap((source) => {
    const field = fieldOfHead(source.head);
    const means = field === undefined ? shippedHeads.find((head) => head === source.head) : places.get(field);
    if (field === undefined && means && taken.has(means)) return [];
    return [{ ...source, ...(means && !source.isHidden && { means }) }];
  });
}

function toProgress({ head, labels, validation }: ClickState): ClickProgress {
  const { asked, right, mostFrequentRight } = validation;
  return { head, labels, asked, right, mostFrequentRight };
}
