import * as v from 'valibot';
import { LabelSource } from '../core/label';
import { Ticket } from '../core/ticket';

/** Which ticket, without its text. */
export const TicketKey = v.object({ helpdesk: v.string(), origin: v.string(), id: v.string() });
export type TicketKey = v.InferOutput<typeof TicketKey>;

/** A ticket that was left after the agent had done something in it. */
export const LeftTicket = v.object({
  helpdesk: v.pipe(v.string(), v.maxLength(100)),
  url: v.pipe(v.string(), v.url(), v.maxLength(2_000)),
});
export type LeftTicket = v.InferOutput<typeof LeftTicket>;

/** A ticket's text, for learning if that is allowed. */
export const TicketContent = v.pick(Ticket, ['subject', 'description', 'messages', 'requester']);
export type TicketContent = v.InferOutput<typeof TicketContent>;

/** What the card knows of an act of feedback; the background adds id, time and hash. */
export const LabelDraft = v.object({
  ticket: TicketKey,
  head: v.string(),
  suggested: v.string(),
  confidence: v.number(),
  final: v.string(),
  source: LabelSource,
  model: v.string(),
  clickedAt: v.optional(v.pipe(v.string(), v.maxLength(40))),
});
export type LabelDraft = v.InferOutput<typeof LabelDraft>;

/** One attempt to change a field of the helpdesk. Holds field values, no ticket text. */
export const AuditDraft = v.object({
  ticket: TicketKey,
  /** `fill`: without a click, by the organisation's policy. */
  act: v.picklist(['apply', 'fill', 'undo']),
  field: v.pipe(v.string(), v.maxLength(100)),
  /** The helpdesk's own values; `from` where it was written. */
  from: v.optional(v.pipe(v.string(), v.maxLength(500))),
  to: v.pipe(v.string(), v.maxLength(500)),
  /** `written`, or why not. */
  outcome: v.pipe(v.string(), v.maxLength(40)),
});
export type AuditDraft = v.InferOutput<typeof AuditDraft>;

export const AuditEntry = v.object({
  ...v.omit(AuditDraft, ['ticket']).entries,
  /** ULID. */
  id: v.string(),
  /** ISO 8601. */
  at: v.string(),
  helpdesk: v.string(),
  origin: v.string(),
  /** SHA-256, as in labels. */
  ticketHash: v.string(),
});
export type AuditEntry = v.InferOutput<typeof AuditEntry>;

const PartName = v.pipe(v.string(), v.maxLength(100));

/** How the reading of one ticket went, without the text. */
export const HealthDraft = v.object({
  helpdesk: v.pipe(v.string(), v.maxLength(100)),
  /** The helpdesk's name for people. */
  label: v.pipe(v.string(), v.maxLength(100)),
  isRead: v.boolean(),
  /** Where each part came from, as in a ticket: `api`, `dom#2`, `selection`. */
  sources: v.record(PartName, v.pipe(v.string(), v.maxLength(40))),
  /** What a reading should give and did not: names of parts, `interface`, `roles`, `place`, `ticket`. */
  failed: v.pipe(v.array(PartName), v.maxLength(100)),
  /**
   * How this helpdesk's closed tickets are had: they are fetched, or an export is made, by the steps that are named
   * (none: any export will do).
   */
  closedTickets: v.optional(v.union([v.literal('fetched'), v.pipe(v.array(v.string()), v.maxLength(20))])),
  /** The version of the product that the adapter was tried on, and the one that the page states. */
  version: v.optional(
    v.object({
      tried: v.pipe(v.string(), v.maxLength(200)),
      shown: v.optional(v.pipe(v.string(), v.maxLength(40))),
      /** What the page states is none of those. */
      isOther: v.boolean(),
    }),
  ),
});
export type HealthDraft = v.InferOutput<typeof HealthDraft>;

/** How the readings of one helpdesk at one origin went, ticket by ticket. */
const ReadingCourse = v.object({
  /** The ticket that was read last, as in labels. */
  last: v.optional(v.string()),
  /** Tickets that were read well. */
  sound: v.number(),
  /** The parts that all of those had. */
  steady: v.array(PartName),
  /** Tickets in a row that were read worse, and what all of them lacked. */
  worse: v.number(),
  lacking: v.array(PartName),
});
export type ReadingCourse = v.InferOutput<typeof ReadingCourse>;

/** The newest state of one helpdesk at one origin. */
export const HealthEntry = v.object({
  ...v.omit(HealthDraft, ['isRead']).entries,
  origin: v.string(),
  /** ISO 8601. */
  at: v.string(),
  /** How often a ticket was read, and how often a page that should be one could not be. */
  read: v.number(),
  unread: v.number(),
  course: v.optional(ReadingCourse),
  /** What is missing since the helpdesk seems to have changed. */
  lacking: v.optional(v.array(PartName), []),
});
export type HealthEntry = v.InferOutput<typeof HealthEntry>;

/** `js` is plain JavaScript, the last resort. */
export const Backend = v.picklist(['wasm', 'webgl', 'js']);
export type Backend = v.InferOutput<typeof Backend>;

export const BackendChoice = v.picklist(['automatic', 'webgl', 'wasm']);
export type BackendChoice = v.InferOutput<typeof BackendChoice>;

export const Measured = v.object({
  /** Median milliseconds for one ticket. */
  single: v.number(),
  /** Median milliseconds for a batch of `batchSize` tickets. */
  batch: v.number(),
});
export type Measured = v.InferOutput<typeof Measured>;

/** What was measured on this device, and what was chosen for it. */
export const BackendReport = v.object({
  choice: BackendChoice,
  /** Whether the organisation has chosen. */
  isSetByPolicy: v.optional(v.boolean()),
  /** In use for one ticket, and for a batch. */
  single: Backend,
  batch: Backend,
  /** The graphics card as the browser names it; absent if there is none or it is software. */
  renderer: v.optional(v.string()),
  wasm: v.optional(Measured),
  webgl: v.optional(Measured),
  batchSize: v.number(),
  /** ISO 8601. */
  measuredAt: v.optional(v.string()),
  /** In words, why WebGL is not used, where it is not. */
  note: v.optional(v.string()),
});
export type BackendReport = v.InferOutput<typeof BackendReport>;

export const StatusReport = v.object({
  /** `name@version`; absent if no package could be loaded. */
  model: v.optional(v.string()),
  problem: v.optional(v.object({ code: v.string(), message: v.string() })),
  backend: BackendReport,
  lastAnswer: v.optional(v.object({ at: v.string(), milliseconds: v.number(), backend: Backend })),
  today: v.object({
    /** Different tickets that were answered. */
    tickets: v.number(),
    feedback: v.number(),
    /** How much of the feedback confirms the suggestion. */
    accepted: v.number(),
  }),
});
export type StatusReport = v.InferOutput<typeof StatusReport>;

/** The policy's reason: this site is not allowed, or no site without encryption. */
const SiteObstacle = v.picklist(['site', 'http']);
export type SiteObstacle = v.InferOutput<typeof SiteObstacle>;

export const SiteStatus = v.object({
  /** Absent if the page is no web page. */
  origin: v.optional(v.string()),
  granted: v.boolean(),
  enabled: v.boolean(),
  /** Why the organisation does not let this site be switched on. */
  forbidden: v.optional(SiteObstacle),
});
export type SiteStatus = v.InferOutput<typeof SiteStatus>;
