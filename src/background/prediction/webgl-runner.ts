import type { Prediction } from '../../core/suggestion';
import type { TicketText } from '../../core/ticket';
import type { OffscreenReply } from '../../protocol/offscreen-protocol';
import type { OffscreenDocument } from './offscreen-document';
import { withTimeLimit } from './time-limit';

/** Predicts on the graphics card. Never in anybody's way: while it is not ready, another backend answers. */
export interface WebglRunner {
  /** `undefined` where it is not ready or failed; it then gets ready by itself for the requests to come. */
  predict(tickets: readonly TicketText[]): Promise<Prediction[] | undefined>;
  /** Loads the model and compiles the shaders; rejects where that fails. */
  warm(): Promise<void>;
  /** Whether it failed so often that it is left alone until the worker starts anew. */
  isGivenUp(): boolean;
  /** Frees the graphics card, and forgets earlier failures. */
  stop(): Promise<void>;
}

export interface WebglLimits {
  start: number;
  predict(tickets: number): number;
}

/** Compiling takes seconds on some drivers. A lost context answers never, hence a limit to everything. */
const defaultLimits: WebglLimits = { start: 60_000, predict: (tickets) => 4_000 + 1_000 * tickets };
const maximumFailures = 3;

export function createWebglRunner(
  document: OffscreenDocument,
  batch: readonly TicketText[],
  /** SHA-256 of the manifest of the downloaded model that should run; undefined for the shipped one. */
  readModel: () => Promise<string | undefined>,
  report: (error: unknown) => void,
  limits: WebglLimits = defaultLimits,
): WebglRunner {
  let warming: Promise<void> | undefined;
  let failures = 0;

  /** A closed document takes the lost context, the hung call and all tensors with it. */
  async function discard(error: unknown): Promise<void> {
    failures += 1;
    report(error);
    await document.close().catch(report);
  }

  async function start(): Promise<void> {
    try {
      await document.open();
      const model = await readModel();
      const asked = document.ask({
        target: 'offscreen',
        kind: 'webgl.start',
        batch: toTexts(batch),
        ...(model !== undefined && { model }),
      });
      refuseFailure(await withTimeLimit(asked, limits.start, 'starting WebGL'));
    } catch (error) {
      await discard(error);
      throw error;
    }
  }

  function warm(): Promise<void> {
    warming ??= start().finally(() => {
      warming = undefined;
    });
    return warming;
  }

  function warmForLater(): undefined {
    // Its failure is reported and counted already.
    warm().catch(() => undefined);
  }

  return {
    warm,
    isGivenUp: () => failures >= maximumFailures,
    async predict(tickets) {
      if (failures >= maximumFailures || warming) return undefined;
      try {
        if (!(await document.isOpen())) return warmForLater();
        const asked = document.ask({ target: 'offscreen', kind: 'webgl.predict', tickets: toTexts(tickets) });
        const reply = await withTimeLimit(asked, limits.predict(tickets.length), 'predicting with WebGL');
        refuseFailure(reply);
        if (reply.state !== 'done') return warmForLater();
        failures = 0;
        return reply.predictions;
      } catch (error) {
        await discard(error);
        return undefined;
      }
    },
    async stop() {
      failures = 0;
      await document.close();
    },
  };
}

function refuseFailure(reply: OffscreenReply): void {
  if (reply.state === 'failed') throw new Error(`WebGL failed: ${reply.message}`);
}

/** Only what a prediction looks at travels. */
function toTexts(tickets: readonly TicketText[]) {
  return tickets.map(({ subject, description, messages }) => ({
    subject,
    description,
    messages: messages.map(({ role, text }) => ({ role, text })),
  }));
}
