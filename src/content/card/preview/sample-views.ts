import type { Question } from '../../../core/desk/question';
import type { Label } from '../../../core/label';
import type { Prediction } from '../../../core/suggestion';
import type { CardProps, CardView } from '../card-props';
import { learnedDesk, offeringDesk } from './sample-desk';
import { noisy, twoMatters, unsaid } from './sample-matters';
import { sampleMemory, sampleMoodMemory } from './sample-memory';
import { arabic, light, strange, typical, unsure } from './sample-predictions';

/** One state of the card, as the preview shows it and the tests ask for it. */
export interface SampleView {
  id: string;
  title: string;
  view: CardView;
  open: boolean;
  missing?: CardProps['missing'];
  offers?: CardProps['offers'];
  memory?: CardProps['memory'];
  /** What keeping feedback fails with. */
  failure?: string;
}

/** Feedback on one head of a sample. */
export function labelFor(prediction: Prediction, head: string, final: string): Label {
  const { value, confidence, model } = prediction.suggestions[head] ?? {
    value: '',
    confidence: 0,
    model: '',
  };
  return {
    id: `01JD00000000000000000000${head.slice(0, 2).toUpperCase()}`,
    at: '2026-01-12T09:30:00.000Z',
    helpdesk: 'demo',
    head,
    suggested: value,
    confidence,
    final,
    source: final === value ? 'accepted' : 'corrected',
    model,
    ticketHash: '00',
  };
}

const ready = (prediction: Prediction, labels: readonly Label[] = [], question?: Question): CardView => ({
  state: 'ready',
  prediction,
  labels,
  question,
});
const kept = [
  labelFor(typical, 'topic', 'access'),
  labelFor(typical, 'type', 'incident'),
  labelFor(typical, 'severity', 'P1'),
];
const problem: CardView = {
  state: 'problem',
  message: 'The model could not be loaded.',
  advice:
    'Suggestions will be back after the extension is loaded again. If that does not help, reinstall it.',
};

export const question: Question = {
  head: 'field:queue',
  values: ['Finance applications', 'Accounts and access'],
  canTurnOff: true,
};

export const sampleViews: readonly SampleView[] = [
  { id: 'typical', title: 'Ready', view: ready(typical), open: true },
  {
    id: 'apply',
    title: 'Two fields to write, one written',
    view: ready(typical, kept),
    open: true,
    offers: [
      { field: 'priority', head: 'severity', value: '100', valueName: '100' },
      {
        field: 'type',
        head: 'type',
        value: 'Incident',
        valueName: 'Incident',
        writtenName: 'Incident',
        isCurrent: true,
      },
    ],
  },
  { id: 'loading', title: 'Loading', view: { state: 'loading' }, open: true },
  { id: 'kept', title: 'Accepted and corrected', view: ready(typical, kept), open: true },
  { id: 'unsaid', title: 'Not said who is affected', view: ready(unsaid), open: true },
  {
    id: 'stated',
    title: 'The agent has said who',
    view: ready(unsaid, [labelFor(unsaid, 'scope', 'all')]),
    open: true,
  },
  {
    id: 'unsaid-apply',
    title: 'Not said who, fields to write',
    view: ready(unsaid),
    open: true,
    offers: [
      { field: 'priority', head: 'severity', value: 'high', valueName: 'high' },
      { field: 'type', head: 'type', value: 'Incident', valueName: 'Incident' },
    ],
  },
  { id: 'noise', title: 'Asks for nothing', view: ready(noisy), open: true },
  { id: 'matters', title: 'Two matters', view: ready(twoMatters), open: true },
  { id: 'unsure', title: 'Every head abstains', view: ready(unsure), open: true },
  { id: 'light', title: 'Long name, light ticket', view: ready(light), open: true },
  { id: 'strange', title: 'Unknown value, no minutes, no type', view: ready(strange), open: true },
  {
    id: 'arabic',
    title: 'Arabic ticket, parts missing',
    view: ready(arabic),
    open: true,
    missing: ['messages', 'cc'],
  },
  { id: 'memory', title: 'Known to the desk', view: ready(typical), open: true, memory: sampleMemory },
  { id: 'mood', title: 'Losing patience', view: ready(typical), open: true, memory: sampleMoodMemory },
  { id: 'desk', title: 'Learned from this desk', view: ready(learnedDesk), open: true },
  { id: 'offer', title: 'Offers to learn this desk', view: ready(offeringDesk), open: true },
  {
    id: 'question',
    title: 'Asks one question',
    view: ready(learnedDesk, [], question),
    open: true,
  },
  { id: 'closed-desk', title: 'Closed, learned from this desk', view: ready(learnedDesk), open: false },
  { id: 'problem', title: 'Problem', view: problem, open: true },
  {
    id: 'failing',
    title: 'Feedback is not kept',
    view: ready(typical),
    open: true,
    failure: 'The storage of this browser is full.',
  },
  { id: 'nothing', title: 'No heads at all', view: ready({ ...typical, suggestions: {} }), open: true },
  { id: 'closed', title: 'Closed', view: ready(typical), open: false },
  {
    id: 'closed-memory',
    title: 'Closed, a duplicate',
    view: ready(typical),
    open: false,
    memory: sampleMemory,
  },
  { id: 'closed-matters', title: 'Closed, two matters', view: ready(twoMatters), open: false },
  { id: 'closed-loading', title: 'Closed, loading', view: { state: 'loading' }, open: false },
  { id: 'closed-kept', title: 'Closed, kept', view: ready(typical, kept), open: false },
  { id: 'closed-unsure', title: 'Closed, every head abstains', view: ready(unsure), open: false },
  { id: 'closed-long', title: 'Closed, long names', view: ready(light), open: false },
  { id: 'closed-problem', title: 'Closed, problem', view: problem, open: false },
];
