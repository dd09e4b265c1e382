import { TicketSession } from '../session/ticket-session';
import { providePart } from './later-parts';

declare module './later-parts' {
  interface LaterParts {
    ticket: { TicketSession: typeof TicketSession };
  }
}

providePart('ticket', { TicketSession });
