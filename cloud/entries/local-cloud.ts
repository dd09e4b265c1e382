import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { createCloud } from '../cloud-from-environment';
import { readConfiguration } from '../configuration';
import type { LogEntry } from '../services';
import { fileStore } from '../store/files';
import type { Work } from '../work';
import { localSigningKey } from './local-signing-key';
import { type LocalTokens, localTokens } from './local-tokens';

export interface LocalCloud {
  /** Without a slash at the end. */
  url: string;
  /** Only on the first run with this folder. */
  made: LocalTokens['made'];
  /** What clients check releases with: SPKI in base64. */
  publicKey: string;
  /** What a schedule would start. */
  work: Work;
  close(): Promise<void>;
}

/**
 * Starts the cloud on the loopback address, with all its files below a folder. Rejects where the port is taken.
 *
 * @param more hashes of tokens that are known besides those of the folder
 */
export async function startLocalCloud(
  folder: string,
  port: number,
  more: { agentTokens: string[]; adminTokens: string[] } = { agentTokens: [], adminTokens: [] },
): Promise<LocalCloud> {
  const server = createServer();
  // First of all, so that a second start fails before it makes tokens.
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { made, ...tokens } = await localTokens(join(folder, 'tokens.json'));
  const signingKey = await localSigningKey(join(folder, 'signing-key.txt'));
  const fromEnvironment = readConfiguration(process.env);
  const signingKeys = [signingKey, ...fromEnvironment.signingKeys];
  const configuration = {
    ...fromEnvironment,
    agentTokens: [...tokens.agentTokens, ...more.agentTokens],
    adminTokens: [...tokens.adminTokens, ...more.adminTokens],
    enrichTokens: tokens.enrichTokens,
    signingKeys,
  };
  const log = (entry: LogEntry) => appendFileSync(join(folder, 'log.jsonl'), `${JSON.stringify(entry)}\n`);
  const store = fileStore(join(folder, 'objects'));
  const { app, work } = createCloud({ store, configuration, now: Date.now, log });
  server.on('request', getRequestListener(app.fetch));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    made,
    publicKey: signingKey.publicKey,
    work,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
