import * as v from 'valibot';
import { Candidate, Question, QuestionRules } from '../core/desk/question';
import { Sketch } from '../core/desk/text-sketch';
import { Label } from '../core/label';
import { PageQuestion } from '../core/page-question';
import { Scoreboard } from '../core/scoreboard/scoreboard';
import { Prediction } from '../core/suggestion';
import { Ticket } from '../core/ticket';
import { SyncReport, TrafficEntry, UpdateReport } from './cloud-messages';
import { KeptReport } from './kept';
import { LaterScript } from './later-script';
import { LearnFailure, LearnFinish, LearnReport } from './learn-protocol';
import {
  Desk,
  DeskField,
  FieldChoice,
  FileTicket,
  HeadState,
  LearningStatus,
  maxTicketsPerMessage,
} from './learning-messages';
import { ArrivalsSeen, maxReserved, ScoreRequest, TicketScore } from './list-messages';
import { ActiveIncident, MemoryAnswer, MemoryQuestion } from './memory-messages';
import {
  AuditDraft,
  AuditEntry,
  BackendReport,
  HealthDraft,
  HealthEntry,
  LabelDraft,
  LeftTicket,
  SiteStatus,
  StatusReport,
  TicketContent,
  TicketKey,
} from './messages';
import { PageRules } from './page-rules';
import { type MessageTable, Nothing, type RequestOf, type ResponseOf } from './table';

const Most = v.object({ most: v.pipe(v.number(), v.minValue(1), v.maxValue(1000)) });

/**
 * Messages to the worker, from content scripts and the extension's own pages. Those to a content script are in to-page.ts,
 * those to the offscreen document in to-offscreen.ts; all of them are sent by client.ts and answered by server.ts.
 */
export const protocol = {
  'ticket.predict': { from: ['page'], request: Ticket, response: Prediction },
  /** The same ticket again, because what is known of its desk has changed. */
  'ticket.refresh': { from: ['page'], request: Ticket, response: Prediction },
  /** The page of a ticket in which the agent did something is being left: the next page looks at it once more. */
  'ticket.leave': { from: ['page'], request: LeftTicket, response: Nothing },
  /** The tickets of this helpdesk that were left so; each is given once. */
  'ticket.takeLeft': { from: ['page'], request: Nothing, response: v.array(LeftTicket) },
  /** The ticket's fields have changed, while it was open or since it was left. */
  'ticket.observe': { from: ['page'], request: Ticket, response: Nothing },
  /** What the desk's memory knows that is like the ticket; the ticket is remembered with that. */
  'memory.ask': { from: ['page'], request: MemoryQuestion, response: MemoryAnswer },
  /** Tickets of a list, before anybody opens one; neither counted nor learned from. An open ticket goes first. */
  'list.score': { from: ['page'], request: ScoreRequest, response: v.array(TicketScore) },
  /** The active incidents of the page's helpdesk, the newest first. */
  'incident.list': { from: ['page'], request: Nothing, response: v.array(ActiveIncident) },
  /** New tickets of a list may be part of an incident. Answers the active ones, the newest first. */
  'incident.watch': { from: ['page'], request: ArrivalsSeen, response: v.array(ActiveIncident) },
  /** The agent says that it is not an incident. */
  'incident.dismiss': { from: ['page'], request: v.object({ id: v.string() }), response: Nothing },
  /** Reserves requests to the helpdesk that no user action caused; false if the organisation's limit for this hour is reached. */
  'list.reserve': {
    from: ['page'],
    request: v.object({ requests: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxReserved)) }),
    response: v.object({ granted: v.boolean() }),
  },
  'label.record': {
    from: ['page'],
    request: v.object({ ...LabelDraft.entries, content: v.optional(TicketContent) }),
    response: Label,
  },
  'label.undo': { from: ['page'], request: v.object({ id: v.string() }), response: Nothing },
  /** The labels of one ticket that count now: the newest per head. */
  'label.list': { from: ['page'], request: TicketKey, response: v.array(Label) },
  /** Whether the card may ask what would teach most about its ticket; then it counts as asked. */
  'question.pick': {
    from: ['page'],
    request: v.object({ ticket: TicketKey, candidate: Candidate, sketch: Sketch }),
    response: v.object({ question: v.optional(Question) }),
  },
  /** The agent wants no more questions on the card. */
  'question.stop': { from: ['page'], request: Nothing, response: Nothing },
  /** How many questions a day there are, and whether the user may say otherwise. */
  'question.rules': { from: ['own'], request: Nothing, response: QuestionRules },
  'question.change': {
    from: ['own'],
    request: v.pick(QuestionRules, ['perDay']),
    response: Nothing,
  },
  /** What the agent said to the offer to learn this desk; it is made once. Accepted, it opens the options page there. */
  'learning.answer': { from: ['page'], request: v.object({ accepted: v.boolean() }), response: Nothing },
  /** Notes an attempt to change a field of the helpdesk. */
  'audit.record': { from: ['page'], request: AuditDraft, response: Nothing },
  /** The fields of a ticket whose last change by the card was taken back. */
  'audit.undone': { from: ['page'], request: TicketKey, response: v.array(v.string()) },
  /** The newest first. */
  'audit.list': {
    from: ['own'],
    request: Most,
    response: v.array(AuditEntry),
  },
  /** Notes how the reading of a ticket went. Answers what several tickets in a row have lacked, if anything. */
  'health.record': {
    from: ['page'],
    request: v.object({ ticket: TicketKey, ...HealthDraft.entries }),
    response: v.object({ lacking: v.array(v.string()) }),
  },
  /** One entry per helpdesk and origin, the newest first. */
  'health.list': { from: ['own'], request: Nothing, response: v.array(HealthEntry) },
  /** What the organisation's policy says to a page. */
  'rules.read': { from: ['page'], request: Nothing, response: PageRules },
  /** Runs a further part of the content script in the asking page. */
  'script.load': { from: ['page'], request: v.object({ name: LaterScript }), response: Nothing },
  /** The shipped adapters that may fit the asking page's site, as the extension's file has them. */
  'adapter.list': { from: ['page'], request: Nothing, response: v.array(v.unknown()) },
  /** Reads one fixed global of the asking page's own world; `answer` is absent if it is no text. */
  'page.ask': {
    from: ['page'],
    request: v.object({ question: PageQuestion }),
    response: v.object({ answer: v.optional(v.pipe(v.string(), v.maxLength(300))) }),
  },
  /** How the suggestions did lately: one board per helpdesk. */
  'scoreboard.read': { from: ['own'], request: Nothing, response: v.array(Scoreboard) },
  'kept.read': { from: ['own'], request: Nothing, response: KeptReport },
  /** Deletes what one helpdesk has taught and what was counted there. What was written stays in its list. */
  'kept.delete': { from: ['own'], request: v.object({ origin: v.string() }), response: Nothing },
  /** How learning this desk stands; to be asked again while there is a run. */
  'learning.read': { from: ['own'], request: Desk, response: LearningStatus },
  /** Fetches closed tickets and learns every field that is worth it, or continues with that. */
  'learning.start': { from: ['own'], request: Desk, response: Nothing },
  'learning.pause': { from: ['own'], request: Desk, response: Nothing },
  /** Tickets that were fetched and fields that were learned stay. */
  'learning.cancel': { from: ['own'], request: Desk, response: Nothing },
  'learning.learn': {
    from: ['own'],
    request: v.object({ ...Desk.entries, fields: v.pipe(v.array(FieldChoice), v.maxLength(200)) }),
    response: Nothing,
  },
  /** Keeps closed tickets from a file; nothing is learned by that. */
  'learning.add': {
    from: ['own'],
    request: v.object({
      ...Desk.entries,
      tickets: v.pipe(v.array(FileTicket), v.maxLength(maxTicketsPerMessage)),
    }),
    response: Nothing,
  },
  /** Takes tickets out again. */
  'learning.discard': {
    from: ['own'],
    request: v.object({ ...Desk.entries, ticketIds: v.array(v.string()) }),
    response: Nothing,
  },
  'learning.setState': {
    from: ['own'],
    request: v.object({ ...DeskField.entries, state: HeadState }),
    response: Nothing,
  },
  /** Goes back to what was learned before. */
  'learning.undo': { from: ['own'], request: DeskField, response: Nothing },
  'learning.remove': { from: ['own'], request: DeskField, response: Nothing },
  /** The offscreen document tells how learning goes. */
  'learning.report': { from: ['own'], request: LearnReport, response: Nothing },
  'learning.finish': { from: ['own'], request: LearnFinish, response: Nothing },
  'learning.fail': { from: ['own'], request: LearnFailure, response: Nothing },
  'status.read': { from: ['own'], request: Nothing, response: StatusReport },
  'site.read': { from: ['own'], request: v.object({ url: v.string() }), response: SiteStatus },
  /** The popup has asked for the permission already (that needs the click); this makes it work, in open tabs too. */
  'site.enable': { from: ['own'], request: v.object({ origin: v.string() }), response: SiteStatus },
  'site.disable': { from: ['own'], request: v.object({ origin: v.string() }), response: SiteStatus },
  /** Every site that was granted, switched off, or read in. */
  'site.list': { from: ['own'], request: Nothing, response: v.array(SiteStatus) },
  /** Gives the permission back and forgets how reading went there. What was written stays in its list. */
  'site.forget': { from: ['own'], request: v.object({ origin: v.string() }), response: Nothing },
  'backend.measure': { from: ['own'], request: Nothing, response: BackendReport },
  /** Requests to the organisation's cloud, the newest first. */
  'traffic.list': { from: ['own'], request: Most, response: v.array(TrafficEntry) },
  'sync.read': { from: ['own'], request: Nothing, response: SyncReport },
  /** Sends what waits, without waiting itself. */
  'sync.send': { from: ['own'], request: Nothing, response: SyncReport },
  'sync.pause': { from: ['own'], request: v.object({ isPaused: v.boolean() }), response: SyncReport },
  'update.read': { from: ['own'], request: Nothing, response: UpdateReport },
  /** Asks the cloud for the current release. */
  'update.check': { from: ['own'], request: Nothing, response: UpdateReport },
  /** Deletes labels, remembered measurements and settings of this profile. */
  'data.delete': { from: ['own'], request: Nothing, response: Nothing },
} as const satisfies MessageTable;

export type Protocol = typeof protocol;
export type MessageKind = keyof Protocol;
export type Request<K extends MessageKind> = RequestOf<Protocol, K>;
export type Response<K extends MessageKind> = ResponseOf<Protocol, K>;
