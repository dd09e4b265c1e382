import { checkName, checkPrefix, type Store, withErrors } from './store';

export interface GooglePlace {
  bucket: string;
  /** Address of a test double; Google's own if absent. */
  endpoint?: string;
}

/**
 * Keeps objects in Google Cloud Storage. Credentials are the function's service account (the SDK finds them). Loads the
 * SDK when it is made.
 */
export async function googleCloudStore({ bucket: name, endpoint }: GooglePlace): Promise<Store> {
  const { Storage } = await import('@google-cloud/storage');
  const storage = new Storage(endpoint ? { apiEndpoint: endpoint, projectId: 'test' } : {});
  const bucket = storage.bucket(name);
  return {
    async putIfAbsent(object, bytes) {
      const file = bucket.file(checkName(object));
      return withErrors('keep', object, async () => {
        try {
          // Generation 0 means: only if there is no such object.
          const condition = { preconditionOpts: { ifGenerationMatch: 0 }, resumable: false };
          await file.save(Buffer.from(bytes), condition);
          return 'stored';
        } catch (error) {
          if (codeOf(error) === 412) return 'exists';
          throw error;
        }
      });
    },
    async get(object) {
      const file = bucket.file(checkName(object));
      return withErrors('read', object, async () => {
        try {
          const [bytes] = await file.download();
          return new Uint8Array(bytes);
        } catch (error) {
          if (codeOf(error) === 404) return undefined;
          throw error;
        }
      });
    },
    async *list(prefix) {
      let next: string | undefined;
      checkPrefix(prefix);
      do {
        const query = { prefix, autoPaginate: false, pageToken: next };
        const [files, more] = await withErrors('list', prefix, () => bucket.getFiles(query));
        for (const file of files) yield file.name;
        next = (more as { pageToken?: string } | null)?.pageToken;
      } while (next);
    },
    async delete(object) {
      const file = bucket.file(checkName(object));
      await withErrors('delete', object, () => file.delete({ ignoreNotFound: true }));
    },
  };
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
