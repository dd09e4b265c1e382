import { createHash } from 'node:crypto';

/** In 64 lower-case hex digits; of a text as UTF-8. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
