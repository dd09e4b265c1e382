import { readGramKey } from '../../core/learner/keyed-grams';
import type { CloudPolicy } from '../cloud/cloud-policy';
import type { KeptLabel } from '../kept-label';
import type { Batch, BatchStore } from './batch-store';
import { type KeptText, type SyncLevel, shareLabel } from './shared-label';

export interface BuildParts {
  store: Pick<BatchStore, 'readThrough' | 'readAfter'>;
  /** What is kept of a ticket's text, if anything. */
  readText(ticketHash: string): Promise<KeptText | undefined>;
  createId(): string;
}

/** The cloud takes so many lines at once, 8 MB of them, 2 MB when packed; hashes hardly pack. */
export const mostLines = 1000;
const mostCharacters = 3_500_000;

/**
 * The next batch; undefined where no label is left to be sent.
 *
 * @param isReady labels after the first that is not wait for a later batch
 */
export async function buildBatch(
  { store, readText, createId }: BuildParts,
  { level, featureKey }: { level: SyncLevel } & Pick<CloudPolicy, 'featureKey'>,
  most: number,
  isReady: (label: KeptLabel) => boolean,
): Promise<Batch | undefined> {
  const after = await store.readThrough();
  if (after === undefined) return undefined;
  const key = featureKey === undefined ? undefined : await readGramKey(featureKey);
  const lines: string[] = [];
  let characters = 0;
  let through = after;
  for (const label of await store.readAfter(after, Math.min(most, mostLines))) {
    if (!isReady(label)) break;
    const text = level === 'labels' ? undefined : await readText(label.ticketHash);
    const line = JSON.stringify(shareLabel(label, text, { level, ...(key && { key }) }));
    characters += line.length + 1;
    if (characters > mostCharacters && lines.length > 0) break;
    lines.push(line);
    through = label.order;
  }
  const [example] = lines;
  if (example === undefined) return undefined;
  const bytes = await pack(`${lines.join('\n')}\n`);
  return { id: createId(), level, from: after + 1, through, lines: lines.length, bytes, example };
}

async function pack(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
