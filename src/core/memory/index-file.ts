import { fieldLengths, type KeptTicket } from './kept-ticket';
import { meaningWords } from './meaning';
import { ByteReader, ByteWriter, checksum } from './packed-bytes';
import { TicketIndex } from './ticket-index';

/** The bytes are not an index of this version; whoever reads them builds the index anew from the rows. */
export class IndexFileError extends Error {
  override name = 'IndexFileError';

  constructor(readonly code: 'version' | 'damaged') {
    super(code === 'version' ? 'The index was written by another version.' : 'The index is damaged.');
  }
}

/** "TLM" in ASCII, then the version. */
const magic = [0x54, 0x4c, 0x4d];
const version = 3;
const headLength = magic.length + 1 + 4;

/** The index as bytes: head, checksum, hashes of the terms, tickets. About 190 bytes a ticket, and its note. */
export function packIndex(index: TicketIndex): Uint8Array {
  const body = new ByteWriter();
  const { vocabulary } = index;
  body.count(vocabulary.size);
  for (let term = 0; term < vocabulary.size; term++) body.word(vocabulary.hashOf(term));
  body.count(index.size);
  for (const ticket of index.tickets()) packTicket(body, ticket);
  const bytes = body.finish();
  const head = new ByteWriter();
  for (const byte of [...magic, version]) head.byte(byte);
  head.word(checksum(bytes));
  const all = new Uint8Array(headLength + bytes.length);
  all.set(head.finish());
  all.set(bytes, headLength);
  return all;
}

/** Throws `IndexFileError` where the bytes are cut, changed, or of another version; never reads half an index. */
export function unpackIndex(bytes: Uint8Array): TicketIndex {
  const isOurs = bytes.length >= headLength && magic.every((byte, i) => bytes[i] === byte);
  if (isOurs && bytes[magic.length] !== version) throw new IndexFileError('version');
  const body = bytes.subarray(headLength);
  const isWhole = isOurs && new ByteReader(bytes.subarray(magic.length + 1)).word() === checksum(body);
  if (!isWhole) throw new IndexFileError('damaged');
  const reader = new ByteReader(body);
  const index = new TicketIndex();
  for (let left = reader.count(); left > 0; left--) index.vocabulary.number(reader.word());
  for (let left = reader.count(); left > 0; left--) index.addKept(unpackTicket(reader));
  return index;
}

function packTicket(to: ByteWriter, ticket: KeptTicket): void {
  to.text(ticket.id);
  to.count(Math.max(0, ticket.created));
  to.word(ticket.requester);
  to.word(ticket.category);
  to.byte(ticket.isOpen ? 1 : 0);
  to.text(ticket.note);
  to.byte(ticket.meaning ? 1 : 0);
  for (const word of ticket.meaning ?? []) to.word(word);
  to.count(ticket.terms.length);
  let before = 0;
  for (const term of ticket.terms) {
    to.count(term - before);
    before = term;
  }
  for (const counts of ticket.counts) to.byte(counts);
}

function unpackTicket(from: ByteReader): KeptTicket {
  const id = from.text();
  const created = from.count();
  const [requester, category] = [from.word(), from.word()];
  const isOpen = from.byte() === 1;
  const note = from.text();
  const hasMeaning = from.byte() === 1;
  const meaning = hasMeaning ? Uint32Array.from({ length: meaningWords }, () => from.word()) : undefined;
  const size = from.count();
  let before = 0;
  const terms = Uint32Array.from({ length: size }, () => {
    before += from.count();
    return before;
  });
  const counts = Uint8Array.from({ length: size }, () => from.byte());
  return { id, created, requester, category, isOpen, note, meaning, terms, counts, ...fieldLengths(counts) };
}
