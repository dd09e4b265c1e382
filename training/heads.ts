/** One question that the shipped model answers. */
export interface HeadPlan {
  name: 'type' | 'topic' | 'sentiment' | 'severity' | 'effort';
  kind: 'class' | 'ordinal' | 'quantity';
  values: string[];
  /** Languages that its training sets cover; which of them the package covers is measured. */
  languages: string[];
}

/** Languages of the seed phrases. */
const ticketLanguages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'ja'];

export const heads: readonly HeadPlan[] = [
  {
    name: 'type',
    kind: 'class',
    values: ['incident', 'request', 'question', 'change', 'problem'],
    languages: ticketLanguages,
  },
  {
    name: 'topic',
    kind: 'class',
    values: [
      'access',
      'administrative-rights',
      'hardware',
      'hr',
      'other',
      'payments',
      'project',
      'purchase',
      'software',
      'storage',
      'travel',
    ],
    languages: ticketLanguages,
  },
  {
    name: 'sentiment',
    kind: 'class',
    values: ['negative', 'neutral', 'positive'],
    languages: [...ticketLanguages, 'ar', 'hi'],
  },
  { name: 'severity', kind: 'ordinal', values: ['P1', 'P2', 'P3', 'P4', 'P5'], languages: ticketLanguages },
  { name: 'effort', kind: 'quantity', values: ['XS', 'S', 'M', 'L', 'XL'], languages: ticketLanguages },
];

/** Quantiles of the hours to resolution, one output each. */
export const hourQuantiles = [0.1, 0.5, 0.9];

/** First output column per head; then come the hours, then whether the text is a ticket at all. */
export const firstOutputs = new Map<string, number>();
let next = 0;
for (const head of heads) {
  firstOutputs.set(head.name, next);
  next += head.values.length;
}
export const firstHoursOutput = next;
export const ticketOutput = next + hourQuantiles.length;
export const outputCount = ticketOutput + 1;
