import type { Prediction } from '../../../core/suggestion';
import { factSpans, facts, predict, suggest } from './sample-predictions';

const slowText = `Error 504 on the booking page
Since ten o'clock the booking page answers with "504 Gateway Timeout". Please have a look.`;

/** The ticket does not say who is affected, and the level depends on it. */
export const unsaid = predict(slowText, 'en', [
  suggest('topic', 'class', {
    text: slowText,
    value: 'software',
    confidence: 0.87,
    others: { network: 0.07, order: 0.04 },
    why: ['booking page', '504 Gateway Timeout'],
  }),
  suggest('type', 'class', {
    text: slowText,
    value: 'incident',
    confidence: 0.96,
    others: {},
    why: ['Error'],
  }),
  suggest('sentiment', 'class', { text: slowText, value: 'neutral', confidence: 0.93, others: {} }),
  {
    ...suggest('severity', 'ordinal', {
      text: slowText,
      value: 'P2',
      confidence: 0.36,
      others: { P1: 0.31, P3: 0.3, P4: 0.02, P5: 0.01 },
    }),
    why: factSpans(slowText, [['504 Gateway Timeout', 'work', 'stopped']]),
    abstained: 'low-confidence',
    unsaid: ['scope'],
  },
  {
    ...suggest('effort', 'quantity', {
      text: slowText,
      value: 'M',
      confidence: 0.58,
      others: { S: 0.2, L: 0.19 },
      why: ['504 Gateway Timeout'],
    }),
    minutes: { low: 30, middle: 90, high: 260 },
  },
  ...facts(slowText, {
    scope: { all: 0.36, one: 0.34, some: 0.29, none: 0.01 },
    work: { stopped: 0.84, hindered: 0.15, fine: 0.01 },
    deadline: { none: 0.9, soon: 0.06, now: 0.03, later: 0.01 },
    risk: { none: 0.93 },
  }),
]);

/** Nothing is asked for. */
export const noisy: Prediction = {
  ...predict('Automatic reply: Invoice 4411\nI am out of the office until Monday.', 'en', [
    suggest('topic', 'class', { text: '', value: 'other', confidence: 0.97, others: {} }),
    suggest('type', 'class', { text: '', value: 'automatic', confidence: 0.99, others: {} }),
    suggest('severity', 'ordinal', { text: '', value: 'P5', confidence: 0.98, others: {} }),
    {
      ...suggest('effort', 'quantity', { text: '', value: 'XS', confidence: 0.97, others: {} }),
      minutes: { low: 0, middle: 1, high: 2 },
    },
  ]),
  noise: { kind: 'auto-reply', confidence: 0.99, from: 'phrase' },
};

const twoText = `Invoice and parcel
1. You charged me twice for order 20931. 2. The parcel with the second charger has still not arrived.`;

/** Two matters in one ticket. */
export const twoMatters = predict(twoText, 'en', [
  {
    ...suggest('topic', 'class', {
      text: twoText,
      value: 'billing',
      confidence: 0.57,
      others: { order: 0.41 },
      why: ['charged me twice'],
    }),
    also: 'order',
  },
  suggest('type', 'class', { text: twoText, value: 'incident', confidence: 0.77, others: {}, why: [] }),
  suggest('severity', 'ordinal', {
    text: twoText,
    value: 'P4',
    confidence: 0.9,
    others: { P3: 0.07, P5: 0.03 },
  }),
  {
    ...suggest('effort', 'quantity', { text: twoText, value: 'S', confidence: 0.71, others: { M: 0.2 } }),
    minutes: { low: 10, middle: 25, high: 55 },
  },
]);
