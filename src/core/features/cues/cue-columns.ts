import { type Cue, cueNames } from './find-cues';
import { parsePhrases } from './parse-phrases';
import { topicWords } from './topic-words';

const topicLists = parsePhrases(topicWords);
/** The place of each phrase's name among the columns. */
const places = new Map(cueNames.map((name, i) => [name, i]));
/** Of each phrase: how often it is said, how often with a negation, whether in the subject. */
const perCue = 3;
const cueShare = 0.3;
const topicShare = 0.7;

/** Columns of phrases and topic words. */
export const cueColumns = cueNames.length * perCue + topicLists.length;

/** Columns that a phrase fills, from `first` on: said, negated, in the subject. */
export function columnsOfCue(
  name: string,
  first: number,
): readonly [said: number, negated: number, subject: number] {
  const start = first + (places.get(name) ?? 0) * perCue;
  return [start, start + 1, start + 2];
}

/** A phrase of the text with its share of a column's value. */
export interface PhraseShare {
  column: number;
  share: number;
  start: number;
  end: number;
}

/** What the phrases of a text give, by column. */
export function shareCues(cues: readonly Cue[], subjectLength: number, first: number): PhraseShare[] {
  const said = (cue: Cue) => columnsOfCue(cue.name, first)[cue.isNegated ? 1 : 0];
  const counts = new Map<number, number>();
  for (const cue of cues) counts.set(said(cue), (counts.get(said(cue)) ?? 0) + 1);
  const inSubject = cues.filter(({ isNegated, start }) => !isNegated && start < subjectLength);
  return [
    ...cues.map((cue) => {
      const count = counts.get(said(cue)) ?? 1;
      const value = cue.isNegated ? 1 : Math.min(1, Math.log1p(count) / 1.4);
      return { column: said(cue), share: (cueShare * value) / count, start: cue.start, end: cue.end };
    }),
    ...inSubject.map(({ name, start, end }) => {
      const count = inSubject.filter((other) => other.name === name).length;
      return { column: columnsOfCue(name, first)[2], share: cueShare / count, start, end };
    }),
  ];
}

/** Words that stand for a topic, with where they stand. */
export interface TopicWord {
  topic: number;
  word: string;
  start: number;
}

/** @param text in lower case, in English words */
export function findTopicWords(text: string): TopicWord[] {
  return topicLists.flatMap(({ find }, topic) =>
    find(text).map(({ 0: word, index }) => ({ topic, word, start: index })),
  );
}

/**
 * How much of each topic the words of a text hold, together of a fixed length, each word with its share; the subject
 * counts for more.
 */
export function shareTopicWords(
  words: readonly TopicWord[],
  subjectLength: number,
  first: number,
): PhraseShare[] {
  const ofTopic = topicLists.map((_, topic) => words.filter((word) => word.topic === topic));
  const sums = ofTopic.map((own) => {
    const all = new Set(own.map(({ word }) => word));
    const subject = new Set(own.filter(({ start }) => start < subjectLength).map(({ word }) => word));
    return Math.log1p(all.size) + 0.7 * Math.log1p(subject.size);
  });
  const length = Math.hypot(...sums);
  const firstTopic = first + cueNames.length * perCue;
  return words.map(({ topic, word, start }) => ({
    column: firstTopic + topic,
    share: (topicShare * sums[topic]) / length / ofTopic[topic].length,
    start,
    end: start + word.length,
  }));
}
