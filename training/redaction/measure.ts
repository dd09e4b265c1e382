import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { redact } from '../../src/core/redact/redact';
import { readRows } from '../data/read-rows';
import { measureRecall } from './measure-recall';
import { measureOnTickets } from './measure-tickets';
import { readItDesk } from './read-it-desk';
import { readLabelledTexts } from './read-labelled-texts';

const LABELLED = 'presidio_pii.jsonl.gz';
const TICKETS = [
  'jira_duraspace_apache',
  'itservice_topics',
  'endava_tickets',
  'hadoop_gitbugs',
  'pits_nasa',
  'nlbse24_issue_type',
  'bugzilla_early',
  'banking77',
];

/** `npm run measure-redaction -- --data DIR`: how much personal data is found, and how much else. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string', default: join('..', 'shared', 'data') },
      missed: { type: 'string', default: '0' },
      samples: { type: 'string', default: '0' },
      kind: { type: 'string' },
    },
  });
  console.log('Our own sentences of an IT desk');
  measureRecall(readItDesk(), Number(values.missed), values.kind);
  const labelled = join(values.data, LABELLED);
  if (!existsSync(labelled)) {
    console.log(
      `\nPublic sentences are left out: there is no ${LABELLED} in ${values.data}. Say where with --data DIR.`,
    );
    return;
  }
  console.log('\nPublic labelled sentences');
  measureRecall(await readLabelledTexts(labelled), Number(values.missed), values.kind);
  console.log('\nTickets: what is taken out, per 1,000 words');
  for (const set of TICKETS) {
    const path = join(values.data, `${set}.jsonl.gz`);
    if (!existsSync(path)) {
      console.log(`${set}: no file ${path}, left out`);
      continue;
    }
    const texts = (await readRows(path)).map(({ subject, body }) => `${subject}\n${body}`);
    measureOnTickets(set, texts, redact, Number(values.samples), values.kind);
  }
}

main().catch((error: unknown) => {
  if (!(error instanceof Error)) throw error;
  console.error(error.name === 'DataError' ? error.message : error);
  process.exitCode = 1;
});
