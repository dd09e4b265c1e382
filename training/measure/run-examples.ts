import type { ModelPackage } from '../../src/core/model/load-package';
import type { TextFacts } from '../../src/core/predict/abstain';
import { readText } from '../../src/core/predict/read-text';
import { runNetwork, runWide } from '../../src/core/predict/run-network';
import type { Example } from '../data/examples';

/** An example with what the quantised network says of it. */
export interface Answered {
  example: Example;
  outputs: Float32Array;
  facts: TextFacts;
}

const chunk = 8;

/** Runs examples through a package exactly as the extension does. */
export async function runExamples(model: ModelPackage, examples: readonly Example[]): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (let start = 0; start < examples.length; start += chunk) {
    const part = examples.slice(start, start + chunk);
    const reads = part.map(({ text }) => readText({ subject: '', description: text, messages: [] }, model));
    const outputs = await runNetwork(
      model,
      reads.map(({ rows, wide }) => ({ rows, wide: runWide(model, wide) })),
    );
    part.forEach((example, i) => {
      answered.push({ example, outputs: outputs[i], facts: reads[i].facts });
    });
  }
  return answered;
}
