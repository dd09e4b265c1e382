import { hexOf, sha256OfText } from '../../core/sha256';
import type { TicketKey } from '../../protocol/messages';
import type { RememberedValue } from '../storage/remembered-value';

export type HashTicket = (ticket: TicketKey) => Promise<string>;

/** SHA-256 in hex of this profile's salt, the origin and the ticket's id; without the salt it tells nothing. */
export function createTicketHash(salt: RememberedValue<string>): HashTicket {
  let reading: Promise<string> | undefined;
  const readOrCreate = async () => {
    const stored = await salt.read();
    if (stored) return stored;
    const created = hexOf(crypto.getRandomValues(new Uint8Array(32)));
    await salt.write(created);
    return created;
  };
  // Two requests at once must not make two salts.
  const readSalt = () => {
    reading ??= readOrCreate().finally(() => {
      reading = undefined;
    });
    return reading;
  };
  return async ({ origin, id }) => sha256OfText(JSON.stringify([await readSalt(), origin, id]));
}
