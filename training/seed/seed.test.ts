import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/core/random';
import { defaultCleaning } from '../../src/core/text/clean';
import type { Part } from '../data/examples';
import { heads } from '../heads';
import { drawCuedLevel, drawHours, drawUsualLevel, levels } from './beliefs';
import { seedExamples } from './examples';
import { generateSeedTickets } from './generate';
import { seedLanguages } from './languages';
import { phrasesFor, phrasesOf } from './phrases';
import { seedTopics } from './seed-language';
import { strangers } from './strangers';

const counts = { train: 60, calibrate: 20, test: 20 };
const valuesOf = (name: string) => heads.find((head) => head.name === name)?.values ?? [];

describe('seed tickets', () => {
  const tickets = generateSeedTickets(5, counts, defaultCleaning);

  it('are the same for the same seed, and others for another', () => {
    expect(generateSeedTickets(5, counts, defaultCleaning)).toEqual(tickets);
    expect(generateSeedTickets(6, counts, defaultCleaning)).not.toEqual(tickets);
  });

  it('have labels that the heads know', () => {
    for (const { targets } of tickets) {
      expect(valuesOf('type')).toContain(targets.type);
      expect(valuesOf('topic')).toContain(targets.topic);
      expect(valuesOf('severity')).toContain(targets.severity);
      expect(valuesOf('effort')).toContain(targets.effort);
      expect(targets.hours).toBeGreaterThan(0);
    }
  });

  it('never show training a phrase that measures', () => {
    const trained = tickets.filter(({ part }) => part === 'train').map(({ text }) => text.toLowerCase());
    for (const language of seedLanguages) {
      const held = seedTopics.flatMap((topic) => phrasesFor(language.incidents[topic], 'test'));
      expect(held.length).toBeGreaterThan(0);
      for (const phrase of held) {
        expect(trained.some((text) => text.includes(phrase.toLowerCase()))).toBe(false);
      }
    }
  });
});

it('keeps one phrase of each list aside, and trains on all others', () => {
  for (const language of seedLanguages) {
    for (const topic of seedTopics) {
      const list = language.requests[topic];
      const parts: Part[] = ['train', 'calibrate', 'test'];
      const all = parts.flatMap((part) => phrasesFor(list, part));
      expect([...all].sort()).toEqual(phrasesOf(list).sort());
      expect(phrasesFor(list, 'train')).toHaveLength(phrasesOf(list).length - 1);
    }
  }
});

it('has no phrase twice in a list, and none that is empty', () => {
  for (const { language: _, severity, words, incidents, requests, questions, ...lists } of seedLanguages) {
    const all = [severity, words, incidents, requests, questions].flatMap((group) => Object.values(group));
    for (const list of [...all, ...Object.values(lists)]) {
      const phrases = phrasesOf(list);
      expect(new Set(phrases).size).toBe(phrases.length);
      for (const phrase of phrases) expect(phrase.trim()).toBe(phrase);
      expect(phrases).not.toContain('');
    }
  }
});

it('reads tickets of another style and prose only as what they are', () => {
  const own = seedExamples(5, counts, defaultCleaning);
  expect(
    strangers.every(
      ({ topic, type }) => valuesOf('topic').includes(topic) && valuesOf('type').includes(type),
    ),
  ).toBe(true);
  expect(own.filter(({ set }) => set.startsWith('strangers')).every(({ part }) => part === 'test')).toBe(
    true,
  );
  const prose = own.filter(({ set }) => set === 'prose');
  expect(prose.every(({ targets }) => targets.ticket === false && targets.topic === undefined)).toBe(true);
});

describe('beliefs', () => {
  const random = seededRandom(3);
  const draw = <T>(times: number, one: () => T) => Array.from({ length: times }, one);

  it('take P3 for the usual incident, and follow a cue three times of four', () => {
    const usual = draw(2000, () => drawUsualLevel('incident', random));
    expect(usual.filter((level) => level === 'P3').length / 2000).toBeCloseTo(0.5, 1);
    const cued = draw(2000, () => drawCuedLevel('P2', random));
    expect(cued.filter((level) => level === 'P2').length / 2000).toBeCloseTo(0.75, 1);
    expect(cued.every((level) => Math.abs(levels.indexOf(level) - 1) <= 1)).toBe(true);
  });

  it('give urgent tickets shorter hours', () => {
    const middle = (level: (typeof levels)[number]) =>
      draw(501, () => drawHours('incident', 'access', level, random)).sort((a, b) => a - b)[250];
    expect(middle('P1')).toBeLessThan(middle('P3'));
    expect(middle('P3')).toBeLessThan(middle('P5'));
  });
});
