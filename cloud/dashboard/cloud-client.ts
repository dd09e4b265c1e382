import * as v from 'valibot';
import type { ToForget } from '../lake/forgotten';
import { LiveTicket } from '../predictions/live-ticket';
import { ChannelHistory } from '../registry/history-answer';
import { Stats } from '../stats/stats-answer';
import { readEvents } from './read-events';

/** A refusal or failure, in words for a person. */
export class RequestError extends Error {
  override name = 'RequestError';
  constructor(
    message: string,
    /** HTTP status; 0 if there was no answer. */
    readonly status: number,
  ) {
    super(message);
  }
}

export type ChannelChange = { action: 'promote'; bundle: string; percent: number } | { action: 'rollback' };

/** What the page asks of its server. Everything rejects with `RequestError`. */
export interface CloudClient {
  readStats(days: number): Promise<Stats>;
  readHistory(channel: string): Promise<ChannelHistory>;
  changeChannel(channel: string, change: ChannelChange): Promise<void>;
  forget(what: ToForget): Promise<void>;
  /**
   * What is predicted from a time (ISO 8601) on, or from a while ago, as it is made; ends by itself after a while.
   *
   * @param goOn gets from which time on to ask the next time
   */
  watch(
    since: string | undefined,
    signal: AbortSignal,
    show: (ticket: LiveTicket) => void,
    goOn: (since: string) => void,
  ): Promise<void>;
}

const Refusal = v.object({ title: v.string(), traceId: v.string() });

/** The token goes into the header alone, never into an address. */
export function createClient(token: string, send: typeof fetch = fetch): CloudClient {
  async function open(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...init.headers, Authorization: `Bearer ${token}` };
    const answer = await send(path, { ...init, headers, cache: 'no-store' }).catch(() => {
      throw new RequestError('The server does not answer. Is it running?', 0);
    });
    if (answer.ok) return answer;
    const body: unknown = await answer.json().catch(() => undefined);
    const refusal = v.safeParse(Refusal, body);
    const reason = refusal.success
      ? `${refusal.output.title} (trace ${refusal.output.traceId})`
      : `The server answered with status ${answer.status}.`;
    throw new RequestError(reason, answer.status);
  }

  async function ask(path: string, init?: RequestInit): Promise<unknown> {
    const answer = await open(path, init);
    return answer.json().catch(() => undefined);
  }

  async function watch(
    since: string | undefined,
    signal: AbortSignal,
    show: (ticket: LiveTicket) => void,
    goOn: (since: string) => void,
  ): Promise<void> {
    const { body } = await open(`/v1/live${since ? `?since=${since}` : ''}`, { signal });
    if (!body) return;
    const events = readEvents(body);
    for (;;) {
      const { done, value } = await events.next().catch(() => {
        throw new RequestError('The connection broke off.', 0);
      });
      if (done) return;
      const { event, data } = value;
      if (event === 'problem') throw new RequestError(data, 200);
      if (event === 'ticket') show(parse(LiveTicket, JSON.parse(data)));
      if (event === 'looked') goOn(data);
    }
  }

  async function post(path: string, body: unknown): Promise<void> {
    const headers = { 'Content-Type': 'application/json' };
    await ask(path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  return {
    readStats: async (days) => parse(Stats, await ask(`/v1/stats?days=${days}`)),
    readHistory: async (channel) => parse(ChannelHistory, await ask(`/v1/channels/${channel}/history`)),
    changeChannel: (channel, change) => post(`/v1/channels/${channel}`, change),
    forget: (what) => post('/v1/forget', what),
    watch,
  };
}

function parse<Output>(schema: v.GenericSchema<unknown, Output>, body: unknown): Output {
  const result = v.safeParse(schema, body);
  if (result.success) return result.output;
  throw new RequestError('The server answered in a form that this page does not know. Load it anew.', 200);
}
