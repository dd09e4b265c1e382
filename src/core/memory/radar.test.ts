import { describe, expect, it } from 'vitest';
import { dismissCluster, emptyRadar, passTime, watchTicket } from './radar';
import type { RadarState } from './radar-state';
import type { Sighting } from './sighting';

const hour = 3_600_000;
const start = Date.UTC(2026, 0, 5, 9);

/** What tickets of the desk have in common on any day. */
const usual = { words: 0.05, mean: 0.1, spread: 0.1, crowd: 0.3, incident: 0.9 };

/** Ticket `i` of one matter, ten minutes after the one before, so alike in words and meaning. */
function sighting(
  i: number,
  change: Partial<Sighting> & { words?: number; meaning?: number } = {},
): Sighting {
  const { words = 0.2, meaning = 0.5, ...rest } = change;
  const near = Array.from({ length: i }, (_, k) => ({ id: `t${k}`, words, meaning, hours: (i - k) / 6 }));
  return {
    id: `t${i}`,
    at: start + (i * hour) / 6,
    requester: i + 1,
    terms: 12,
    near,
    usual,
    ...rest,
  };
}

function watch(
  sightings: Sighting[],
  from: RadarState = emptyRadar(),
  maintenance = [] as { from: number; to: number }[],
) {
  return sightings.reduce((state, each) => watchTicket(state, each, maintenance), from);
}

const outage = (count: number, change: Parameters<typeof sighting>[1] = {}) =>
  Array.from({ length: count }, (_, i) => sighting(i, change));
const stages = (state: RadarState) => state.clusters.map(({ stage }) => stage);

describe('the incident radar', () => {
  it('goes from emerging to active with the third person, calms after two hours, and is over after a day', () => {
    expect(stages(watch(outage(2)))).toEqual(['emerging']);
    const active = watch(outage(3));
    expect(stages(active)).toEqual(['active']);
    expect(active.clusters[0].id).toBe('t0');
    expect(stages(passTime(active, start + 4 * hour))).toEqual(['calming']);
    expect(stages(passTime(active, start + 26 * hour))).toEqual(['over']);
  });

  it.each([
    ['one person writes five times', outage(5, { requester: 7 })],
    ['nobody knows who writes, and three may be two', outage(3, { requester: 0 })],
    ['a newsletter comes 500 times', outage(500, { words: 0.95 })],
    ['an alarm comes each minute, without a name', outage(60, { words: 0.95, requester: 0 })],
    ['such tickets come every day', outage(5, { usual: { ...usual, words: 0.2, crowd: 0.55, spread: 0.2 } })],
    ['tickets are no more alike than any two of the desk', outage(5, { words: 0.05, meaning: 0.1 })],
    [
      'tickets ask for the same and nothing is broken',
      outage(5, { meaning: 0.35, usual: { ...usual, incident: 0.01 } }),
    ],
    ['the same ticket is seen again', [sighting(0), sighting(1), sighting(1), sighting(1)]],
  ])('shows no banner when %s', (_, sightings) => {
    expect(stages(watch(sightings))).not.toContain('active');
  });

  it('takes four tickets for a banner where nobody knows who wrote', () => {
    expect(stages(watch(outage(4, { requester: 0 })))).toEqual(['active']);
  });

  it('shows tickets of a list that tell no requester with the others, and counts them only once they are seen whole', () => {
    const listed = outage(6, { requester: 0, isListed: true });
    const { clusters } = watch(listed);
    expect(clusters).toMatchObject([{ stage: 'emerging', voices: 0, tickets: listed.map(({ id }) => id) }]);
    const opened = [0, 1, 2].map((i) => ({
      ...listed[i],
      near: listed[5].near.filter(({ id }) => id !== `t${i}`),
    }));
    const seen = opened.map((each, i) => ({ ...each, isListed: false, requester: i + 1 }));
    expect(stages(watch(seen.slice(0, 2), watch(listed)))).toEqual(['emerging']);
    const [active] = watch(seen, watch(listed)).clusters;
    expect(active).toMatchObject({ stage: 'active', voices: 3 });
    expect([...active.tickets].sort()).toEqual(listed.map(({ id }) => id));
    expect(watch(seen, watch(seen, watch(listed)))).toEqual(watch(seen, watch(listed)));
  });

  it('begins with the oldest ticket, also where a list is read from its newest', () => {
    const near = (i: number) =>
      [0, 1, 2].filter((k) => k > i).map((k) => ({ ...sighting(3).near[0], id: `t${k}` }));
    const { clusters } = watch([2, 1, 0].map((i) => ({ ...sighting(i), near: near(i) })));
    expect(clusters).toMatchObject([{ stage: 'active', first: start, voices: 3 }]);
  });

  it('does not take in a ticket that is like one of four only', () => {
    const odd = sighting(4);
    const near = odd.near.map((other, i) =>
      i === 0 ? { ...other, words: 0.1 } : { ...other, words: 0, meaning: 0 },
    );
    const { clusters } = watch([...outage(4), { ...odd, near }]);
    expect(clusters.map(({ tickets }) => tickets.length)).toEqual([4, 1]);
  });

  it('is silent during announced maintenance', () => {
    const maintenance = [{ from: start - hour, to: start + hour }];
    expect(stages(watch(outage(6), emptyRadar(), maintenance))).toEqual(['emerging']);
  });

  it('stays silent about what was dismissed, and asks more of the next', () => {
    const dismissed = dismissCluster(watch(outage(3)), 't0');
    expect(stages(watch([sighting(3), sighting(4)], dismissed))).toEqual(['emerging']);
    expect(dismissed.strictness).toBeGreaterThan(0);
    for (const id of ['t0', 'of another day']) expect(dismissCluster(dismissed, id)).toBe(dismissed);
  });

  it('lives with clocks that jump', () => {
    const ahead = watchTicket(watch(outage(2)), { ...sighting(2), at: start + 500 * 24 * hour }, []);
    expect(stages(ahead)).toEqual(['emerging']);
    expect(watchTicket(ahead, sighting(3), [])).toBe(ahead);
    expect(watchTicket(ahead, { ...sighting(3), at: Number.NaN }, [])).toBe(ahead);
  });

  it('gives the same after it was kept as text', () => {
    const kept = JSON.parse(JSON.stringify(watch(outage(2))));
    expect(watch([sighting(2)], kept)).toEqual(watch(outage(3)));
  });
});
