import * as v from 'valibot';

const sentences = {
  header: 'Its name "$1" says so.',
  'longest-text': 'Its cells hold the longest texts, $1 characters on the average.',
  'short-texts': 'Its cells hold short texts that hardly repeat.',
  'all-different-ids': 'Each of its cells is short, and none is like another.',
  'first-times': 'It is the first column of times.',
  values: '$1 different values that repeat, in $2 % of the tickets.',
  levels: '$1 values with an order, in $2 % of the tickets.',
  numbers: 'Numbers in $1 % of the tickets.',
  lists: 'Lists of $1 different items, in $2 % of the tickets.',
  'rarely-filled': 'Only $1 of $2 tickets have something here.',
  times: 'These are times.',
  'one-value': 'Always the same: "$1".',
  'free-text': 'This is free text, $1 characters on the average.',
  'many-values': 'More than $1 different values.',
  'hardly-repeated': '$1 different values in $2 tickets: they hardly repeat.',
  negative: '$1 numbers are below 0.',
  'all-different': 'Whole numbers that are nearly all different, as counters are.',
  people: 'It names or addresses people: it is not learned, and these names leave the texts.',
  'no-field': 'Its name says that it counts or numbers something.',
  durations: 'Durations in $1 % of the tickets, read as hours.',
  chosen: 'You chose it.',
} as const;
export type ReasonCode = keyof typeof sentences;

/** Why a column was taken for what it is: English for people; `code` and `details` ($1, $2) are for translations. */
export const Reason = v.object({
  code: v.picklist(Object.keys(sentences) as ReasonCode[]),
  details: v.array(v.string()),
  text: v.string(),
});
export type Reason = v.InferOutput<typeof Reason>;

export function toReason(code: ReasonCode, ...details: string[]): Reason {
  const text = sentences[code].replace(/\$(\d)/g, (_, place) => details[Number(place) - 1] ?? '');
  return { code, details, text };
}
