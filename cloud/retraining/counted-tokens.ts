import type { Configuration } from '../configuration';
import { takenBy } from '../lake/taken';

/** First digits of the tokens whose labels are learned from: those in the settings, and those retired in good order. */
export function countedTokens({
  agentTokens,
  adminTokens,
  retiredTokens,
}: Pick<Configuration, 'agentTokens' | 'adminTokens' | 'retiredTokens'>): ReadonlySet<string> {
  return new Set([...agentTokens, ...adminTokens, ...retiredTokens].map((hash) => takenBy(hash, 0).token));
}
