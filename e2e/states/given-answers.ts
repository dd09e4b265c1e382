import type { Page } from '@playwright/test';
import type { MessageKind, Request, Response } from '../../src/protocol/protocol';
import type { Reply } from '../../src/protocol/table';

/** What the background answers; a kind that is left out is answered by the real one. A thrown error is a failure. */
export type Answers = { [K in MessageKind]?: (request: Request<K>) => Response<K> };

export interface Given {
  answers: Answers;
  /** What the organisation has set. */
  policy?: Record<string, unknown>;
  /** Address of the tab in front. */
  tab?: string;
}

/** A failure as the background reports it. */
export class Failure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

declare const window: { answerMessage(message: unknown): Promise<Reply | undefined> };

/** Lets pages of the extension that are opened in this tab from now on find the given state of affairs. */
export async function giveAnswers(page: Page, { answers, policy, tab }: Given): Promise<void> {
  await page.exposeFunction('answerMessage', ({ kind, request }: { kind: MessageKind; request: unknown }) => {
    const answer = answers[kind] as ((request: unknown) => unknown) | undefined;
    return answer && replyWith(() => answer(request));
  });
  await page.addInitScript(
    (given) => {
      const { runtime, tabs, storage } = chrome;
      // Called with a callback where the page's library is older than promises.
      type Callback = (value: unknown) => void;
      const answered = (value: Promise<unknown>, callback: unknown) =>
        typeof callback === 'function' ? value.then(callback as Callback) : value;
      const send = runtime.sendMessage.bind(runtime) as (message: unknown) => Promise<unknown>;
      const sendMessage = (message: unknown, callback?: unknown) =>
        answered(
          window.answerMessage(message).then((reply) => reply ?? send(message)),
          callback,
        );
      Object.assign(runtime, { sendMessage });
      if (given.policy)
        Object.assign(storage.managed, {
          get: (...all: unknown[]) => answered(Promise.resolve(given.policy), all.at(-1)),
        });
      if (given.tab)
        Object.assign(tabs, {
          query: (_: unknown, callback?: unknown) =>
            answered(Promise.resolve([{ url: given.tab }]), callback),
        });
    },
    { policy, tab },
  );
}

function replyWith(answer: () => unknown): Reply {
  try {
    return { ok: true, value: answer() };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { ok: false, error: { code: error.code, message: error.message } };
  }
}
