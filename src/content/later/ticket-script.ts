import { TicketSession } from '../session/ticket-session';
import { providePart } from './later-parts';

providePart('ticket', { TicketSession });
