import { createHash, timingSafeEqual } from 'node:crypto';
import type { Configuration } from './configuration';
import { Problem } from './problem';

export type Role = 'agent' | 'administrator';

export interface Caller {
  role: Role;
  /** SHA-256 of the token, in hex. */
  tokenHash: string;
}

/** A token is random and long, so that one round of SHA-256 keeps it. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Who sends this request; administrators may do what agents may. Throws Problem. */
export function identify(authorization: string | null, configuration: Configuration): Caller {
  const token = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(authorization ?? '')?.[1];
  if (!token) throw new Problem('no-token', { 'WWW-Authenticate': 'Bearer' });
  const tokenHash = hashToken(token);
  // Both lists are gone through to their ends, whatever is found: time must not tell which token is nearly right.
  const isAgent = isAmong(tokenHash, configuration.agentTokens);
  const isAdministrator = isAmong(tokenHash, configuration.adminTokens);
  if (isAdministrator) return { role: 'administrator', tokenHash };
  if (isAgent) return { role: 'agent', tokenHash };
  throw new Problem('wrong-token', { 'WWW-Authenticate': 'Bearer error="invalid_token"' });
}

function isAmong(hash: string, known: readonly string[]): boolean {
  const bytes = Buffer.from(hash, 'hex');
  return known.map((each) => timingSafeEqual(bytes, Buffer.from(each, 'hex'))).includes(true);
}
