import type { Ticket } from '../../core/ticket';
import type { Adapter } from '../../helpdesks/adapter';
import type { Translate } from '../../shared/translate';
import { degradationOf } from './health';

/** In one sentence, why this reading is worse than usual; empty if it is not. */
export function noticeOf(adapter: Adapter, ticket: Ticket | undefined, translate: Translate): string {
  const key = degradationOf(adapter, ticket);
  const { messagesRead } = ticket ?? {};
  const counts = messagesRead && [messagesRead.read, messagesRead.inAll].map(String);
  const parts = [key && translate(key), counts && translate('card_messages_read', ...counts)];
  return parts.filter(Boolean).join(' ');
}
