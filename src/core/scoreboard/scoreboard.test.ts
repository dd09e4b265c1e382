import { describe, expect, it } from 'vitest';
import type { Prediction, Suggestion } from '../suggestion';
import { countAnswer, type DayCounts, emptyDay } from './day-counts';
import { daysBefore, listDays } from './days';
import { type DatedLabel, tallyLabels } from './judged-days';
import { buildScoreboard, daysLookedAt } from './scoreboard';

const today = '2026-03-05';
const desk = 'https://desk.example';

function predict(change: Partial<Suggestion> = {}, about: Partial<Prediction> = {}): Prediction {
  const topic: Suggestion = {
    ...{ head: 'topic', kind: 'class', value: 'hardware', confidence: 0.85 },
    ...{ alternatives: [], why: [], model: 'shipped@1.0.0' },
    ...change,
  };
  return { model: 'shipped@1.0.0', text: '', language: 'en', suggestions: { [topic.head]: topic }, ...about };
}

/** So many tickets on each of those days, of which `share` are like the prediction and the others hardware in English. */
function countDays(days: readonly string[], perDay: number, share: number, special: Prediction): DayCounts[] {
  return days.map((day) => {
    let counts = emptyDay(day, desk);
    for (let i = 0; i < perDay; i++)
      counts = countAnswer(counts, i < share * perDay ? special : predict({}, { unknownWords: 0.1 }));
    return counts;
  });
}

function label(change: Partial<DatedLabel> = {}): DatedLabel {
  return { day: today, suggested: 'hardware', final: 'hardware', confidence: 0.85, ...change };
}

const lastWeek = listDays(today, 7);
const before = listDays(daysBefore(today, 7), 30);

function driftOf(share: number, shareBefore: number, special: Prediction, perDay = 20) {
  const days = [
    ...countDays(before, perDay, shareBefore, special),
    ...countDays(lastWeek, perDay, share, special),
  ];
  return buildScoreboard(desk, days, new Map(), today).drift;
}

describe('the scoreboard', () => {
  it('tells for each head what was suggested, and how much of it was right at which confidence', () => {
    const days = countDays([today], 10, 0.4, predict({ abstained: 'low-confidence', confidence: 0.2 }));
    const labels = [
      label(),
      label({ final: 'network' }),
      label({ confidence: 1 }),
      label({ day: daysBefore(today, 10), final: 'network', confidence: 0.3 }),
      label({ day: daysBefore(today, 31) }),
    ];
    const { periods, daily } = buildScoreboard(desk, days, new Map([['topic', tallyLabels(labels)]]), today);
    const [week, month] = periods;
    expect(week).toMatchObject({ days: 7, tickets: 10 });
    expect(week.heads).toMatchObject([{ head: 'topic', answered: 10, suggested: 6, feedback: 3, right: 2 }]);
    expect(week.heads[0].steps[8]).toEqual({ feedback: 2, right: 1 });
    expect(week.heads[0].steps[9]).toEqual({ feedback: 1, right: 1 });
    expect(month.heads[0]).toMatchObject({ feedback: 4, right: 2 });
    expect(daily.topic).toEqual([
      { day: daysBefore(today, 10), feedback: 1, right: 0 },
      { day: today, feedback: 3, right: 2 },
    ]);
  });

  it('looks back as far as it says', () => {
    expect(daysBefore(today, daysLookedAt - 1)).toBe(before[0]);
  });

  it('counts what is only measured apart', () => {
    const hidden = { field: 'queue', tickets: 9, values: ['a'], isHidden: true };
    const days = countDays([today], 2, 1, predict({ head: 'field:queue', desk: hidden }));
    expect(buildScoreboard(desk, days, new Map(), today).periods[0].heads[0]).toMatchObject({
      answered: 2,
      hidden: 2,
    });
  });
});

describe('drift', () => {
  const vpn = predict({ value: 'vpn' });

  it('names the topic that has become more frequent', () => {
    expect(driftOf(0.25, 0.1, vpn)).toEqual([
      { about: 'value', head: 'topic', value: 'vpn', now: 0.25, before: 0.1 },
    ]);
  });

  it('says nothing of what stays the same, of a small change, or of too few tickets', () => {
    expect(driftOf(0.25, 0.25, vpn)).toEqual([]);
    expect(driftOf(0.25, 0.22, vpn, 400)).toEqual([]);
    expect(driftOf(1, 0, vpn, 5)).toEqual([]);
  });

  it('names a language that was new, unknown words, and more doubt', () => {
    expect(driftOf(0.3, 0, predict({}, { language: 'de', unknownWords: 0.1 }))).toMatchObject([
      { about: 'language', now: 0.3, before: 0 },
    ]);
    expect(driftOf(0.5, 0, predict({}, { unknownWords: 0.5 }))[0]).toMatchObject({
      about: 'unknown-words',
      now: expect.closeTo(0.3),
      before: expect.closeTo(0.1),
    });
    const doubt = driftOf(0.6, 0.2, predict({ abstained: 'low-confidence' }, { unknownWords: 0.1 }));
    expect(doubt).toEqual([{ about: 'abstained', head: 'topic', now: 0.6, before: 0.2 }]);
  });

  it('hardly ever speaks where the same tickets come in another random order', () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647;
    };
    const topics = ['a', 'b', 'c', 'd', 'e', 'f'];
    const randomDays = (days: readonly string[]) =>
      days.map((day) => {
        let counts = emptyDay(day, desk);
        for (let i = 0; i < 30; i++) {
          const value = topics[Math.floor(random() ** 2 * topics.length)];
          const isUnsure = random() < 0.3;
          const language = random() < 0.1 ? 'de' : 'en';
          counts = countAnswer(
            counts,
            predict(
              { value, ...(isUnsure && { abstained: 'low-confidence' as const }) },
              { language, unknownWords: random() * 0.3 },
            ),
          );
        }
        return counts;
      });
    const spoken = Array.from({ length: 50 }, () => randomDays([...before, ...lastWeek])).filter(
      (days) => buildScoreboard(desk, days, new Map(), today).drift.length > 0,
    );
    expect(spoken.length).toBeLessThanOrEqual(1);
  });
});
