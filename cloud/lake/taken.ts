import * as v from 'valibot';
import { formatUtcDay } from '../../src/core/days';

/** How a label came in: noted by the cloud itself, since whoever sends labels can say anything in them. */
export const Taken = v.object({
  /** First digits of the token's SHA-256, as it stands in the settings. */
  token: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)),
  /** YYYY-MM-DD, by the cloud's clock. */
  day: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/)),
});
export type Taken = v.InferOutput<typeof Taken>;

/** What is kept of a token's hash with whatever came by it: enough to tell one token from another. */
export function tokenDigits(tokenHash: string): string {
  return tokenHash.slice(0, 8);
}

export function takenBy(tokenHash: string, now: number): Taken {
  return { token: tokenDigits(tokenHash), day: formatUtcDay(now) };
}

/** A label's line of JSON with it. */
export function withTaken(line: string, taken: Taken): string {
  return `${line.slice(0, -1)},"taken":${JSON.stringify(taken)}}`;
}

/** Lines as they were sent: inside a text the quotation marks would be escaped. */
export function withoutTaken(lines: string): string {
  return lines.replace(/,"taken":\{[^}]*\}\}$/gm, '}');
}
