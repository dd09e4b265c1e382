import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Azurite's published test account, the same everywhere; it opens nothing else. */
const account = 'devstoreaccount1';
const accountKey = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** Something that is open during a suite. */
export interface Opened {
  /** Without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

/** Listens on any free port of the loopback address. */
export async function listen(server: Server): Promise<Opened> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export async function temporaryFolder(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'triage-lens-cloud-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** s3rver speaks S3's protocol over files. It does not know `If-None-Match`. */
export async function openS3Server(bucket: string): Promise<Opened> {
  const { default: S3rver } = await import('s3rver');
  const { folder, remove } = await temporaryFolder();
  const server = new S3rver({ directory: folder, silent: true, configureBuckets: [{ name: bucket }] });
  await server.configureBuckets();
  const opened = await listen(createServer(server.callback()));
  return {
    url: opened.url,
    close: async () => {
      await opened.close();
      await remove();
    },
  };
}

/** Azurite, Microsoft's own stand-in for Azure Storage, in this process and in memory. */
export async function openAzurite(container: string): Promise<Opened & { connectionString: string }> {
  const { default: Configuration } = await import('azurite/dist/src/blob/BlobConfiguration');
  const { default: BlobServer } = await import('azurite/dist/src/blob/BlobServer');
  const { BlobServiceClient } = await import('@azure/storage-blob');
  const where = ['127.0.0.1', 0, 5, '', '', []] as const;
  const [noLog, anyApiVersion, inMemory] = [false, true, true];
  const server = new Configuration(
    ...where,
    noLog,
    undefined,
    noLog,
    undefined,
    false,
    anyApiVersion,
    '',
    '',
    '',
    undefined,
    false,
    inMemory,
  );
  const azurite = new BlobServer(server);
  await azurite.start();
  const url = azurite.getHttpServerAddress();
  const connectionString = `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${accountKey};BlobEndpoint=${url}/${account};`;
  await BlobServiceClient.fromConnectionString(connectionString).createContainer(container);
  return { url, connectionString, close: () => azurite.close() };
}
