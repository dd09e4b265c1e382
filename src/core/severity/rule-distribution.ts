import { type Danger, severityOf } from './severity-rule';
import {
  deadlines,
  levels,
  type Risk,
  risks,
  scopes,
  type TicketFacts,
  types,
  workStates,
} from './ticket-facts';

/** How likely each value of each fact is, in the order of the fact's values; risks each by itself. */
export interface FactDistributions {
  type: readonly number[];
  scope: readonly number[];
  work: readonly number[];
  deadline: readonly number[];
  risk: readonly number[];
}

/** How grave a danger is that the text names: shares among the labelled tickets that have the risk. */
const graveness: Readonly<Partial<Record<Risk, Readonly<Partial<Record<Danger, number>>>>>> = {
  safety: { 'going-on': 0.85, suspected: 0.15 },
  security: { 'going-on': 0.25, suspected: 0.6, reported: 0.15 },
  data: { 'going-on': 0.45, suspected: 0.55 },
};

/** So unlikely a value is left out of the sum. */
const negligible = 0.005;

/** How likely each level is (P1 first) by the rule, where the facts are as likely as said and independent of each other. */
export function levelDistribution(facts: FactDistributions): number[] {
  const shares = levels.map(() => 0);
  const dangerShares = spreadDanger(facts.risk);
  const mild = spreadMildRisks(facts.risk);
  for (const [type, ofType] of likely(types, facts.type))
    for (const [scope, ofScope] of likely(scopes, facts.scope))
      for (const [work, ofWork] of likely(workStates, facts.work))
        for (const [deadline, ofDeadline] of likely(deadlines, facts.deadline))
          for (const [risk, ofRisk] of mild) {
            const share = ofType * ofScope * ofWork * ofDeadline * ofRisk;
            if (share < 1e-6) continue;
            const known: TicketFacts = { type, scope, work, deadline, risk };
            for (const [danger, ofDanger] of dangerShares)
              shares[levels.indexOf(severityOf(known, { danger }))] += share * ofDanger;
          }
  const sum = shares.reduce((total, share) => total + share, 0) || 1;
  return shares.map((share) => share / sum);
}

function likely<Value>(values: readonly Value[], shares: readonly number[]): [Value, number][] {
  return values.flatMap((value, i): [Value, number][] =>
    shares[i] >= negligible ? [[value, shares[i]]] : [],
  );
}

/** Shares of no danger, and of dangers of each graveness. */
function spreadDanger(risk: readonly number[]): [Danger, number][] {
  const shares: Record<Danger, number> = { none: 1, reported: 0, suspected: 0, 'going-on': 0 };
  for (const [name, parts] of Object.entries(graveness) as [Risk, Partial<Record<Danger, number>>][]) {
    const likelihood = risk[risks.indexOf(name)];
    // The graver of two dangers counts; where one is likely, the other hardly changes anything.
    for (const danger of Object.keys(shares) as Danger[]) shares[danger] *= 1 - likelihood;
    for (const [danger, part] of Object.entries(parts) as [Danger, number][])
      shares[danger] += likelihood * part;
  }
  return Object.entries(shares).filter(([, share]) => share >= negligible) as [Danger, number][];
}

/** Money and what is legal or a threat to leave, said or not. */
function spreadMildRisks(risk: readonly number[]): [Risk[], number][] {
  const money = risk[risks.indexOf('money')];
  const legal = risk[risks.indexOf('legal')];
  const leave = risk[risks.indexOf('leave')];
  const upset = 1 - (1 - legal) * (1 - leave);
  const all: [Risk[], number][] = [
    [[], (1 - money) * (1 - upset)],
    [['money'], money * (1 - upset)],
    [['legal'], (1 - money) * upset],
    [['money', 'legal'], money * upset],
  ];
  return all.filter(([, share]) => share >= negligible);
}
