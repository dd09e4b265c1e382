import { type App, createApp } from './app';
import { readConfiguration } from './configuration';
import { prepareIntake } from './lake/prepare-intake';
import { createMetrics } from './metrics';
import { openStore } from './open-store';
import type { Services } from './services';
import { withDeadline } from './store/with-deadline';
import { createWork, type Work } from './work';

export interface Cloud {
  app: App;
  work: Work;
}

/** Of the store; clients and hosts wait about half a minute. Milliseconds. */
const maxOperationTime = 20_000;

/** The app and its work over the same services, counted together. */
export function createCloud(given: Services): Cloud {
  const services = { ...given, store: withDeadline(given.store, maxOperationTime) };
  const metrics = createMetrics();
  return { app: createApp(services, metrics), work: createWork(services, metrics) };
}

/** As a cloud function runs them: settings from environment variables, the log as JSON lines. */
export async function cloudFromEnvironment(environment: Record<string, string | undefined>): Promise<Cloud> {
  const configuration = readConfiguration(environment);
  const store = await openStore(environment);
  await prepareIntake(configuration.labelLevel);
  return createCloud({
    store,
    configuration,
    now: Date.now,
    log: (entry) => console.log(JSON.stringify(entry)),
  });
}
