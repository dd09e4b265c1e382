import { type App, createApp } from './app';
import { readConfiguration } from './configuration';
import { openStore } from './open-store';

/** The app as a cloud function runs it: settings from environment variables, its log as JSON lines. */
export async function appFromEnvironment(environment: Record<string, string | undefined>): Promise<App> {
  const configuration = readConfiguration(environment);
  const store = await openStore(environment);
  return createApp({
    store,
    configuration,
    now: Date.now,
    log: (entry) => console.log(JSON.stringify(entry)),
  });
}
