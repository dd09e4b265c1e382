import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { printedBy } from './markdown';
import type { Chart, Results, Section } from './results';

const chartFolder = 'model-report';

/** A chapter in Markdown; its pictures are looked for beside the report. */
export function describeSection(section: Section, results: Results): { text: string; charts: Chart[] } {
  const { text, charts } = section.describe(results);
  const linked = charts.reduce(
    (all, { file }) => all.replaceAll(`](${file})`, `](${chartFolder}/${file})`),
    text,
  );
  const command = printedBy(`npm run --silent report -- --only ${section.name}`);
  return { text: `## ${section.title}\n\n${linked}\n\n${command}\n`, charts };
}

/** Writes MODEL_REPORT.md and its plots into a folder. */
export async function writeReport(
  folder: string,
  sections: readonly Section[],
  results: Results,
): Promise<void> {
  const described = sections.map((section) => describeSection(section, results));
  const text = [introduction(), ...described.map((each) => each.text)].join('\n');
  await mkdir(join(folder, chartFolder), { recursive: true });
  for (const { file, svg } of described.flatMap(({ charts }) => charts)) {
    await writeFile(join(folder, chartFolder, file), svg);
  }
  await writeFile(join(folder, 'MODEL_REPORT.md'), text);
}

function introduction(): string {
  return `# Model report

How well the desk learner learns fields of a desk from labelled tickets, beside what an engineer would build in an
afternoon: TF-IDF with LinearSVC, the same balanced by class, and fastText. Learner and peers read the very same files
of rows in the same run; nothing is tuned by set, and no test row's value takes part in training, choosing or calibrating.
The shipped model, whose vector the learner gets up to 2,000 train rows, was trained on some of these texts, test rows among
them, with labels of its own (\`training/labels/\`), never with the values learned here. The texts are public tickets, issues
and questions; the model card says where each set comes from.

Written by \`npm run report\`, measured on ${availableParallelism()} cores. Every number but the times is the same in every run.
`;
}
