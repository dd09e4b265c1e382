import type { S3Client } from '@aws-sdk/client-s3';
import { checkName, checkPrefix, type Store, withErrors } from './store';

export interface S3Place {
  bucket: string;
  region: string;
  /** Address of another S3-compatible store, such as `https://storage.googleapis.com`; S3 itself if absent. */
  endpoint?: string;
}

/**
 * Keeps objects in S3 or a store with the same protocol. Credentials come from the SDK's own chain (the function's
 * role, environment variables). Loads the SDK when it is made.
 */
export async function s3Store({ bucket, region, endpoint }: S3Place): Promise<Store> {
  const sdk = await import('@aws-sdk/client-s3');
  const client = new sdk.S3Client({ region, endpoint, forcePathStyle: endpoint !== undefined });
  return {
    async putIfAbsent(name, bytes) {
      const at = { Bucket: bucket, Key: checkName(name) };
      // Some compatible stores ignore the condition of the put: asking first leaves them only puts at the same moment.
      return withErrors('keep', name, async () => {
        if (await isThere(client, new sdk.HeadObjectCommand(at))) return 'exists';
        return await storedUnlessThere(() =>
          client.send(new sdk.PutObjectCommand({ ...at, Body: bytes, IfNoneMatch: '*' })),
        );
      });
    },
    async get(name) {
      const command = new sdk.GetObjectCommand({ Bucket: bucket, Key: checkName(name) });
      return withErrors('read', name, async () => {
        const answer = await unlessMissing(client.send(command));
        return answer?.Body?.transformToByteArray();
      });
    },
    async *list(prefix) {
      const command = { Bucket: bucket, Prefix: checkPrefix(prefix) };
      let next: string | undefined;
      do {
        const page = await withErrors('list', prefix, () =>
          client.send(new sdk.ListObjectsV2Command({ ...command, ContinuationToken: next })),
        );
        for (const { Key } of page.Contents ?? []) if (Key) yield Key;
        next = page.IsTruncated ? page.NextContinuationToken : undefined;
      } while (next);
    },
    async delete(name) {
      const command = new sdk.DeleteObjectCommand({ Bucket: bucket, Key: checkName(name) });
      await withErrors('delete', name, () => unlessMissing(client.send(command)));
    },
  };
}

async function isThere(
  client: S3Client,
  command: InstanceType<typeof import('@aws-sdk/client-s3').HeadObjectCommand>,
): Promise<boolean> {
  return (await unlessMissing(client.send(command))) !== undefined;
}

async function unlessMissing<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (statusOf(error) === 404) return undefined;
    throw error;
  }
}

/** 412: there was one. 409, another put under way, is an error: the caller tries again and then knows. */
async function storedUnlessThere(put: () => Promise<unknown>): Promise<'stored' | 'exists'> {
  try {
    await put();
    return 'stored';
  } catch (error) {
    if (statusOf(error) === 412) return 'exists';
    throw error;
  }
}

function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('$metadata' in error)) return undefined;
  return (error.$metadata as { httpStatusCode?: number }).httpStatusCode;
}
