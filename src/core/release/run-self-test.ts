import { answerWithHead } from '../desk/desk-suggestion';
import { readDeskText, redactDeskText } from '../desk/desk-text';
import type { DeskHead } from '../learner/head-file';
import type { Predictor } from '../predict/predictor';
import type { TicketText } from '../ticket';
import type { Expected, SelfTest } from './self-test';

type Example = SelfTest['examples'][number];
type ExampleText = Pick<Example, 'subject' | 'body'>;

/** What is tried out. */
export interface OnTrial {
  /** The model of the bundle, where it has one. */
  model?: Pick<Predictor, 'predict'>;
  /** `encoded` is the model's vector of each example, for heads that were learned with it. */
  heads: readonly { head: string; helpdesk?: string; opened: DeskHead; encoded?: readonly Float32Array[] }[];
}

/** A head's answer to a made-up ticket: what a self-test expects, and what it compares. */
export function answerExample(
  opened: DeskHead,
  example: ExampleText,
  encoded?: Float32Array,
): { value: string; confidence: number } {
  const { subject, body, placeOf } = redactDeskText(readDeskText(textOf(example)));
  const ticket = { subject, body, ...(encoded && { encoded }) };
  const { value, confidence } = answerWithHead(opened, { ticket, text: `${subject}\n${body}`, placeOf });
  return { value, confidence };
}

/** The ticket that an example is, as the model takes it. */
export function textOf({ subject, body }: ExampleText): TicketText {
  return { subject, description: body, messages: [] };
}

/** Which answers were not as expected, in words for a log; none where all is well. */
export async function runSelfTest(
  { tolerance, examples }: SelfTest,
  { model, heads }: OnTrial,
): Promise<string[]> {
  const predictions = (await model?.predict(examples.map(textOf))) ?? [];
  const asked = new Set(
    examples.flatMap(({ expected }) => expected.filter(({ of }) => of === 'model').map(({ head }) => head)),
  );
  // A test that expects nothing would pass with weights that are no numbers.
  const answering = new Set(predictions.flatMap(({ suggestions }) => Object.keys(suggestions)));
  const unasked = [...answering].filter((head) => !asked.has(head));
  return [
    ...(model && asked.size === 0 ? ['Nothing is expected of the model.'] : []),
    ...unasked.map((head) => `Nothing is expected of the model's ${head}.`),
    ...examples.flatMap((example, i) =>
      example.expected.filter((expected) => !isMet(expected, answer(expected, i), tolerance)).map(describe),
    ),
  ];

  function answer(expected: Expected, i: number): { value: string; confidence: number } | undefined {
    if (expected.of === 'model') return predictions[i]?.suggestions[expected.head];
    const found = heads.find(
      ({ head, helpdesk }) => head === expected.head && helpdesk === expected.helpdesk,
    );
    return found && answerExample(found.opened, examples[i], found.encoded?.[i]);
  }
}

function isMet(
  expected: Expected,
  answer: { value: string; confidence: number } | undefined,
  tolerance: number,
): boolean {
  if (answer?.value !== expected.value || Number.isNaN(answer.confidence)) return false;
  return expected.confidence === undefined || Math.abs(answer.confidence - expected.confidence) <= tolerance;
}

function describe({ of, head }: Expected): string {
  return `The ${of}'s ${head} is not as expected.`;
}
