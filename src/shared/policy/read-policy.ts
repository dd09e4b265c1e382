import browser from 'webextension-polyfill';
import { type ParsedPolicy, parsePolicy } from './parse-policy';
import type { Policy } from './policy';

/** What the organisation has decided, with what it set and what of it could not be taken. */
export async function readParsedPolicy(): Promise<ParsedPolicy> {
  return parsePolicy(await readToldPolicy());
}

export async function readPolicy(): Promise<Policy> {
  return (await readParsedPolicy()).policy;
}

/** Calls back after every change; returns how to stop. */
export function watchPolicy(
  changed: (parsed: ParsedPolicy) => void,
  report: (error: unknown) => void,
): () => void {
  const listener = (_changes: unknown, area: string) => {
    if (area === 'managed') readParsedPolicy().then(changed, report);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** The browser's value, unchecked. An unmanaged browser may have no such storage, and then rejects. */
export async function readToldPolicy(): Promise<unknown> {
  try {
    return await browser.storage.managed.get();
  } catch {
    return {};
  }
}
