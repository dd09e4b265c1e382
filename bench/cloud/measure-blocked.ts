import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { ulid } from 'ulid';
import { createApp } from '../../cloud/app';
import { readConfiguration } from '../../cloud/configuration';
import { makeLabel, postLabels, testEnvironment, toLines } from '../../cloud/http.test-support';
import { prepareIntake } from '../../cloud/lake/prepare-intake';
import { fileStore } from '../../cloud/store/files';
import { temporaryFolder } from '../../cloud/store/test-servers.test-support';
import { alignColumns } from '../../scripts/start/table';

/** Texts on which rules for personal data have the most to do, or had once. */
const texts: Record<string, string> = {
  'the first of a process': 'my colleague Anne Miller, anne-anne 49 170, ',
  'names and addresses of networks': 'Anne-fe80::1 ',
  'what begins as mail addresses': 'anne.anne-',
  'digits and signs': '49 (170) 12-34.',
  'words for persons': 'my colleague Anne Miller and Mr. ',
  'passwords that are none': 'the password is ',
  'one word': 'a',
};
const linesOfBatch = 1_000;
const maxCharacters = 1_000_000;

/**
 * How long a process that takes in one batch of the worst kind answers nobody else, in milliseconds: the most that it
 * computed at once, and the longest that its event loop stood still, beside the longest of the same time at rest, which others
 * on the machine have caused.
 */
export async function measureBlocked(): Promise<string> {
  const { folder, remove } = await temporaryFolder();
  const environment = { ...testEnvironment(''), TRIAGE_LENS_LABEL_LEVEL: 'redacted' };
  const configuration = readConfiguration(environment);
  await prepareIntake(configuration.labelLevel);
  const app = createApp({
    store: fileStore(folder),
    configuration,
    now: Date.now,
    log: () => {},
  });
  try {
    const rows: string[][] = [];
    for (const [name, body] of Object.entries(bodies())) {
      let status = 0;
      const began = performance.now();
      const { stood, computed } = await longestPauses(async () => {
        status = (await app.fetch(postLabels(body, { 'Content-Encoding': 'gzip' }))).status;
      });
      const took = performance.now() - began;
      const atRest = await longestPauses(() => wait(took));
      const times = [took, computed, stood, atRest.stood].map((each) => each.toFixed(0));
      rows.push([name, `${status}`, ...times]);
    }
    return alignColumns([
      ['a hostile batch', 'status', 'ms', 'computing at once', 'stood still', 'at rest'],
      ...rows,
    ]);
  } finally {
    await remove();
  }
}

function bodies(): Record<string, Uint8Array<ArrayBuffer>> {
  const batch = (text: string, count: number) =>
    gzip(
      toLines(Array.from({ length: count }, () => ({ ...makeLabel({ id: ulid(), at: nowText() }), text }))),
    );
  const full = (piece: string) => {
    const length = maxCharacters / linesOfBatch - 1;
    return batch(piece.repeat(Math.ceil(length / piece.length)).slice(0, length), linesOfBatch);
  };
  const long = (piece: string) =>
    batch(piece.repeat(Math.ceil(19_000 / piece.length)).slice(0, 19_000), maxCharacters / 20_000);
  return {
    ...Object.fromEntries(Object.entries(texts).map(([name, piece]) => [name, full(piece)])),
    ...Object.fromEntries(
      Object.entries(texts).map(([name, piece]) => [`${name}, in long texts`, long(piece)]),
    ),
    'nothing but nested lists': gzip('['.repeat(7_900_000)),
    'lines that are no JSON': gzip('{"id":\n'.repeat(1_000_000)),
    '8 MB of spaces': gzip(' '.repeat(7_900_000)),
  };
}

function gzip(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(text));
}

function nowText(): string {
  return new Date().toISOString();
}

interface Pauses {
  /** The longest that the event loop stood still, others on the machine included. */
  stood: number;
  /** The most computing between two looks, of all threads of the process. */
  computed: number;
}

async function longestPauses(act: () => Promise<unknown>): Promise<Pauses> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let isOver = false;
  let computed = 0;
  let before = process.cpuUsage();
  const look = () => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    computed = Math.max(computed, user + system);
    if (!isOver) setImmediate(look);
  };
  look();
  delay.enable();
  await act();
  await wait(20);
  delay.disable();
  isOver = true;
  return { stood: delay.max / 1e6, computed: computed / 1e3 };
}
