import type { HealthEntry } from '../../protocol/messages';
import type { Policy } from '../../shared/policy/policy';
import { mayLearnFromHistory } from '../../shared/policy/rules';
import type { HealthStore } from '../activity/health-store';
import type { LabelStore } from '../feedback/label-store';
import type { HashTicket } from '../feedback/ticket-hash';
import type { LearningStores } from '../storage/learning-stores';
import type { RememberedValue } from '../storage/remembered-value';
import { asMayBeKept } from '../storage/row-features';
import type { RowDraft } from '../storage/training-row';
import { DeskLearning, type DeskLearningParts } from './desk-learning';
import { FieldFinder, type FieldsFound } from './field-finder';
import { FieldJobs, type FieldJobsParts } from './field-jobs';
import { HelpdeskTab, type TabBrowser } from './helpdesk-tab';
import { LearningStatusReader } from './learning-status';
import { RunBook, type Runs } from './run-book';
import { wait } from './wait';

/** The name of the alarm that continues a run after the worker was stopped in the middle. */
export const learningAlarm = 'learning';

interface Parts
  extends Pick<FieldJobsParts, 'page' | 'encode' | 'readModel' | 'version'>,
    Pick<DeskLearningParts, 'describe' | 'notifyTabs'> {
  browser: TabBrowser;
  runs: RememberedValue<Runs>;
  fieldsFound: RememberedValue<FieldsFound>;
  stores: LearningStores;
  labels: LabelStore;
  health: Pick<HealthStore, 'list'>;
  hashTicket: HashTicket;
  readPolicy(): Promise<Policy>;
  alarms: {
    create(name: string, info: { periodInMinutes: number }): Promise<void>;
    clear(name: string): Promise<boolean>;
  };
}

/** What learns a desk from its closed tickets. */
export class Learning {
  readonly work: DeskLearning;
  readonly status: LearningStatusReader;

  constructor(private readonly parts: Parts) {
    const { stores, alarms } = parts;
    const book = new RunBook(parts.runs);
    const fields = new FieldFinder(stores.rows, parts.fieldsFound);
    this.work = new DeskLearning({
      book,
      fields,
      fetching: {
        progress: stores.progress,
        rows: stores.rows,
        tab: new HelpdeskTab(parts.browser),
        hashTicket: parts.hashTicket,
        prepare: (rows) => this.prepare(rows),
        findHelpdesk: async (origin) => (await this.healthOf(origin))?.helpdesk,
        readMostTickets: async () => (await parts.readPolicy()).learning.mostTickets,
        wait,
      },
      mayLearn: () => this.mayFetch(),
      jobs: new FieldJobs({ ...parts, learning: stores }),
      learning: stores,
      describe: parts.describe,
      notifyTabs: parts.notifyTabs,
      async watch(isNeeded) {
        if (isNeeded) await alarms.create(learningAlarm, { periodInMinutes: 1 });
        else await alarms.clear(learningAlarm);
      },
    });
    this.status = new LearningStatusReader({
      learning: stores,
      book,
      fields,
      deskLearning: this.work,
      mayFetch: () => this.mayFetch(),
      healthOf: (origin) => this.healthOf(origin),
    });
  }

  async mayFetch(): Promise<boolean> {
    return mayLearnFromHistory(await this.parts.readPolicy());
  }

  /** The rows as they may be kept. */
  async prepare(rows: readonly RowDraft[]): Promise<readonly RowDraft[]> {
    const { keep } = (await this.parts.readPolicy()).learning;
    return asMayBeKept(rows, keep, this.parts.encode);
  }

  /** Of the helpdesk that was read last at that origin. */
  private async healthOf(origin: string): Promise<HealthEntry | undefined> {
    const health = await this.parts.health.list();
    return health.find((entry) => entry.origin === origin && entry.read > 0);
  }
}
