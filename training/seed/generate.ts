import { type Random, seededRandom } from '../../src/core/random';
import { type CleaningSettings, cleanTicket } from '../../src/core/text/clean';
import type { Example, Part } from '../data/examples';
import {
  drawCuedLevel,
  drawHours,
  drawSize,
  drawUsualLevel,
  type Level,
  levels,
  type SeedType,
} from './beliefs';
import { seedLanguages } from './languages';
import { phrasesFor, phrasesOf } from './phrases';
import { type SeedLanguage, type SeedTopic, seedTopics } from './seed-language';

const parts: Part[] = ['train', 'calibrate', 'test'];
const typeShares: [SeedType, number][] = [
  ['incident', 0.38],
  ['request', 0.27],
  ['question', 0.19],
  ['change', 0.08],
  ['problem', 0.08],
];

/** Tickets put together from our own phrases: `counts` per language and part. The same seed gives the same tickets. */
export function generateSeedTickets(
  seed: number,
  counts: Record<Part, number>,
  cleaning: CleaningSettings,
): Example[] {
  return seedLanguages.flatMap((language, i) =>
    parts.flatMap((part, j) => {
      const random = seededRandom(seed + 100 * i + j);
      const tickets: Example[] = [];
      while (tickets.length < counts[part]) {
        const ticket = generate(language, part, random, cleaning);
        if (ticket) tickets.push(ticket);
      }
      return tickets;
    }),
  );
}

/** One ticket, or none where the part has no phrase for what was drawn. */
function generate(
  language: SeedLanguage,
  part: Part,
  random: Random,
  cleaning: CleaningSettings,
): Example | undefined {
  const type = drawType(random);
  const topic = type === 'change' ? 'software' : seedTopics[random.below(seedTopics.length)];
  const statement = pick(phrasesFor(statementsOf(language, type, topic), part), random);
  if (!statement) return undefined;
  const cue = random.next() < 0.6 ? levels[random.below(levels.length)] : undefined;
  const mood = drawMood(random);
  const held = (list: string) => pick(phrasesFor(list, part), random);
  const cueText = cue && held(language.severity[cue]);
  const moodText = mood && held(language[mood]);
  const saysItFirst = random.next() < 0.3;
  const body = [
    random.next() < 0.6 && pick(phrasesOf(language.openings), random),
    saysItFirst && moodText,
    statement,
    type === 'problem' && pick(phrasesOf(language.recurring), random),
    cueText,
    !saysItFirst && moodText,
    random.next() < 0.5 && pick(phrasesOf(language.closings), random),
  ].filter((phrase): phrase is string => typeof phrase === 'string');
  const told = moodText ? mood : undefined;
  const level = cueText && cue ? drawCuedLevel(cue, random) : drawUsualLevel(type, random);
  const subject = random.next() < 0.55 ? subjectOf(language, topic, part, random) : '';
  const text = withTypo(`${subject}\n${body.join(random.next() < 0.5 ? ' ' : '\n')}`, random);
  const [first, ...rest] = text.split('\n');
  return {
    set: `seed-${language.language}`,
    part,
    language: language.language,
    text: cleanTicket({ subject: first, description: rest.join('\n'), messages: [] }, cleaning).text,
    bare: false,
    targets: withDoubt(targetsOf(type, topic, level, told, random), part, random),
  };
}

function targetsOf(
  type: SeedType,
  topic: SeedTopic,
  level: Level,
  mood: 'negative' | 'positive' | undefined,
  random: Random,
): Example['targets'] {
  return {
    type,
    topic,
    severity: level,
    sentiment: mood ?? 'neutral',
    effort: drawSize(type, topic, random),
    hours: drawHours(type, topic, level, random),
    ticket: true,
  };
}

/** Share of the tickets to train on that have another topic, so that a phrase known by heart is no certainty. */
const doubt = 0.05;

function withDoubt(targets: Example['targets'], part: Part, random: Random): Example['targets'] {
  const other = seedTopics[random.below(seedTopics.length)];
  return part === 'train' && random.next() < doubt ? { ...targets, topic: other } : targets;
}

function statementsOf(language: SeedLanguage, type: SeedType, topic: SeedTopic): string {
  if (type === 'change') return language.changes;
  if (type === 'request') return language.requests[topic];
  if (type === 'question') return language.questions[topic];
  return language.incidents[topic];
}

/** One or two words of the topic. */
function subjectOf(language: SeedLanguage, topic: SeedTopic, part: Part, random: Random): string {
  const words = phrasesFor(language.words[topic], part);
  const chosen = words.length > 0 ? words : phrasesOf(language.words[topic]);
  const first = chosen[random.below(chosen.length)];
  const second = chosen[random.below(chosen.length)];
  return random.next() < 0.25 && second !== first ? `${first}, ${second}` : first;
}

function drawType(random: Random): SeedType {
  let left = random.next();
  for (const [type, share] of typeShares) {
    left -= share;
    if (left < 0) return type;
  }
  return 'incident';
}

function drawMood(random: Random): 'negative' | 'positive' | undefined {
  const drawn = random.next();
  return drawn < 0.14 ? 'negative' : drawn < 0.24 ? 'positive' : undefined;
}

/** Sometimes two letters change places, sometimes all is lower case, as people write. */
function withTypo(text: string, random: Random): string {
  const cased = random.next() < 0.15 ? text.toLowerCase() : text;
  if (random.next() >= 0.2) return cased;
  const at = 1 + random.below(Math.max(1, cased.length - 3));
  const [a, b] = [cased[at], cased[at + 1]];
  const areLetters = /^\p{L}{2}$/u.test(`${a}${b}`);
  return areLetters ? cased.slice(0, at) + b + a + cased.slice(at + 2) : cased;
}

function pick<T>(list: readonly T[], random: Random): T | undefined {
  return list[random.below(list.length)];
}
