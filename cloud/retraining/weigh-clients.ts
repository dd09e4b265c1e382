import { LearnError } from '../../src/core/learner/desk-ticket';
import { countValues, frequentValues } from '../../src/core/learner/frequent-values';
import { shareInterval } from '../../src/core/learner/interval';
import { answerValue, learnValues } from '../../src/core/learner/learn-values';
import { seededRandom } from '../../src/core/random';
import { tokenOf } from '../lake/seen-profile';
import { isGroup } from './parties';
import { type TrainingRow, toDeskRow } from './training-row';

/** With fewer profiles it cannot be decided which of them is wrong. */
const minClients = 3;
/** More known profiles are not left out: names are cheap, so that they are not wrong only because more say so. */
const maxOutvoted = 2;
/** Up to this number of labels, a profile's share is not limited. */
const alwaysAllowed = 20;
/** With fewer labels a profile cannot be judged. */
const minToJudge = 30;
const maxJudged = 200;
const maxLearned = 600;
/** The most frequent ones are enough to tell who contradicts. */
const maxValues = 20;

export interface Weighed {
  rows: TrainingRow[];
  /** Labels that were more than a profile's share. */
  overShare: number;
  /** Profiles that contradict all others, with their labels. */
  contrary: { client: string; labels: number; agreement: number }[];
  /** Profiles that contradict each other in such numbers that labels alone do not decide who is right; else empty. */
  disputed: string[];
}

/**
 * Lets no profile outweigh the others, and leaves out those that contradict what all others have said, unless so many that are
 * known do that it is a dispute.
 */
export async function weighClients(all: readonly TrainingRow[], seed: number): Promise<Weighed> {
  const shared = limitShares(all);
  const found = await findContrary(shared, seed);
  const known = found.flatMap(({ client }) => (isGroup(client) ? [] : [client]));
  const isDisputed = known.length > maxOutvoted;
  const contrary = isDisputed ? found.filter(({ client }) => isGroup(client)) : found;
  const left = new Set(contrary.map(({ client }) => client));
  const rows = shared.filter(({ client }) => !left.has(client));
  const disputed = isDisputed ? describeSides(known, shared) : [];
  return { rows, overShare: all.length - shared.length, contrary, disputed };
}

/** Number and tokens of these parties and of the other known ones. */
function describeSides(some: readonly string[], rows: readonly TrainingRow[]): string[] {
  const known = countClients(rows).flatMap(([client]) => (isGroup(client) ? [] : [client]));
  return [some, known.filter((client) => !some.includes(client))].map((side) => {
    const tokens = [...new Set(side.map(tokenOf))].sort();
    return `${side.length} profiles of token ${tokens.join(', ')}`;
  });
}

/** Caps each party at half of the labels of all others together, that is a third of all. */
function limitShares(rows: readonly TrainingRow[]): TrainingRow[] {
  const sizes = new Map(countClients(rows));
  if (sizes.size < minClients) return [...rows];
  const used = new Map<string, number>();
  return rows.filter(({ client }) => {
    const others = rows.length - (sizes.get(client) ?? 0);
    const before = used.get(client) ?? 0;
    used.set(client, before + 1);
    return before < Math.max(alwaysAllowed, others / 2);
  });
}

/**
 * Asks heads that were learned from the others' labels: a profile of whose labels they get less than half as many right as
 * of most profiles', beyond chance, works on other tickets or means harm; either way the team learns nothing from them.
 */
async function findContrary(all: readonly TrainingRow[], seed: number): Promise<Weighed['contrary']> {
  const common = frequentValues(all.map(({ value }) => value)).slice(0, maxValues);
  const rows = all.filter(({ value }) => common.includes(value));
  const sizes = countClients(rows);
  if (sizes.length < minClients) return [];
  // As soon as there are known profiles, only they judge; new ones are judged.
  const known = sizes.filter(([client]) => !isGroup(client));
  const mayJudge = (client: string) => known.length < minClients || !isGroup(client);
  const foldOf = new Map(sizes.map(([client], i) => [client, i % minClients]));
  const shuffled = seededRandom(seed).shuffle([...rows]);
  const judged: { client: string; labels: number; right: number; asked: number }[] = [];
  for (let fold = 0; fold < minClients; fold++) {
    const judges = shuffled.filter(({ client }) => foldOf.get(client) !== fold && mayJudge(client));
    const others = judges.slice(0, maxLearned);
    const head = await learnOrNothing(others, seed);
    if (!head) continue;
    for (const [client, labels] of sizes) {
      if (foldOf.get(client) !== fold || labels < minToJudge) continue;
      const own = shuffled.filter((row) => row.client === client).slice(0, maxJudged);
      const right = own.filter((row) => answerValue(head, toDeskRow(row)).value === row.value).length;
      judged.push({ client, labels, right, asked: own.length });
    }
  }
  const shares = judged.map(({ right, asked }) => right / asked).sort((a, b) => a - b);
  // Not the median: where fewer profiles send more labels, most of the profiles would be what is unusual.
  const usual = shares[Math.floor((shares.length * 2) / 3)] ?? 0;
  return judged
    .filter(({ right, asked }) => shareInterval(right, asked).high < usual / 2)
    .map(({ client, labels, right, asked }) => ({ client, labels, agreement: right / asked }));
}

async function learnOrNothing(rows: readonly TrainingRow[], seed: number) {
  try {
    return await learnValues(rows.map(toDeskRow), { kind: 'class', seed, targetPrecision: 0.9 });
  } catch (error) {
    if (error instanceof LearnError) return undefined;
    throw error;
  }
}

/** How many rows each has, the one with the most first. */
function countClients(rows: readonly TrainingRow[]): [string, number][] {
  return countValues(rows.map(({ client }) => client));
}
