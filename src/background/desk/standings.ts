import { startValidation, validateLabel } from '../../core/history/progressive-validation';
import type { KeptLabel } from '../kept-label';
import type { LabelStore } from '../label-store';
import type { Standing, StandingStore } from '../learning/standing-store';
import { basisOf, nameBasis } from './click-basis';

/** What follows from the labels of a head, made anew only when they have changed. */
export interface Standings {
  read(origin: string, head: string): Promise<Standing>;
}

export function createStandings(
  labels: Pick<LabelStore, 'readMark' | 'listCurrentOfHead'>,
  store: StandingStore,
): Standings {
  const known = new Map<string, Standing>();

  async function readFor(origin: string, head: string, mark: string): Promise<Standing> {
    if (mark === '') return { mark, ...(await judge([])) };
    const kept = await store.read(origin, head);
    if (kept?.mark === mark) return kept;
    const standing = { mark, ...(await judge(await labels.listCurrentOfHead(origin, head))) };
    await store.put(origin, head, standing);
    return standing;
  }

  return {
    async read(origin, head) {
      const key = JSON.stringify([origin, head]);
      // Before the labels: if one comes meanwhile, they are read once more the next time.
      const mark = await labels.readMark(origin, head);
      const before = known.get(key);
      if (before?.mark === mark) return before;
      const standing = await readFor(origin, head, mark);
      known.set(key, standing);
      return standing;
    },
  };
}

async function judge(current: readonly KeptLabel[]): Promise<Omit<Standing, 'mark'>> {
  const judged = current.filter(({ hasTicket }) => hasTicket);
  const validation = judged.reduce(
    (state, { final, asked }) => validateLabel(state, final, () => asked),
    startValidation(),
  );
  return { labels: judged.length, basis: await nameBasis(basisOf(judged)), validation };
}
