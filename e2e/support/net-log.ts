import { readFile } from 'node:fs/promises';
import * as v from 'valibot';

const EventTypes = v.object({ URL_REQUEST_START_JOB: v.number() });
const Constants = v.object({ constants: v.object({ logEventTypes: EventTypes }) });
const StartedRequest = v.object({
  type: v.number(),
  params: v.object({ method: v.string(), url: v.string(), initiator: v.string() }),
});

/** A request as the browser itself wrote it down, with who asked for it. */
export interface LoggedRequest {
  method: string;
  url: string;
  /** An origin, of a page or an extension; something else where the browser asks on its own account. */
  initiator: string;
}

/** Command line switches that let the browser write down every request. */
export function netLogSwitches(file: string): string[] {
  return [`--log-net-log=${file}`, '--net-log-capture-mode=Everything'];
}

/** All requests of a browser that is closed. Throws if the file is not a whole log. */
export async function readNetLog(file: string): Promise<LoggedRequest[]> {
  const log: unknown = JSON.parse(await readFile(file, 'utf8'));
  const { constants } = v.parse(Constants, log);
  const { events } = v.parse(v.object({ events: v.array(v.unknown()) }), log);
  return events
    .filter((event) => v.is(StartedRequest, event))
    .filter(({ type }) => type === constants.logEventTypes.URL_REQUEST_START_JOB)
    .map(({ params: { method, url, initiator } }) => ({ method, url, initiator }));
}

/** Whether a page or an extension asked, and not the browser on its own account (updates, its maker's services). */
export function isOfPageOrExtension({ initiator }: LoggedRequest): boolean {
  return /^[a-z-]+:\/\//.test(initiator);
}
