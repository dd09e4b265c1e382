import type { ConversationMood } from '../../core/mood/mood';
import type { PageQuestion } from '../../core/page-question';
import type { JudgedDay } from '../../core/scoreboard/judged-days';
import type { LaterScript } from '../../protocol/later-script';
import type { MemoryQuestion } from '../../protocol/memory-messages';
import type { Translate } from '../../shared/translate';
import type { AnsweredTickets } from '../activity/answered-tickets';
import type { AuditStore } from '../activity/audit-store';
import type { CountStore } from '../activity/count-store';
import type { HealthStore } from '../activity/health-store';
import type { LeftTickets } from '../activity/left-tickets';
import type { DeskTeacher } from '../feedback/desk-teacher';
import type { LabelStore } from '../feedback/label-store';
import type { LabelSummary } from '../feedback/label-summary';
import type { Questions } from '../feedback/questions';
import type { HashTicket } from '../feedback/ticket-hash';
import type { DeskAnswers } from '../heads/desk-answers';
import type { DeskLearning } from '../learning/desk-learning';
import type { Learning } from '../learning/learning';
import type { LearningStatusReader } from '../learning/learning-status';
import type { DeskMemory } from '../memory/desk-memory';
import type { Backends } from '../prediction/backends';
import type { GeneralAnswers } from '../prediction/general-answers';
import type { LastAnswer } from '../prediction/last-answer';
import type { ListScores } from '../prediction/list-scores';
import type { LocalRunner } from '../prediction/local-runner';
import type { PageDocument } from '../sites/caller';
import type { GrantedSites } from '../sites/granted-sites';
import type { HourlyRequests } from '../sites/hourly-requests';
import type { KnownPolicy } from '../sites/known-policy';
import type { LearningOffer } from '../sites/learning-offer';
import type { PageAdapters } from '../sites/page-adapters';
import type { Kept } from '../storage/kept';
import type { LearningStores } from '../storage/learning-stores';
import type { RememberedValue } from '../storage/remembered-value';
import type { CloudServices } from './cloud-handlers';

export interface LearningServices extends Pick<Learning, 'mayFetch' | 'prepare'> {
  work: Pick<
    DeskLearning,
    'start' | 'learn' | 'pause' | 'cancel' | 'resume' | 'noteShare' | 'noteFinish' | 'noteFailure'
  >;
  status: Pick<LearningStatusReader, 'read'>;
}

/** All that the handlers work with. */
export interface Services {
  local: Pick<LocalRunner, 'prepare'>;
  backends: Pick<Backends, 'readReport' | 'measure'>;
  labels: LabelStore;
  answered: AnsweredTickets;
  counts: CountStore;
  /** What the scoreboard needs from all labels of a head. */
  tallies: Pick<LabelSummary<JudgedDay[]>, 'read'>;
  audit: AuditStore;
  learning: LearningStores;
  kept: Kept;
  memory: Pick<DeskMemory, 'look' | 'watchListed' | 'listIncidents' | 'dismissIncident'>;
  /** The mood over a ticket's conversation; undefined where the model cannot answer. */
  readMood(question: MemoryQuestion): Promise<ConversationMood | undefined>;
  health: HealthStore;
  left: Pick<LeftTickets, 'note' | 'take'>;
  cloud: CloudServices;
  /** What the organisation has decided. */
  policy: Pick<KnownPolicy, 'read' | 'readSoFar' | 'isAsBefore'>;
  /** A global of that document's own world, as text. */
  askPage(document: PageDocument, question: PageQuestion): Promise<string | undefined>;
  /** Runs a further part of the content script in that document. */
  runScript(document: PageDocument, name: LaterScript): Promise<void>;
  general: Pick<GeneralAnswers, 'predict' | 'recall'>;
  listScores: Pick<ListScores, 'score'>;
  listRequests: Pick<HourlyRequests, 'reserve'>;
  desk: Pick<DeskAnswers, 'open'>;
  teacher: Pick<DeskTeacher, 'record' | 'undo' | 'observe'>;
  questions: Pick<Questions, 'pick' | 'readRules'>;
  /** Sets the user's number of questions a day. */
  changeQuestions(perDay: number): Promise<void>;
  deskLearning: LearningServices;
  /** To be called when the heads of a desk, or their states, have changed: its open cards ask again. */
  notifyTabs(origin: string): void;
  offer: Pick<LearningOffer, 'open' | 'note'>;
  lastAnswer: RememberedValue<LastAnswer>;
  hashTicket: HashTicket;
  adapters: Pick<PageAdapters, 'list'>;
  sites: Pick<
    GrantedSites,
    | 'readStatus'
    | 'listOrigins'
    | 'forget'
    | 'isServed'
    | 'isShown'
    | 'enable'
    | 'disable'
    | 'synchronise'
    | 'releaseDisabled'
  >;
  /** Everything in `storage.local` and `storage.session`. */
  clearStorage(): Promise<void>;
  translate: Translate;
}
