import { loadPredictor } from '../../src/core/predict/predictor';
import { readRows } from '../data/read-rows';
import { mapServiceTopic } from '../mapping/topic';
import { mapType } from '../mapping/type';
import { currentPackage } from '../package/disk-files';
import { startWasm } from '../wasm-backend';
import type { Planned } from './plan';

/** A set of the report whose labels say what a shipped head says, too. */
interface ShippedQuestion {
  set: string;
  head: 'topic' | 'type';
  /** The head's value that a label of the set means; nothing where it means none. */
  meaningOf(label: string): string | undefined;
}

/** What a shipped head, without any history of the desk, says of a set's test rows, in their order. */
export interface ShippedAnswers extends ShippedQuestion {
  answers: string[];
}

const questions: readonly ShippedQuestion[] = [
  { set: 'itservice-topics', head: 'topic', meaningOf: mapServiceTopic },
  { set: 'jira-type', head: 'type', meaningOf: mapType },
  { set: 'nlbse24-type', head: 'type', meaningOf: mapType },
];

/** The shipped package on the test rows of the full sets that it can answer, exactly as the extension asks it. */
export async function runShipped(
  full: readonly Planned[],
  models: string,
  say: (line: string) => void,
): Promise<ShippedAnswers[]> {
  await startWasm();
  const predictor = await loadPredictor(await currentPackage(models));
  const all: ShippedAnswers[] = [];
  for (const question of questions) {
    const test = full.find(({ set }) => set.name === question.set)?.comparison.test;
    if (!test) continue;
    const answers: string[] = [];
    for (const { subject, body } of await readRows(test)) {
      const [{ suggestions }] = await predictor.predict([{ subject, description: body, messages: [] }]);
      answers.push(suggestions[question.head].value);
    }
    all.push({ ...question, answers });
    say(`shipped ${question.head}  ${question.set}`);
  }
  predictor.dispose();
  return all;
}
