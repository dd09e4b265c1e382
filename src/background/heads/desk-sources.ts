import { addTeam, placeSources } from '../../core/desk/choose-sources';
import { fieldOfHead, headOfField } from '../../core/desk/head-name';
import type { HeadSource } from '../../core/desk/head-source';
import type { ClickProgress, Prediction } from '../../core/suggestion';
import type { Ticket } from '../../core/ticket';
import { type ClickHeads, type ClickState, toCorrectable } from './click-heads';
import type { Correctable } from './corrected-heads';
import type { OpenedHead, OpenHeads } from './open-heads';
import type { TeamHeads } from './team-heads';

/** A head that is asked about tickets of one desk. */
export interface DeskSource extends HeadSource {
  /** Missing for what takes no corrections. */
  correctable?: Correctable;
}

/** What the desk itself has taught so far, and which heads answer about its tickets. */
export interface OpenedDesk {
  /** Tickets that a shown head of the desk was learned from, at most: closed ones, and those judged on the card. */
  tickets: number;
  judged: number;
  progress: ClickProgress[];
  /** `base` is what the base model says of the ticket. */
  listSources(base: Prediction): DeskSource[];
}

/** Base heads that learn from clicks: those of the card that have a list of values. */
const taughtByClicks: readonly string[] = ['topic', 'type', 'severity'];

/** The one list of what answers at a desk: heads from its history, from clicks, and from its team. */
export class DeskSources {
  constructor(
    private readonly heads: Pick<OpenHeads, 'open'>,
    private readonly clicks: Pick<ClickHeads, 'list'>,
    private readonly team: Pick<TeamHeads, 'open'>,
  ) {}

  async open({ origin, helpdesk }: Pick<Ticket, 'origin' | 'helpdesk'>): Promise<OpenedDesk> {
    const [opened, states, team] = await Promise.all([
      this.heads.open(origin),
      this.clicks.list(origin),
      this.team.open(helpdesk),
    ]);
    const desk = placeSources([
      ...opened.map(fromHistory),
      ...states.flatMap((state) => fromClicks(origin, state)),
    ]);
    return {
      tickets: maxTickets(desk, 'history'),
      judged: maxTickets(desk, 'clicks'),
      progress: states.filter(({ active, labels }) => !active && labels > 0).map(toProgress),
      listSources: (base) => addTeam<DeskSource>(desk, team, base),
    };
  }
}

/** A field that was learned from history is never learned from clicks as well, even if its head is hidden or off. */
export function isTaughtByClicks(head: string, learnedFields: readonly string[]): boolean {
  const field = fieldOfHead(head);
  return field === undefined ? taughtByClicks.includes(head) : !learnedFields.includes(field);
}

function fromHistory({ summary, head: learned }: OpenedHead): DeskSource {
  const { origin, name: field, version, labelsThrough, encoder, result, learnedAt, state } = summary;
  const head = headOfField(field);
  const tickets = result.tickets.labelled;
  const takesCorrections = learned.kind === 'class' || learned.kind === 'ordinal';
  return {
    head,
    from: 'history',
    kind: result.kind,
    learned,
    ...(takesCorrections && {
      correctable: { origin, head, version, labelsThrough, encoder, learned },
    }),
    encoder,
    tickets,
    model: nameModel('desk', tickets, learnedAt),
    ...('accuracy' in result && { accuracy: result.accuracy }),
    isHidden: state === 'hidden',
  };
}

function fromClicks(origin: string, { head, labels, active }: ClickState): DeskSource[] {
  if (!active) return [];
  const { encoder, learnedAt, head: learned } = active;
  return [
    {
      head,
      from: 'clicks',
      kind: 'class',
      learned,
      correctable: toCorrectable(origin, head, active),
      encoder,
      tickets: labels,
      model: nameModel('clicks', labels, learnedAt),
      isHidden: false,
    },
  ];
}

function nameModel(from: 'desk' | 'clicks', tickets: number, learnedAt: string): string {
  return `${from}-${tickets}@${learnedAt.replace(/[-:]|\.\d+/g, '')}`;
}

function maxTickets(sources: readonly DeskSource[], from: DeskSource['from']): number {
  const shown = sources.filter((source) => source.from === from && !source.isHidden);
  return Math.max(0, ...shown.map(({ tickets }) => tickets));
}

function toProgress({ head, labels, validation }: ClickState): ClickProgress {
  const { asked, right, mostFrequentRight } = validation;
  return { head, labels, asked, right, mostFrequentRight };
}
