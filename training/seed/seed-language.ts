/** The topics that we have phrases for; `other` is what remains. */
export const seedTopics = [
  'access',
  'administrative-rights',
  'hardware',
  'hr',
  'payments',
  'project',
  'purchase',
  'software',
  'storage',
  'travel',
] as const;
export type SeedTopic = (typeof seedTopics)[number];

/** Phrases of one language, all written by us. Each text is a list, one phrase a line. */
export interface SeedLanguage {
  /** ISO 639-1. */
  language: string;
  /** Words of a topic, as a subject line might have them. */
  words: Record<SeedTopic, string>;
  incidents: Record<SeedTopic, string>;
  requests: Record<SeedTopic, string>;
  questions: Record<SeedTopic, string>;
  /** Wishes for a change of a product. Their topic is software. */
  changes: string;
  /** Said of an incident that has a cause to be found: its type is problem then. */
  recurring: string;
  /** Cues of severity, by level. */
  severity: Record<'P1' | 'P2' | 'P3' | 'P4' | 'P5', string>;
  openings: string;
  closings: string;
  negative: string;
  positive: string;
}
