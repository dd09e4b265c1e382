import * as v from 'valibot';

/** The values of the labelling guideline: what a ticket's own text says. */
export const types = ['incident', 'request', 'question', 'feedback', 'automatic'] as const;
export const topics = [
  'access',
  'email',
  'network',
  'hardware',
  'software',
  'data',
  'security',
  'billing',
  'order',
  'account',
  'purchase',
  'hr',
  'facilities',
  'service',
  'other',
] as const;
/** Who is affected; `none`: nobody is held up. */
export const scopes = ['one', 'some', 'all', 'none'] as const;
/** What state their work is in. */
export const workStates = ['stopped', 'hindered', 'fine'] as const;
export const deadlines = ['now', 'soon', 'later', 'none'] as const;
export const risks = ['safety', 'security', 'data', 'money', 'legal', 'leave'] as const;
/** The most severe first. */
export const levels = ['P1', 'P2', 'P3', 'P4', 'P5'] as const;
/** The worst first. */
export const sentiments = ['angry', 'negative', 'neutral', 'positive'] as const;
export const sizes = ['XS', 'S', 'M', 'L', 'XL'] as const;

export type TicketType = (typeof types)[number];
export type Scope = (typeof scopes)[number];
export type WorkState = (typeof workStates)[number];
export type Deadline = (typeof deadlines)[number];
export type Risk = (typeof risks)[number];
export type Level = (typeof levels)[number];
export type Size = (typeof sizes)[number];

/** What severity follows from. */
export interface TicketFacts {
  type: TicketType;
  scope: Scope;
  work: WorkState;
  deadline: Deadline;
  risk: readonly Risk[];
}

/** The labels of one ticket, by the guideline. */
export const TicketLabels = v.strictObject({
  kind: v.picklist(types),
  topic: v.picklist(topics),
  scope: v.picklist(scopes),
  work: v.picklist(workStates),
  deadline: v.picklist(deadlines),
  risk: v.array(v.picklist(risks)),
  severity: v.picklist(levels),
  /** Minutes of work: the true value lies between these in 4 of 5 cases. */
  minutes: v.pipe(
    v.tuple([v.pipe(v.number(), v.minValue(0)), v.pipe(v.number(), v.maxValue(100_000))]),
    v.check(([low, high]) => low <= high, 'The range of minutes is upside down.'),
  ),
  sentiment: v.picklist(sentiments),
});
export type TicketLabels = v.InferOutput<typeof TicketLabels>;

/** Below these minutes of work a ticket has the size; XL above the last. */
export const sizeLimits = [15, 60, 240, 960] as const;

/** The size of so many minutes of work. */
export function sizeOf(minutes: number): Size {
  const place = sizeLimits.findIndex((limit) => minutes < limit);
  return sizes[place < 0 ? sizes.length - 1 : place];
}
