import * as v from 'valibot';
import { millisecondsPerDay } from '../../../core/days';
import { hexOf } from '../../../core/sha256';
import type { RememberedValue } from '../../storage/remembered-value';

export const ClientName = v.object({
  name: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
  /** ISO 8601. */
  since: v.string(),
});
export type ClientName = v.InferOutput<typeof ClientName>;

/** Milliseconds. */
const lifetime = 30 * millisecondsPerDay;
const bytes = 8;

/**
 * A random name by which the cloud tells profiles apart, so that none of them outweighs the others. It contains nothing about
 * who it is, and another one takes its place after a month.
 */
export function createClientName(
  remembered: RememberedValue<ClientName>,
  now: () => Date,
): () => Promise<string> {
  return async () => {
    const known = await remembered.read();
    const age = known ? now().getTime() - Date.parse(known.since) : lifetime;
    if (known && age >= 0 && age < lifetime) return known.name;
    const random = crypto.getRandomValues(new Uint8Array(bytes));
    const name = hexOf(random);
    await remembered.write({ name, since: now().toISOString() });
    return name;
  };
}
