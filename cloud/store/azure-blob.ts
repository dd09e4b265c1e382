import { checkName, checkPrefix, type Store, withErrors } from './store';

export interface AzurePlace {
  /** As the portal shows it: with the account's key, or with a shared access signature. */
  connectionString: string;
  container: string;
}

/** Keeps objects in a container of Azure Blob Storage. Loads the SDK when it is made. */
export async function azureBlobStore({ connectionString, container }: AzurePlace): Promise<Store> {
  const { BlobServiceClient } = await import('@azure/storage-blob');
  const client = BlobServiceClient.fromConnectionString(connectionString).getContainerClient(container);
  return {
    async putIfAbsent(name, bytes) {
      const blob = client.getBlockBlobClient(checkName(name));
      return withErrors('keep', name, async () => {
        try {
          await blob.upload(Buffer.from(bytes), bytes.length, { conditions: { ifNoneMatch: '*' } });
          return 'stored';
        } catch (error) {
          if (codeOf(error) === 'BlobAlreadyExists') return 'exists';
          throw error;
        }
      });
    },
    async get(name) {
      const blob = client.getBlobClient(checkName(name));
      return withErrors('read', name, async () => {
        try {
          return new Uint8Array(await blob.downloadToBuffer());
        } catch (error) {
          if (codeOf(error) === 'BlobNotFound' || statusOf(error) === 404) return undefined;
          throw error;
        }
      });
    },
    async *list(prefix) {
      const pages = client.listBlobsFlat({ prefix: checkPrefix(prefix) }).byPage({ maxPageSize: 1000 });
      for (;;) {
        const page = await withErrors('list', prefix, () => pages.next());
        if (page.done) return;
        for (const { name } of page.value.segment.blobItems) yield name;
      }
    },
    async delete(name) {
      const blob = client.getBlobClient(checkName(name));
      await withErrors('delete', name, () => blob.deleteIfExists());
    },
  };
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

function statusOf(error: unknown): unknown {
  return error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
}
