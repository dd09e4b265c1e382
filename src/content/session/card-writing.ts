import { isClosed } from '../../core/closed-ticket';
import type { Prediction } from '../../core/suggestion';
import type { Ticket } from '../../core/ticket';
import type { Ask } from '../../protocol/client';
import { ProtocolError } from '../../protocol/create-ask';
import type { TicketKey } from '../../protocol/messages';
import type { Translate } from '../../shared/translate';
import type { CardView, FieldOffer } from '../card/card-props';
import type { LoadPart } from '../later/later-parts';
import type { TicketPage } from '../reading/match-page';
import type { World } from '../reading/world';
import { fieldOffers } from '../writing/offers';
import { linesOf, valuesIn, withoutValues } from '../writing/several-values';
import { TicketWriter, WriteStopped } from '../writing/ticket-writer';
import { withOwnRecipe } from '../writing/write-target';
import { describeWriteStopped } from '../writing/write-words';
import { withListedValues } from './listed-values';
import { describeProblem } from './problem';
import { WriteSurrounding } from './write-surrounding';

interface Setting {
  page: TicketPage;
  document: Document;
  world: World;
  ask: Ask;
  load: LoadPart;
  translate: Translate;
  report: (error: unknown) => void;
}

/** Reasons that do not go away on this page. */
const lasting = new Set(['forbidden', 'missing', 'merged', 'ambiguous', 'several', 'note']);

/** What of an open ticket's card can be written into the helpdesk, and the writing itself. */
export class CardWriting {
  private readonly writer: TicketWriter;
  private readonly around: WriteSurrounding;
  /** The answers with the lists, made once: desks have queues by the thousand, and a card is drawn often. */
  private listed: { from: Prediction; prediction: Prediction } | undefined;

  private readonly setting: Setting;

  constructor(
    setting: Setting,
    private ticket: Ticket,
    key: TicketKey,
  ) {
    const { document, world, ask, load, report } = setting;
    const page = withOwnRecipe(setting.page, document);
    this.setting = { ...setting, page };
    this.writer = new TicketWriter(page, key, world, ask, () => load('writing'), report);
    this.around = new WriteSurrounding(page, document);
  }

  /** The ticket as it was read last. */
  follow(ticket: Ticket): void {
    this.ticket = ticket;
  }

  /** The fields that could be written now; none while there are no answers. */
  offers(view: CardView): FieldOffer[] {
    if (view.state !== 'ready') return [];
    const { write } = this.setting.page.adapter;
    const offers = fieldOffers(write, view.prediction, view.labels, this.writer.written, this.around);
    return offers
      .flatMap((offer) => this.withoutPresent(offer) ?? [])
      .map((offer) => (this.isOldOnPage(offer) ? { ...offer, isOldOnPage: true } : offer));
  }

  /** Tags that the ticket has are not offered to be added. */
  private withoutPresent(offer: FieldOffer): FieldOffer | undefined {
    if (!offer.isAdded || offer.writtenName !== undefined) return offer;
    const present = [this.ticket.fields[offer.field] ?? []].flat().map(String);
    const lacking = withoutValues(valuesIn(offer.value), present);
    if (lacking.length === valuesIn(offer.value).length) return offer;
    return lacking.length > 0
      ? { ...offer, value: linesOf(lacking), valueName: lacking.join(', ') }
      : undefined;
  }

  private isOldOnPage({ field, writtenName }: FieldOffer): boolean {
    return writtenName !== undefined && this.around.isOldOnPage(field);
  }

  /** The helpdesk's lists for what this desk has learned; says whether there is more to show than before. */
  async learnLists(prediction: Prediction): Promise<boolean> {
    const hasMore = await this.around.learnOptions(prediction, this.setting.world);
    if (hasMore) this.listed = undefined;
    return hasMore;
  }

  /** The answers with every value that the helpdesk's own lists have. */
  withLists(prediction: Prediction): Prediction {
    if (this.listed?.from !== prediction) {
      const { write } = this.setting.page.adapter;
      this.listed = { from: prediction, prediction: withListedValues(prediction, write, this.around) };
    }
    return this.listed.prediction;
  }

  /** Writes what is offered for these fields, or for all; rejects with an error whose message may be shown. */
  apply(view: CardView, fields: readonly string[] | undefined): Promise<void> {
    const offers = this.offers(view).filter(
      ({ field, isCurrent }) => !isCurrent && (fields === undefined || fields.includes(field)),
    );
    this.around.noteShown(offers.map(({ field }) => field));
    return this.inWords(() => this.writer.apply(offers));
  }

  /** Puts back what was in these fields. Rejects as `apply` does. */
  undo(fields: readonly string[]): Promise<void> {
    return this.inWords(() => this.writer.undo(fields));
  }

  /**
   * Fills what is empty with what the card stands by, as the organisation's policy wants it. A field that the ticket
   * was read to have is not asked for again. Nothing is written into a closed ticket.
   */
  async fillEmpty(view: CardView): Promise<void> {
    if (isClosed(this.ticket)) return;
    const isFilled = ({ field }: FieldOffer) => {
      const value = this.ticket.fields[field];
      return value !== undefined && value !== null && String(value) !== '';
    };
    const empty = this.offers(view).filter((offer) => !isFilled(offer));
    this.around.noteShown(empty.map(({ field }) => field));
    await this.writer.fillEmpty(empty).catch(this.setting.report);
  }

  private async inWords(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (error instanceof ProtocolError) throw this.describe(error);
      if (!(error instanceof WriteStopped)) throw error;
      if (lasting.has(error.problem.code)) this.around.refuse(error.failed.map(({ field }) => field));
      throw new Error(describeWriteStopped(error, this.setting.translate), { cause: error });
    }
  }

  /** What writes could not be loaded: nothing was changed. */
  private describe(cause: ProtocolError): Error {
    const { message, advice } = describeProblem(cause, this.setting.translate);
    return new Error(`${message} ${advice}`, { cause });
  }
}
