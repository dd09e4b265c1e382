import type { TicketText } from '../ticket';

/** Vectors of the base model, in the order of the tickets, and its `name@version`. */
export interface EncodedTickets {
  vectors: Float32Array[];
  model: string;
}

export type Encode = (tickets: readonly TicketText[]) => Promise<EncodedTickets>;
