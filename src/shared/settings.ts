import * as v from 'valibot';
import browser from 'webextension-polyfill';
import { BackendChoice } from '../protocol/messages';

/** What this profile's user has chosen. Each value falls back by itself, so that one damaged value spoils no other. */
export const Settings = v.object({
  backend: v.fallback(BackendChoice, 'automatic'),
  /** Whether the user has stopped, for a while, that labels are sent to the organisation's cloud. */
  isSyncPaused: v.fallback(v.boolean(), false),
  cardOpen: v.fallback(v.boolean(), true),
  /** How often a day the card may ask the agent something; undefined for the usual number. */
  questionsPerDay: v.fallback(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(20))),
    undefined,
  ),
  /** Origins whose agent has answered the offer to learn the desk. */
  learningOffered: v.fallback(v.array(v.string()), []),
  /** Origins that the user switched off though permission is still granted. */
  disabledOrigins: v.fallback(v.array(v.string()), []),
});
export type Settings = v.InferOutput<typeof Settings>;

const key = 'settings';

export function parseSettings(stored: unknown): Settings {
  return v.parse(Settings, typeof stored === 'object' && stored !== null ? stored : {});
}

export async function readSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(key))[key]);
}

export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await readSettings()), ...change };
  await browser.storage.local.set({ [key]: settings });
  return settings;
}

/** Calls back after every change, from whichever page; returns how to stop. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[key]) changed(parseSettings(changes[key].newValue));
  };
  browser.storage.local.onChanged.addListener(listener);
  return () => browser.storage.local.onChanged.removeListener(listener);
}
