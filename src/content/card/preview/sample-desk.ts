import { headOfField } from '../../../core/desk/head-name';
import type { DeskPart, Prediction, Suggestion } from '../../../core/suggestion';
import { suggest, typical } from './sample-predictions';

const { text } = typical;
const tickets = 1240;

function learned(
  field: string,
  kind: Suggestion['kind'],
  desk: Partial<DeskPart> & Pick<DeskPart, 'values'>,
  sample: Partial<Parameters<typeof suggest>[2]> & { value: string; confidence: number },
): Suggestion {
  return {
    ...suggest(headOfField(field), kind, { text, ...sample }),
    desk: { field, tickets, ...desk },
    model: `desk-${tickets}@20260112T093000Z`,
  };
}

const queues = ['Accounts and access', 'Facilities', 'Finance applications', 'Network', 'Workplace'];
const offices = ['Aarhus', 'Berlin', 'Chennai', 'Dublin', 'Évora', 'Fukuoka', 'Gdańsk', 'Hamburg'];

const suggestions = [
  ...Object.values(typical.suggestions).filter(({ head }) => head !== 'topic' && head !== 'severity'),
  learned(
    'queue',
    'class',
    { values: queues, means: 'topic' },
    {
      value: 'Finance applications',
      confidence: 0.88,
      others: { 'Accounts and access': 0.09, Workplace: 0.02 },
      why: ['finance', 'accounting', 'month-end'],
    },
  ),
  learned(
    'priority',
    'ordinal',
    { values: ['urgent', 'high', 'normal', 'low'], means: 'severity' },
    {
      value: 'high',
      confidence: 0.66,
      others: { urgent: 0.21, normal: 0.1, low: 0.03 },
      why: ['urgent', 'twelve people'],
    },
  ),
  learned(
    'office',
    'class',
    { values: offices, isCorrected: true },
    { value: 'Dublin', confidence: 0.58, others: { Gdańsk: 0.2, Berlin: 0.1 }, why: ['portal'] },
  ),
  {
    ...learned('points', 'quantity', { values: [] }, { value: '3', confidence: 0.8, why: ['password'] }),
    range: { low: 1, high: 8 },
  },
  {
    ...learned('hours', 'quantity', { values: [] }, { value: '9', confidence: 0.8 }),
    hours: { low: 3, middle: 9, high: 60 },
  },
  learned(
    'tags',
    'tags',
    { values: ['finance', 'login', 'vpn'] },
    { value: 'login', confidence: 0.93, others: { finance: 0.9 } },
  ),
  learned('secret', 'class', { values: ['yes', 'no'], isHidden: true }, { value: 'yes', confidence: 0.99 }),
];

/** A desk whose own fields were learned: some replace ours, some are additional, one is hidden. */
export const learnedDesk: Prediction = {
  ...typical,
  suggestions: Object.fromEntries(suggestions.map((one) => [one.head, one])),
  desk: { tickets, judged: 0, progress: [], offersLearning: false },
};

/** A desk that is not learned yet. */
export const offeringDesk: Prediction = {
  ...typical,
  desk: {
    tickets: 0,
    judged: 0,
    progress: [{ head: 'topic', labels: 31, asked: 19, right: 11, mostFrequentRight: 8 }],
    offersLearning: true,
  },
};
