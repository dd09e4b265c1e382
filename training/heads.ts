/** One question that the shipped model answers. */
export interface HeadPlan {
  name: 'type' | 'topic' | 'sentiment' | 'severity' | 'effort';
  kind: 'class' | 'ordinal' | 'quantity';
  values: string[];
  /** Languages that its training sets cover. */
  languages: string[];
}

export const heads: readonly HeadPlan[] = [
  { name: 'type', kind: 'class', values: ['incident', 'request', 'question', 'change'], languages: ['en'] },
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
    languages: ['en'],
  },
  {
    name: 'sentiment',
    kind: 'class',
    values: ['negative', 'neutral', 'positive'],
    languages: ['ar', 'de', 'en', 'es', 'fr', 'hi', 'it', 'pt'],
  },
  { name: 'severity', kind: 'ordinal', values: ['P1', 'P2', 'P3', 'P4', 'P5'], languages: ['en'] },
  { name: 'effort', kind: 'quantity', values: ['XS', 'S', 'M', 'L', 'XL'], languages: ['en'] },
];

/** Quantiles of the hours to resolution, one output each. */
export const hourQuantiles = [0.1, 0.5, 0.9];

/** First output column per head; the hours come last. */
export const firstOutputs = new Map<string, number>();
let next = 0;
for (const head of heads) {
  firstOutputs.set(head.name, next);
  next += head.values.length;
}
export const firstHoursOutput = next;
export const outputCount = next + hourQuantiles.length;
