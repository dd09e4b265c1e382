import type { Random } from '../../src/core/random';
import type { SeedTopic } from './seed-language';

/**
 * What we believe of tickets for which no labelled data exists: how serious and how long they usually are. Drawn at
 * random for each seed ticket, so that the model learns to be as unsure as we are.
 */
export const levels = ['P1', 'P2', 'P3', 'P4', 'P5'] as const;
export type Level = (typeof levels)[number];
export type SeedType = 'incident' | 'request' | 'question' | 'change' | 'problem';

const usual: Record<SeedType, number[]> = {
  incident: [0.04, 0.18, 0.5, 0.24, 0.04],
  problem: [0.04, 0.24, 0.5, 0.2, 0.02],
  request: [0.01, 0.08, 0.44, 0.39, 0.08],
  question: [0.01, 0.05, 0.37, 0.45, 0.12],
  change: [0.01, 0.05, 0.38, 0.43, 0.13],
};

export function drawUsualLevel(type: SeedType, random: Random): Level {
  return levels[drawIndex(usual[type], random)];
}

/** A cue is right three times of four; else it is one level off. */
export function drawCuedLevel(cue: Level, random: Random): Level {
  const at = levels.indexOf(cue);
  const shift = random.next() < 0.75 ? 0 : random.next() < 0.5 ? -1 : 1;
  return levels[Math.max(0, Math.min(levels.length - 1, at + shift))];
}

/** Usual hours until resolution by topic, for an incident or a request. */
const usualHours: Record<SeedTopic, [incident: number, request: number]> = {
  access: [2, 4],
  'administrative-rights': [5, 8],
  hardware: [16, 60],
  hr: [24, 30],
  payments: [30, 24],
  project: [12, 24],
  purchase: [48, 96],
  software: [40, 20],
  storage: [6, 8],
  travel: [10, 12],
};

const urgency: Record<Level, number> = { P1: 0.3, P2: 0.6, P3: 1, P4: 1.8, P5: 3 };

/** Hours around the usual ones, two thirds within a factor of three. */
export function drawHours(type: SeedType, topic: SeedTopic, level: Level, random: Random): number {
  const [incident, request] = usualHours[topic];
  const middle = { incident, request, question: 6, change: 300, problem: 4 * incident + 40 }[type];
  return middle * urgency[level] * Math.exp(1.1 * normal(random));
}

const sizes = ['XS', 'S', 'M', 'L', 'XL'];
const sizeOf: Record<SeedType, number> = { incident: 1, request: 1, question: 0, change: 3, problem: 3 };

/** A size: questions and access are small, changes and problems large; a third is one size off. */
export function drawSize(type: SeedType, topic: SeedTopic, random: Random): string {
  const at = sizeOf[type] + (topic === 'software' || topic === 'hardware' ? 1 : 0);
  const shift = random.next() < 0.66 ? 0 : random.next() < 0.5 ? -1 : 1;
  return sizes[Math.max(0, Math.min(sizes.length - 1, at + shift))];
}

function drawIndex(shares: readonly number[], random: Random): number {
  let left = random.next();
  const index = shares.findIndex((share) => {
    left -= share;
    return left < 0;
  });
  return index < 0 ? shares.length - 1 : index;
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}
