import { type CleaningSettings, cleanTicket } from '../../src/core/text/clean';
import type { Example, Part } from '../data/examples';
import type { Targets } from '../mapping/sets';
import { generateSeedTickets } from './generate';
import { prose } from './prose';
import { strangers } from './strangers';

/** Prose is rare among the texts that are no tickets, so each is read several times in an epoch. */
const proseTimes = 8;

/** Everything that we wrote ourselves: seed tickets, tickets of another style, and prose that is no ticket. */
export function seedExamples(
  seed: number,
  counts: Record<Part, number>,
  cleaning: CleaningSettings,
): Example[] {
  const example = (
    set: string,
    part: Part,
    language: string,
    targets: Targets,
    subject: string,
    body: string,
  ) => ({
    set,
    part,
    language,
    text: cleanTicket({ subject, description: body, messages: [] }, cleaning).text,
    bare: false,
    targets,
  });
  return [
    ...generateSeedTickets(seed, counts, cleaning),
    ...strangers.map(({ language, topic, type, subject, body }) =>
      example(
        language === 'en' ? 'strangers-en' : 'strangers-other',
        'test',
        language,
        { topic, type, ticket: true },
        subject,
        body,
      ),
    ),
    ...prose.flatMap(({ language, text }, i) => {
      const one = example('prose', i % 2 === 0 ? 'train' : 'test', language, { ticket: false }, '', text);
      return i % 2 === 0 ? Array.from({ length: proseTimes }, () => one) : [one];
    }),
  ];
}
