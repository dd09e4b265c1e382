import * as v from 'valibot';
import { countValues } from '../../src/core/learner/frequent-values';
import { openHead } from '../../src/core/learner/head-file';
import { answerValue } from '../../src/core/learner/learn-values';
import { Bundle, type TeamHead } from '../../src/core/release/bundle';
import type { BundleReference } from '../../src/core/release/release';
import type { HeadName } from '../lake/curated-label';
import { readPackage } from '../registry/packages';
import type { Store } from '../store/store';
import type { Answer } from './compare';
import { encodeRows } from './encode-rows';
import type { Serving } from './serving';
import { splitText, type TrainingRow, toDeskRow } from './training-row';

/** What answers for one head now, and is to be beaten. */
export interface Champion {
  /** `name@version` as labels call it, or what else it is. */
  model: string;
  /** By row, in order; undefined if it cannot be told what it would have said. */
  answer(rows: readonly TrainingRow[]): Promise<(Answer | undefined)[]>;
}

const textsAtOnce = 16;

/** Throws Problem if a package is missing. */
export async function readBundle(store: Store, { sha256 }: BundleReference): Promise<Bundle> {
  return v.parse(Bundle, JSON.parse(new TextDecoder().decode(await readPackage(store, sha256))));
}

/** A head of the team, else the shipped model's, else always the most frequent value. */
export async function championFor(
  store: Store,
  name: HeadName,
  serving: Serving,
  learned: readonly TrainingRow[],
): Promise<Champion> {
  const { bundle, shipped } = serving;
  const descriptor = bundle && findTeamHead(bundle, name);
  if (bundle && descriptor && isForModel(descriptor, serving))
    return teamChampion(store, bundle, descriptor, serving);
  if (Object.hasOwn(shipped, name.head)) return shippedChampion(name.head, serving);
  const [[value, count] = ['', 0]] = countValues(learned.map((row) => row.value));
  const answer = { value, confidence: count / Math.max(1, learned.length) };
  return { model: 'always the most frequent value', answer: async (rows) => rows.map(() => answer) };
}

export function findTeamHead({ heads }: Bundle, { helpdesk, head }: HeadName): TeamHead | undefined {
  return heads.find((each) => each.head === head && each.helpdesk === helpdesk);
}

/** Whether it answers beside the present model: what was learned with another one's vectors does not. */
function isForModel({ encoder }: TeamHead, { model }: Serving): boolean {
  return encoder === undefined || encoder === model;
}

async function teamChampion(
  store: Store,
  bundle: Bundle,
  { sha256, hashKey, encoder }: TeamHead,
  serving: Serving,
): Promise<Champion> {
  const head = openHead(await readPackage(store, sha256));
  return {
    model: `${bundle.name}@${bundle.version}`,
    async answer(rows) {
      const asked = encoder === undefined ? rows.map(toDeskRow) : await encodeRows(serving, rows);
      return rows.map((row, i) => {
        const ticket = asked[i];
        if (!ticket || row.features?.key !== hashKey) return undefined;
        if (head.kind !== 'class' && head.kind !== 'ordinal') return undefined;
        const { value, confidence } = answerValue(head, ticket);
        return { value, confidence };
      });
    },
  };
}

/** Its answer is what the agent was shown; otherwise it is asked, if there is a text. */
export function shippedChampion(head: string, serving: Serving): Champion {
  return {
    model: serving.model,
    async answer(rows) {
      const answers: (Answer | undefined)[] = rows.map(({ model, suggested, confidence }) =>
        model === serving.model && suggested !== '' ? { value: suggested, confidence } : undefined,
      );
      const open = rows.flatMap(({ text }, i) => (answers[i] || text === undefined ? [] : [{ text, i }]));
      for (let from = 0; from < open.length; from += textsAtOnce) {
        const some = open.slice(from, from + textsAtOnce);
        const predictions = await (await serving.openModel()).predict(
          some.map(({ text }) => toTicketText(text)),
        );
        some.forEach(({ i }, at) => {
          const suggestion = predictions[at]?.suggestions[head];
          if (suggestion) answers[i] = { value: suggestion.value, confidence: suggestion.confidence };
        });
      }
      return answers;
    },
  };
}

function toTicketText(text: string) {
  const { subject, body } = splitText(text);
  return { subject, description: body, messages: [] };
}
