import { hashText } from '../../src/core/features/hash';
import type { Row } from '../data/read-rows';
import { mapBankingToTopic, mapIntentToTopic, mapServiceTopic } from './topic';
import { mapIntentToType, mapType } from './type';

/** What a row teaches: a value per class head, and hours to resolution. */
export interface Targets {
  type?: string;
  topic?: string;
  sentiment?: string;
  severity?: string;
  effort?: string;
  hours?: number;
  /** False for what is no ticket: small talk, tweets, prose. */
  ticket?: boolean;
}

export interface TrainingSet {
  file: string;
  licence: string;
  /** Splits whose rows are kept for measuring; all others are for training. */
  testSplits: readonly string[];
  /** English, but without function words and punctuation. */
  bare?: true;
  /** At most this many rows for training; chosen by the seed. */
  most?: number;
  /** How often its training rows are read in an epoch; once where it is not said. */
  times?: number;
  /** Its severity labels are not trained on: they calibrate the head on an organisation that it has not seen. */
  strangeSeverity?: true;
  targets(row: Row): Targets;
}

const severity = (row: Row) => (row.p_level ? `P${row.p_level}` : undefined);
const hours = (row: Row) => row.resolution_hours ?? undefined;

/** Every set that goes into the shipped model, with what is learned from it. Effort sizes are added per project. */
export const trainingSets: readonly TrainingSet[] = [
  {
    file: 'itservice_topics',
    licence: 'not established; the texts derive from the anonymised release of Endava and Microsoft (MIT)',
    testSplits: ['train'],
    bare: true,
    targets: (row) => ({ topic: mapServiceTopic(row.category) }),
  },
  {
    file: 'endava_tickets',
    licence: 'released by Endava and Microsoft, code MIT',
    testSplits: ['test'],
    bare: true,
    targets: (row) => ({ type: mapType(row.type) }),
  },
  {
    file: 'jira_duraspace_apache',
    licence: 'public trackers of open projects',
    testSplits: ['test'],
    targets: (row) => ({
      type: mapType(row.type),
      topic: 'software',
      severity: severity(row),
      hours: hours(row),
    }),
  },
  {
    file: 'apache_high_impact',
    licence: 'MIT',
    testSplits: ['test'],
    targets: (row) => ({
      type: mapType(row.type),
      topic: 'software',
      severity: severity(row),
      hours: hours(row),
    }),
  },
  {
    file: 'hadoop_gitbugs',
    licence: 'CC BY 4.0',
    testSplits: ['test'],
    strangeSeverity: true,
    targets: (row) => ({ severity: severity(row), hours: hours(row) }),
  },
  {
    file: 'pits_nasa',
    licence: 'NASA, public',
    testSplits: ['test'],
    targets: (row) => ({ severity: severity(row) }),
  },
  {
    file: 'bugzilla_early',
    licence: 'public tracker',
    testSplits: ['test'],
    targets: (row) => ({ severity: severity(row), topic: 'software' }),
  },
  {
    file: 'storypoints',
    licence: 'MIT',
    testSplits: ['test'],
    most: 9_000,
    targets: () => ({}),
  },
  {
    file: 'nlbse24_issue_type',
    licence: 'public issues of open projects',
    testSplits: ['test'],
    targets: (row) => ({ type: mapType(row.type), topic: 'software' }),
  },
  {
    file: 'banking77',
    licence: 'CC BY 4.0',
    testSplits: ['test'],
    most: 5000,
    targets: (row) => ({ topic: mapBankingToTopic(row.category), type: mapIntentToType(row.category) }),
  },
  {
    file: 'clinc150',
    licence: 'CC BY 3.0',
    testSplits: ['test'],
    most: 10_000,
    targets: (row) => {
      const topic = mapIntentToTopic(row.category);
      const type = mapIntentToType(row.category);
      return { topic, type, ticket: topic !== undefined || type !== undefined };
    },
  },
  {
    file: 'askubuntu_webapps',
    licence: 'CC BY-SA 3.0',
    testSplits: ['test'],
    times: 4,
    targets: (row) => ({ type: mapIntentToType(row.category) }),
  },
  {
    file: 'umsab_sentiment',
    licence: 'Apache-2.0',
    testSplits: ['test'],
    // A third of the tweets also teach what is no ticket.
    targets: (row) => ({
      sentiment: row.sentiment ?? undefined,
      ticket: hashText(row.id, 5) % 3 === 0 ? false : undefined,
    }),
  },
  {
    file: 'senti4sd',
    licence: 'MIT',
    testSplits: ['test'],
    times: 3,
    targets: (row) => ({ sentiment: row.sentiment ?? undefined }),
  },
];
