import { readPolicy } from '../../shared/policy/read-policy';
import type { Translate } from '../../shared/translate';
import type { HealthStore } from '../activity/health-store';
import type { LearningServices } from '../api/learning-handlers';
import { describeProblem } from '../api/problems';
import type { LabelStore } from '../feedback/label-store';
import type { HashTicket } from '../feedback/ticket-hash';
import type { LearningStores } from '../storage/learning-stores';
import type { RememberedValue } from '../storage/remembered-value';
import { asMayBeKept } from '../storage/row-features';
import type { RowDraft } from '../storage/training-row';
import { createDeskLearning } from './desk-learning';
import { createFieldFinder, type FieldsFound } from './field-finder';
import { createFieldJobs, type FieldJobsParts } from './field-jobs';
import { createHelpdeskTab, type TabBrowser } from './helpdesk-tab';
import { createLearningStatus } from './learning-status';
import { createRunBook, type Runs } from './run-book';
import { wait } from './wait';

/** The name of the alarm that goes on with a run after the worker was stopped in the middle. */
export const learningAlarm = 'learning';

interface Parts extends Pick<FieldJobsParts, 'page' | 'encode' | 'readModel'> {
  browser: TabBrowser;
  runs: RememberedValue<Runs>;
  fieldsFound: RememberedValue<FieldsFound>;
  learning: LearningStores;
  labels: LabelStore;
  health: Pick<HealthStore, 'list'>;
  hashTicket: HashTicket;
  translate: Translate;
  alarms: {
    create(name: string, info: { periodInMinutes: number }): Promise<void>;
    clear(name: string): Promise<boolean>;
  };
  announce(origin: string): void;
  report(error: unknown): void;
  clock(): number;
}

/** What learns a desk from its closed tickets. */
export function assembleLearning({
  browser,
  runs,
  fieldsFound,
  learning,
  labels,
  health,
  ...parts
}: Parts): LearningServices {
  const book = createRunBook(runs);
  const fields = createFieldFinder(learning.rows, fieldsFound);
  const mayFetch = async () => {
    const { fromHistory, keep } = (await readPolicy()).learning;
    return fromHistory && keep !== 'nothing';
  };
  const prepare = async (rows: readonly RowDraft[]) =>
    asMayBeKept(rows, (await readPolicy()).learning.keep, parts.encode);
  const work = createDeskLearning({
    book,
    fields,
    fetching: {
      progress: learning.progress,
      rows: learning.rows,
      tab: createHelpdeskTab(browser),
      hashTicket: parts.hashTicket,
      prepare,
      findHelpdesk: async (origin) =>
        (await health.list()).find((entry) => entry.origin === origin && entry.read > 0)?.helpdesk,
      readMostTickets: async () => (await readPolicy()).learning.mostTickets,
      wait,
    },
    jobs: createFieldJobs({ ...parts, learning, labels }),
    learning,
    describe: (error) => describeProblem(error, parts.translate),
    announce: parts.announce,
    report: parts.report,
    async watch(isNeeded) {
      if (isNeeded) await parts.alarms.create(learningAlarm, { periodInMinutes: 1 });
      else await parts.alarms.clear(learningAlarm);
    },
    now: Date.now,
  });
  const { announce, clock } = parts;
  const status = createLearningStatus({ learning, book, fields, deskLearning: work, mayFetch, clock });
  return { work, status, mayFetch, prepare, announce };
}
