import { timingSafeEqual } from 'node:crypto';
import { formatUtcDay } from '../src/core/days';
import type { Configuration } from './configuration';
import { Problem } from './problem';
import { sha256Of } from './sha256';

export type Role = 'agent' | 'enrich' | 'administrator';

/** What a token of each role opens: administrators may do everything, the others their own task alone. */
const opens: Record<Role, readonly Role[]> = {
  agent: ['agent'],
  enrich: ['enrich'],
  administrator: ['agent', 'enrich', 'administrator'],
};

export interface Caller {
  role: Role;
  /** SHA-256 of the token, in hex. */
  tokenHash: string;
}

/** Who it is, for the log of releases: the token's name, if it has one, and the first digits of its hash. */
export function nameCaller({ tokenHash }: Caller, { tokenNotes }: Pick<Configuration, 'tokenNotes'>): string {
  const digits = tokenHash.slice(0, 12);
  const name = tokenNotes.get(tokenHash)?.name;
  return name === undefined ? digits : `${name} (${digits})`;
}

/** A token is random and long, so that one round of SHA-256 keeps it. */
export function hashToken(token: string): string {
  return sha256Of(token);
}

export function may(caller: Caller, role: Role): boolean {
  return opens[caller.role].includes(role);
}

/**
 * Who sends this request. Throws Problem.
 *
 * @param now milliseconds since 1970
 */
export function identify(authorization: string | null, configuration: Configuration, now: number): Caller {
  const token = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(authorization ?? '')?.[1];
  if (!token) throw new Problem('no-token', { 'WWW-Authenticate': 'Bearer' });
  const tokenHash = hashToken(token);
  // All lists are gone through to their ends, whatever is found: time must not tell which token is nearly right.
  const isAgent = isAmong(tokenHash, configuration.agentTokens);
  const isEnrich = isAmong(tokenHash, configuration.enrichTokens);
  const isAdministrator = isAmong(tokenHash, configuration.adminTokens);
  if (hasEnded(tokenHash, configuration, now))
    throw new Problem('expired-token', { 'WWW-Authenticate': 'Bearer error="invalid_token"' });
  if (isAdministrator) return { role: 'administrator', tokenHash };
  if (isEnrich) return { role: 'enrich', tokenHash };
  if (isAgent) return { role: 'agent', tokenHash };
  throw new Problem('wrong-token', { 'WWW-Authenticate': 'Bearer error="invalid_token"' });
}

/** Whether a token of this hash opens everything now. */
export function isAdministrator(tokenHash: string, configuration: Configuration, now: number): boolean {
  return isAmong(tokenHash, configuration.adminTokens) && !hasEnded(tokenHash, configuration, now);
}

function hasEnded(tokenHash: string, { tokenNotes }: Configuration, now: number): boolean {
  const { lastDay } = tokenNotes.get(tokenHash) ?? {};
  return lastDay !== undefined && formatUtcDay(now) > lastDay;
}

function isAmong(hash: string, known: readonly string[]): boolean {
  const bytes = Buffer.from(hash, 'hex');
  return known.map((each) => timingSafeEqual(bytes, Buffer.from(each, 'hex'))).includes(true);
}
