import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DataError } from '../data/read-rows';
import { fullWorkspace } from './plan';
import { runParts } from './run-parts';
import { missingTools } from './run-peers';
import { allSections } from './sections/all-sections';
import type { ReportSet } from './sets';
import { describeSection, writeReport } from './write-report';

const cache = join('.data', 'report-cache');
/** The files that learner and peers read; they stay, so that any one comparison can be repeated by hand. */
const rowsFolder = join('.data', 'report-rows');
const quickFolder = join('.data', 'quick-report');

/** What `--quick` compares: enough to try out every chapter, too little to believe. */
const quick = { sizes: [50, 300], draws: 2, folds: 2, projects: 3 };
const quickSets = ['endava-category', 'jira-type', 'nlbse24-type', 'levels-hadoop'];

/**
 * `npm run report`: writes docs/MODEL_REPORT.md and its plots. With `--only CHAPTER` that chapter is printed, with
 * `--quick` a small part is compared, for trying out, and written elsewhere. `--draws N` draws each short history so often.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared/data' },
      baselines: { type: 'string', default: '../shared/tools/baselines.py' },
      out: { type: 'string' },
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      draws: { type: 'string' },
    },
  });
  const sections = allSections.filter(({ name }) => !values.only || name === values.only);
  if (sections.length === 0) {
    throw new DataError(`--only takes one of ${allSections.map(({ name }) => name).join(', ')}.`);
  }
  await requireAll(values.data, values.baselines);
  const say = clock();
  await mkdir(rowsFolder, { recursive: true });
  const space = {
    data: values.data,
    folder: rowsFolder,
    ...fullWorkspace,
    ...(values.quick && quickWorkspace()),
    ...(values.draws && { draws: Number(values.draws) }),
  };
  const needs = new Set(sections.flatMap((section) => section.needs));
  const results = await runParts(needs, space, { ...values, cache, say });
  if (values.only) {
    for (const section of sections) console.log(describeSection(section, results).text);
  } else {
    const out = values.out ?? (values.quick ? quickFolder : 'docs');
    await writeReport(out, sections, results);
    say(`written to ${join(out, 'MODEL_REPORT.md')}`);
  }
}

function quickWorkspace() {
  const few = (sets: readonly ReportSet[]) => sets.filter(({ name }) => quickSets.includes(name));
  const { sets, smallSets, levelSets } = fullWorkspace;
  return { ...quick, sets: few(sets), smallSets: few(smallSets), levelSets: few(levelSets) };
}

async function requireAll(data: string, baselines: string): Promise<void> {
  const missing = [
    ...(existsSync(data) ? [] : [`the folder ${data} with labelled tickets`]),
    ...(await missingTools(baselines)),
  ];
  if (missing.length === 0) return;
  throw new DataError(
    `The report needs what is not here: ${missing.join('; ')}. Nothing was changed; the extension works without it.`,
  );
}

/** Says lines with the seconds since the start, on the error output, so that what is printed stays clean. */
function clock(): (line: string) => void {
  const began = Date.now();
  return (line) => console.error(`${((Date.now() - began) / 1000).toFixed(0).padStart(5)} s  ${line}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof DataError ? error.message : error);
  process.exitCode = 1;
});
