import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { type Cloud, createCloud } from '../cloud-from-environment';
import { prepareIntake } from '../lake/prepare-intake';
import type { Services } from '../services';
import { withReports } from '../store/with-reports';
import type { Work } from '../work';
import { type KnownTokens, localServices } from './local-services';
import type { LocalTokens } from './local-tokens';

export interface LocalCloud {
  /** Without a slash at the end. */
  url: string;
  /** Only on the first run with this folder. */
  made: LocalTokens['made'];
  /** What clients check releases with: SPKI in base64. */
  publicKey: string;
  /** What a schedule would start. */
  work: Work;
  /** Ends once what was begun by new labels has ended. */
  close(): Promise<void>;
}

/**
 * Starts the cloud on the loopback address, with all its files below a folder. Rejects if the port is taken.
 *
 * @param more hashes of tokens that are known besides those of the folder
 */
export async function startLocalCloud(folder: string, port: number, more?: KnownTokens): Promise<LocalCloud> {
  const server = createServer();
  // First of all, so that a second start fails before it makes tokens.
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { services, made, publicKey } = await localServices(folder, more);
  await prepareIntake(services.configuration.labelLevel);
  const { app, work, finish } = createReporting(services);
  server.on('request', getRequestListener(app.fetch));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    made,
    publicKey,
    work,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      await finish();
    },
  };
}

/** Longer than any job takes. */
const longest = 3_600_000;

/** A cloud whose new objects are reported to it, as a provider's store does by its events. */
function createReporting(services: Services): Cloud & { finish(): Promise<void> } {
  const pending = new Set<Promise<unknown>>();
  const report = (name: string) => {
    const step = cloud.work
      .onObject(name, services.now() + longest)
      // What failed is a line of the log; the next batch, or the hour, tries again.
      .catch(() => undefined)
      .finally(() => pending.delete(step));
    pending.add(step);
  };
  const cloud = createCloud({ ...services, store: withReports(services.store, report) });
  return {
    ...cloud,
    async finish() {
      while (pending.size > 0) await Promise.all(pending);
    },
  };
}
