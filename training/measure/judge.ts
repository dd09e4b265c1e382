import type { Judged } from '../../src/core/metrics/confidence';
import type { Head } from '../../src/core/model/manifest';
import type { Distributions } from '../../src/core/predict/distributions';
import { likelyTag } from '../../src/core/predict/suggest';
import { chooseLevel } from '../../src/core/severity/choose-level';
import { type Risk, risks, sizeOf, type TicketLabels } from '../../src/core/severity/ticket-facts';
import type { HeadPlan } from '../heads';
import { minutesTarget, targetOf } from '../heads';

/** The place of the value that a head suggests. */
export function chosenValue(head: Pick<Head, 'kind'>, shares: readonly number[]): number {
  return head.kind === 'ordinal' ? chooseLevel(shares) : shares.indexOf(Math.max(...shares));
}

/** How sure a head is of what it suggests, and whether that is right. */
export function judgeRow(
  name: HeadPlan['name'],
  head: Head,
  found: Distributions,
  labels: TicketLabels,
): Judged {
  const shares = found[name];
  if (name === 'risk') return judgeRisk(shares, labels.risk);
  const chosen = chosenValue(head, shares);
  const right =
    name === 'effort'
      ? head.values[chosen] === sizeOf(Math.expm1(minutesTarget(labels)))
      : chosen === targetOf(name, labels);
  return { confidence: shares[chosen], right };
}

/** Where no risk is likely, that none is there; else the likeliest one. */
function judgeRisk(shares: readonly number[], truth: readonly Risk[]): Judged {
  const likeliest = Math.max(...shares);
  if (likeliest >= likelyTag) {
    return { confidence: likeliest, right: truth.includes(risks[shares.indexOf(likeliest)]) };
  }
  return {
    confidence: shares.reduce((rest, share) => rest * (1 - share), 1),
    right: truth.length === 0,
  };
}
