import type { Manifest } from '../../src/core/model/manifest';

/** MODEL_CARD.md of a package: what it is for, what it was made from, and every number with its command. */
export function modelCard(manifest: Manifest): string {
  const { name, version, heads, data, metrics, trained, network, features } = manifest;
  return `# Model card: ${name} ${version}

## For what, and not for what
Suggests context (topic and type), sentiment, severity and effort of one support ticket to an agent, who decides.
It is a start for a desk that has not taught it anything yet. Not for decisions without a person, not for judging
people, not for texts other than support tickets.

## How it works
A linear part over hashed words, pairs of words and character ${features.characterGrams.join(' to ')}-grams, plus a small
encoder (${network.blocks} gated convolutions, ${network.width} wide, over the first ${features.encoderTokens} tokens). Weights
are 8-bit. ${Object.values(manifest.files)
    .map(({ bytes }) => `${(bytes / 1e6).toFixed(2)} MB`)
    .join(', ')}.

| head | values | languages | shown from confidence |
|---|---|---|---|
${Object.entries(heads)
  .map(([head, { values, languages, threshold }]) =>
    row([head, values.join(', '), languages.join(' '), threshold.toFixed(2)]),
  )
  .join('\n')}

Below the last column's confidence a head says "not sure". A threshold of 1 means that it never commits itself.

## Data
${trained.rows} tickets to train on, seed ${trained.seed}. How each set's labels map to the heads is in \`training/mapping/\`.

| set | rows | licence |
|---|---|---|
${data.map((set) => row([set.name, String(set.rows), set.licence])).join('\n')}

## Measured
On rows that neither trained nor calibrated it. Printed by \`npm run train\`. \`ece\` is the expected calibration error,
\`shown\` the share of tickets for which the head commits itself, \`precision_shown\` how often it is right then.

| head / set | ${measureNames(metrics).join(' | ')} |
|---|${measureNames(metrics)
    .map(() => '---|')
    .join('')}
${Object.entries(metrics)
  .map(([head, values]) => row([head, ...measureNames(metrics).map((measure) => format(values[measure]))]))
  .join('\n')}

## Known weaknesses
- Severity hardly transfers between organisations. It is calibrated on one whose severities it never trained on
  (hadoop_gitbugs, whose row above shows what to expect from a stranger); take it as a cautious prior.
- Hours are the time that passed until resolution, waiting included, in open projects' trackers: a wide range, and
  often too long for an internal helpdesk.
- Sizes come from story points, each project's fifths: a weak hint.
- Topic and type learned from English only; in other languages these heads abstain. The texts of the largest topic
  set come lower-cased and without function words.
- "problem" as a type has no training rows and is never suggested.
`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function measureNames(metrics: Manifest['metrics']): string[] {
  return [...new Set(Object.values(metrics).flatMap(Object.keys))];
}

function format(value: number | undefined): string {
  if (value === undefined) return '';
  return Number.isInteger(value) && value > 1 ? String(value) : value.toFixed(3);
}
