/** One line of the scoreboard. */
export interface Figure {
  name: string;
  ours: number;
  /** What `ours` is counted in. */
  unit: string;
  /** What it is compared with in the same run: a peer, or the same without what is measured. */
  peer?: { name: string; value: number };
  /** At most this, of `ours` itself or of its ratio to the peer. */
  goal?: { of: 'ours' | 'ratio'; most: number };
}

/** What a part of the benchmark found: in words and tables of its own, and for the scoreboard. */
export interface Report {
  text: string;
  figures: Figure[];
}

/** `ours` over the peer's; undefined without a peer. */
export function ratioOf({ ours, peer }: Figure): number | undefined {
  return peer && ours / peer.value;
}

/** Undefined if there is no goal, or nothing to compare with. */
export function isMet(figure: Figure): boolean | undefined {
  if (!figure.goal) return undefined;
  const value = figure.goal.of === 'ours' ? figure.ours : ratioOf(figure);
  return value === undefined ? undefined : value <= figure.goal.most;
}
