import type { TagsResult } from './field-result';
import { countValues } from './frequent-values';
import { HeadFileError, openHead, packHead } from './head-file';
import { answerAll, type KindLearner } from './kind-learner';
import { answerTags, learnTags, type TagsHead } from './learn-tags';

export type MeasuredTags = Pick<TagsResult, 'microF1' | 'macroF1' | 'mostFrequent' | 'answered'>;

export interface TagsSettings {
  /** The tags that can be learned. */
  values: readonly string[];
  seed: number;
  targetPrecision: number;
}

/** Tags of a ticket that is held out: the true ones, and those that were answered. */
interface Pair {
  truth: readonly string[];
  answer: readonly string[];
}

export function tagsLearner(
  settings: TagsSettings,
): KindLearner<readonly string[], MeasuredTags, Pick<TagsResult, 'microF1'>> {
  const { values, seed, targetPrecision } = settings;
  return {
    async learn(rows, report) {
      const known = rows.map((row) => ({ ...row, value: row.value.filter((tag) => values.includes(tag)) }));
      return packHead(await learnTags(known, { seed, targetPrecision, report }));
    },
    async measure(file, learned, heldOut, report) {
      const head = openTagsHead(file);
      const answers = await answerAll(heldOut, (ticket) => answerTags(head, ticket), report);
      const pairs = answers.map((tags, i) => ({
        truth: heldOut[i].value,
        answer: tags.filter(({ confidence }) => confidence >= 0.5).map(({ value }) => value),
      }));
      const shown = answers.map((tags) =>
        tags.filter(({ confidence }, i) => head.thresholds[i] < 1 && confidence >= head.thresholds[i]),
      );
      const all = shown.reduce((sum, tags) => sum + tags.length, 0);
      const right = shown.reduce(
        (sum, tags, i) => sum + tags.filter(({ value }) => heldOut[i].value.includes(value)).length,
        0,
      );
      const [[value]] = countValues(learned.flatMap((row) => row.value));
      return {
        microF1: microF1(pairs),
        macroF1: values.reduce((sum, tag) => sum + microF1(onlyTag(pairs, tag)), 0) / values.length,
        mostFrequent: { value, microF1: microF1(pairs.map(({ truth }) => ({ truth, answer: [value] }))) },
        answered: {
          coverage: shown.filter(({ length }) => length > 0).length / heldOut.length,
          precision: all > 0 ? right / all : undefined,
        },
      };
    },
    toPoint: ({ microF1 }) => ({ microF1 }),
  };
}

function openTagsHead(file: Uint8Array): TagsHead {
  const head = openHead(file);
  if (head.kind === 'tags') return head;
  throw new HeadFileError('What was learned is another kind of field.');
}

function microF1(pairs: readonly Pair[]): number {
  let hits = 0;
  let all = 0;
  for (const { truth, answer } of pairs) {
    hits += answer.filter((tag) => truth.includes(tag)).length;
    all += truth.length + answer.length;
  }
  return all === 0 ? 0 : (2 * hits) / all;
}

function onlyTag(pairs: readonly Pair[], tag: string): Pair[] {
  const only = (tags: readonly string[]) => tags.filter((each) => each === tag);
  return pairs.map(({ truth, answer }) => ({ truth: only(truth), answer: only(answer) }));
}
