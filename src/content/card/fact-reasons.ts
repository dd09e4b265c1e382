import type { StatedFacts } from '../../core/severity/severity-with';
import type { Suggestion } from '../../core/suggestion';

/** A fact that severity follows from. */
export interface FactReason {
  fact: string;
  value: string;
  /** The agent has said so, not the text. */
  isStated: boolean;
}

/**
 * The facts behind a severity, each once: what the agent has stated, and what the text says besides. A fact that is asked
 * for is none.
 */
export function factReasons({ why }: Suggestion, stated: StatedFacts, asked?: string): FactReason[] {
  const reasons = new Map<string, FactReason>();
  for (const { fact, says } of why)
    if (fact && fact !== asked && says !== undefined)
      reasons.set(fact, { fact, value: says, isStated: false });
  for (const [fact, value] of Object.entries(stated)) reasons.set(fact, { fact, value, isStated: true });
  return [...reasons.values()].sort((a, b) => rankOf(a) - rankOf(b));
}

const dangers: readonly string[] = ['safety', 'security', 'data'];
const order: readonly string[] = ['danger', 'scope', 'work', 'deadline', 'risk'];

/** Danger first, then who and what, then what else is at stake: where the line gets short, the last goes first. */
function rankOf({ fact, value }: FactReason): number {
  return order.indexOf(fact === 'risk' && dangers.includes(value) ? 'danger' : fact);
}
