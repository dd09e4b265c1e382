import type { JudgedDay } from '../core/scoreboard/judged-days';
import type { Policy } from '../policy/policy';
import type { PageQuestion } from '../protocol/messages';
import type { Translate } from '../translate';
import type { AnsweredTickets } from './answered-tickets';
import type { AuditStore } from './audit-store';
import type { Backends } from './backends';
import type { CloudServices } from './cloud/cloud-handlers';
import type { CountStore } from './count-store';
import type { DeskAnswers } from './desk/desk-answers';
import type { DeskTeacher } from './desk/desk-teacher';
import type { GeneralAnswers } from './desk/general-answers';
import type { Questions } from './desk/questions';
import type { LearningServices } from './desk-learning/learning-handlers';
import type { GrantedSites } from './granted-sites';
import type { HealthStore } from './health-store';
import type { Kept } from './kept/assemble-kept';
import type { LabelStore } from './label-store';
import type { LabelSummary } from './label-summary';
import type { LastAnswer } from './last-answer';
import type { LearningStores } from './learning/learning-stores';
import type { LocalRunner } from './local-runner';
import type { RememberedValue } from './remembered-value';
import type { HashTicket } from './ticket-hash';

/** All that the handlers work with. */
export interface Services {
  local: Pick<LocalRunner, 'prepare'>;
  backends: Pick<Backends, 'readReport' | 'measure'>;
  labels: LabelStore;
  answered: AnsweredTickets;
  counts: CountStore;
  /** Of all labels of a head, what the scoreboard needs. */
  tallies: LabelSummary<JudgedDay[]>;
  audit: AuditStore;
  learning: LearningStores;
  kept: Kept;
  health: HealthStore;
  cloud: CloudServices;
  /** What the organisation has decided. */
  readPolicy(): Promise<Policy>;
  /** A global of the page in that tab, as text. */
  askPage(tabId: number, question: PageQuestion): Promise<string | undefined>;
  general: GeneralAnswers;
  desk: DeskAnswers;
  teacher: DeskTeacher;
  questions: Questions;
  /** Sets the user's number of questions a day. */
  changeQuestions(perDay: number): Promise<void>;
  deskLearning: LearningServices;
  /** To be called when the heads of a desk, or their states, have changed: its open cards ask again. */
  announceDesk(origin: string): void;
  /** Opens the options page where this desk is learned. */
  openLearning(origin: string): Promise<void>;
  /** Never to offer learning on this desk's card again. */
  noteLearningOffered(origin: string): Promise<void>;
  lastAnswer: RememberedValue<LastAnswer>;
  hashTicket: HashTicket;
  sites: Pick<
    GrantedSites,
    | 'readStatus'
    | 'listOrigins'
    | 'forget'
    | 'isServed'
    | 'enable'
    | 'disable'
    | 'synchronise'
    | 'releaseDisabled'
  >;
  /** Everything in `storage.local` and `storage.session`. */
  clearStorage(): Promise<void>;
  /** A ULID, later than all before it. */
  createId(): string;
  now(): Date;
  /** Milliseconds, monotonic. */
  clock(): number;
  translate: Translate;
  report(error: unknown): void;
}
