import { allCharacters, type Characters, type PatternNode, parsePattern } from './pattern-parts';

/** What comes after a part: the characters with which it can go on. */
interface Rest {
  first: Characters;
  /** Nothing after it can fail, so that nothing is tried again. */
  isEnd: boolean;
}

const end: Rest = { first: allCharacters, isEnd: true };

/**
 * In how many ways at most a pattern can be tried on a text of that length before it fails: the product of the choices
 * that it has. A repetition whose characters cannot begin what follows has no choice. `Infinity` where that is not known.
 */
export function patternCost(source: string, length: number): number {
  try {
    const branches = parsePattern(source);
    const ways = branchesCost(branches, end, length);
    const first = branches.reduce((found, branch) => found | firstOf(branch, end), 0n);
    // Where no repetition runs over a character that it can begin with, all starts together take what one may.
    const areApart = branches.every((branch) => (first & repeatedIn(branch)) === 0n);
    const isFixed = branches.every(([one]) => one?.kind === 'place' && one.sign === '^');
    return isFixed || areApart ? ways : length * ways;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

function branchesCost(branches: readonly PatternNode[][], rest: Rest, length: number): number {
  const costs = branches.map((branch) => sequenceCost(branch, rest, length));
  const firsts = branches.map((branch) => firstOf(branch, rest));
  const areApart = firsts.every((one, i) => firsts.every((other, j) => i === j || (one & other) === 0n));
  return areApart ? Math.max(...costs) : costs.reduce((sum, cost) => sum + cost, 0);
}

function sequenceCost(nodes: readonly PatternNode[], rest: Rest, length: number): number {
  let cost = 1;
  let after = rest;
  for (const node of nodes.toReversed()) {
    cost *= nodeCost(node, after, length);
    after = { first: firstOf([node], after), isEnd: after.isEnd && cannotFail(node) };
  }
  return cost;
}

function nodeCost(node: PatternNode, rest: Rest, length: number): number {
  if (node.kind === 'one' || node.kind === 'place') return 1;
  if (node.kind === 'group') return branchesCost(node.branches, node.isLook ? end : rest, length);
  const { of, least, most } = node;
  const first = firstOf([of], { first: 0n, isEnd: false });
  const isOpen = canBeNothing(of);
  // Inside, the next turn may follow as well as what comes after.
  const inner = nodeCost(of, { first: first | rest.first, isEnd: false }, length);
  const turns = Math.min(most, length);
  const within = inner === 1 && !isOpen ? 1 : inner ** turns;
  const hasChoice = !rest.isEnd && (first & rest.first) !== 0n;
  return within * (hasChoice ? turns - least + 1 : 1);
}

/** Every character that some repetition runs over. */
function repeatedIn(nodes: readonly PatternNode[]): Characters {
  return nodes.reduce((found, node) => {
    if (node.kind === 'repeat') return found | allIn([node.of]);
    return node.kind === 'group' ? node.branches.reduce((all, each) => all | repeatedIn(each), found) : found;
  }, 0n);
}

function allIn(nodes: readonly PatternNode[]): Characters {
  return nodes.reduce((found, node) => {
    if (node.kind === 'one') return found | node.of;
    if (node.kind === 'repeat') return found | allIn([node.of]);
    return node.kind === 'group' ? node.branches.reduce((all, each) => all | allIn(each), found) : found;
  }, 0n);
}

/** With which characters it can begin; what can be nothing begins with what follows. */
function firstOf(nodes: readonly PatternNode[], rest: Rest): Characters {
  let found = 0n;
  for (const node of nodes) {
    if (node.kind === 'one') return found | node.of;
    // After the end of the text comes nothing.
    if (node.kind === 'place' && node.sign === '$') return found;
    if (node.kind === 'repeat') found |= firstOf([node.of], { first: 0n, isEnd: false });
    if (node.kind === 'group' && !node.isLook)
      for (const branch of node.branches) found |= firstOf(branch, { first: 0n, isEnd: false });
    if (!canBeNothing(node)) return found;
  }
  return found | rest.first;
}

/** An end of the text, a border of a word and what looks ahead take nothing either, and fail all the same. */
function cannotFail(node: PatternNode): boolean {
  if (node.kind === 'one' || node.kind === 'place') return false;
  if (node.kind === 'repeat') return node.least === 0 || cannotFail(node.of);
  return !node.isLook && node.branches.some((branch) => branch.every(cannotFail));
}

function canBeNothing(node: PatternNode): boolean {
  if (node.kind === 'one') return false;
  if (node.kind === 'place') return true;
  if (node.kind === 'repeat') return node.least === 0 || canBeNothing(node.of);
  return node.isLook || node.branches.some((branch) => branch.every(canBeNothing));
}
