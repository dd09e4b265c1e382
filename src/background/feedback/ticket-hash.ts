import type { TicketKey } from '../../protocol/messages';
import type { RememberedValue } from '../storage/remembered-value';

export type HashTicket = (ticket: TicketKey) => Promise<string>;

/** SHA-256 in hex of this profile's salt, the origin and the ticket's id; without the salt it tells nothing. */
export function createTicketHash(salt: RememberedValue<string>): HashTicket {
  let reading: Promise<string> | undefined;
  const readOrCreate = async () => {
    const stored = await salt.read();
    if (stored) return stored;
    const created = toHex(crypto.getRandomValues(new Uint8Array(32)));
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
  return async ({ origin, id }) => {
    const text = JSON.stringify([await readSalt(), origin, id]);
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    return toHex(new Uint8Array(digest));
  };
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
