import { readGramKey } from '../../../core/learner/keyed-grams';
import type { KeptLabel } from '../../feedback/kept-label';
import type { CloudPolicy } from '../cloud-policy';
import type { Batch, BatchStore } from './batch-store';
import { type KeptText, type SharedLabel, type SyncLevel, shareLabel } from './shared-label';

export interface BuildParts {
  store: Pick<BatchStore, 'readThrough' | 'readAfter'>;
  /** What is kept of a ticket's text, if anything. */
  readText(ticketHash: string): Promise<KeptText | undefined>;
  createId(): string;
  /** See `createClientName`. */
  readClientName(): Promise<string>;
}

/** Limits of one batch: the cloud takes this number of lines, 8 MB of text, 2 MB compressed; hashes hardly compress. */
export const maxLines = 1000;
const maxCharacters = 3_500_000;

/**
 * The next batch; undefined if no label is left to be sent.
 *
 * @param isReady labels after the first that is not wait for a later batch
 */
export async function buildBatch(
  { store, readText, createId, readClientName }: BuildParts,
  { level, featureKey }: { level: SyncLevel } & Pick<CloudPolicy, 'featureKey'>,
  most: number,
  isReady: (label: KeptLabel) => boolean,
): Promise<Batch | undefined> {
  const after = await store.readThrough();
  if (after === undefined) return undefined;
  const key = featureKey === undefined ? undefined : await readGramKey(featureKey);
  const client = await readClientName();
  const lines: string[] = [];
  let characters = 0;
  let through = after;
  for (const label of await store.readAfter(after, Math.min(most, maxLines))) {
    if (!isReady(label)) break;
    const text = level === 'labels' ? undefined : await readText(label.ticketHash);
    const line = JSON.stringify(shareLabel(label, text, { level, client, ...(key && { key }) }));
    characters += line.length + 1;
    if (characters > maxCharacters && lines.length > 0) break;
    lines.push(line);
    through = label.order;
  }
  return lines.length === 0
    ? undefined
    : packBatch({ id: createId(), level, from: after + 1, through }, lines);
}

/** Some lines of a batch, by their numbers from 1, without text and hashes, as a batch of their own. */
export async function withoutContent(batch: Batch, numbers: readonly number[], id: string): Promise<Batch> {
  const all = (await unpack(batch.bytes)).split('\n');
  const lines = numbers.map((number) => {
    const { text: _, features: __, ...label }: SharedLabel = JSON.parse(all[number - 1] ?? '');
    return JSON.stringify(label);
  });
  return packBatch({ id, level: 'labels', from: batch.from, through: batch.through }, lines);
}

async function packBatch(
  about: Pick<Batch, 'id' | 'level' | 'from' | 'through'>,
  lines: readonly string[],
): Promise<Batch> {
  const bytes = await pack(`${lines.join('\n')}\n`);
  return { ...about, lines: lines.length, bytes, example: lines[0] ?? '' };
}

async function pack(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const text = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(text).text();
}
