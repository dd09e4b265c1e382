import type { Ticket } from '../../core/ticket';
import type { Ask } from '../../protocol/client';
import type { HealthDraft } from '../../protocol/messages';
import { lackingText } from '../../shared/part-name';
import type { Translate } from '../../shared/translate';
import type { TicketPage } from '../reading/match-page';
import { versionOf } from '../reading/product-version';
import { healthOf, healthOfUnread } from './health';
import { noticeOf } from './notice';

interface Setting {
  page: TicketPage;
  document: Document;
  ask: Ask;
  translate: Translate;
  report: (error: unknown) => void;
  /** There is something new to tell. */
  changed: () => void;
}

/** Notes how the readings of one ticket went, and puts into words what is wrong with them. */
export class ReadingHealth {
  private lacking: readonly string[] = [];

  constructor(private readonly setting: Setting) {}

  /** No ticket was found at this address so far. */
  noteUnread(): void {
    this.note(healthOfUnread(this.setting.page.adapter));
  }

  noteRead(ticket: Ticket): void {
    this.note(healthOf(this.setting.page.adapter, ticket));
  }

  /** The page has none of the places where the card belongs. */
  noteNoPlace(ticket: Ticket): void {
    const health = healthOf(this.setting.page.adapter, ticket);
    this.note({ ...health, failed: [...health.failed, 'place'] });
  }

  /** In a sentence or two, why this reading is worse than it should be; empty if it is not. */
  noticeOf(ticket: Ticket | undefined): string {
    const { page, translate } = this.setting;
    const worse = this.isWorse
      ? translate('reading_worse', page.adapter.label, lackingText(translate, this.lacking))
      : '';
    return [worse, noticeOf(page.adapter, ticket, translate)].filter(Boolean).join(' ');
  }

  /** Whether several tickets in a row were read worse than those before. */
  get isWorse(): boolean {
    return this.lacking.length > 0;
  }

  /** Not awaited, and its failure must not spoil a reading. */
  private note(health: HealthDraft): void {
    const { page, document, ask, report, changed } = this.setting;
    const { adapter, id, url } = page;
    const ticket = { helpdesk: adapter.id, origin: url.origin, id };
    const version = versionOf(page, document);
    ask('health.record', { ...health, ticket, ...(version && { version }) })
      .then(({ lacking }) => {
        this.lacking = lacking;
        changed();
      })
      .catch(report);
  }
}
