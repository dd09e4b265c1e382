import type { Meaning } from './meaning';

/** More of a text is not read: the index takes no more words. */
export const maxLetters = 6_000;

/** What the memory needs of a ticket. Texts are cleaned and redacted before they come here. */
export interface MemoryTicket {
  id: string;
  subject: string;
  body: string;
  /** Milliseconds since 1970. */
  created: number;
  /** Whoever wrote it, as the helpdesk names them or hashed; empty where it is not known. */
  requester?: string;
  category?: string;
  /** Not solved or closed yet: may be a duplicate to merge with. */
  isOpen?: boolean;
  /** Missing where nobody has asked the encoder. */
  meaning?: Meaning | undefined;
  /** What whoever keeps the index wants back of the ticket, as text of its own form. */
  note?: string;
}
