import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { addJson, addPackage } from '../../cloud/registry/packages';
import { fileStore } from '../../cloud/store/files';
import { packHead } from '../../src/core/learner/head-file';
import { learnValues } from '../../src/core/learner/learn-values';
import { answerExample } from '../../src/core/release/run-self-test';

const Line = v.object({ head: v.string(), final: v.string(), text: v.string() });

/** Learns a head from the labels that have come into a cloud and puts it there as a bundle; gives the bundle's hash. */
export async function trainBundle(objects: string, head: string, example: { subject: string; body: string }) {
  const store = fileStore(objects);
  const rows = [];
  for await (const name of store.list('raw/')) {
    for (const line of new TextDecoder()
      .decode(await store.get(name))
      .trim()
      .split('\n')) {
      const label = v.safeParse(Line, JSON.parse(line));
      if (!label.success || label.output.head !== head) continue;
      const [subject = '', ...body] = label.output.text.split('\n');
      rows.push({ subject, body: body.join('\n'), value: label.output.final });
    }
  }
  const learned = await learnValues(rows, { kind: 'class', seed: 1, targetPrecision: 0.9 });
  const file = await addPackage(store, packHead(learned));
  const expected = [{ of: 'team', head, ...answerExample(learned, example) }];
  const selfTest = { format: 1, tolerance: 0.01, examples: [{ ...example, expected }] };
  const version = createHash('sha256').update(file.sha256).digest('hex').slice(0, 8);
  const about = { head, kind: 'class', tickets: rows.length, metrics: { accuracy: 1 } };
  const bundle = { format: 1, name: 'team', version, heads: [{ ...file, ...about }] };
  return (await addJson(store, { ...bundle, selfTest: await addJson(store, selfTest) })).sha256;
}
