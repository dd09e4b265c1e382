import { median } from '../../core/metrics/numbers';
import type { Prediction } from '../../core/suggestion';
import type { TicketText } from '../../core/ticket';
import type { Measured } from '../../protocol/messages';

/** A batch is as many tickets as the network takes at once. */
export const batchSize = 8;
const runs = 10;

const ticket: TicketText = {
  subject: 'Cannot connect to the office network since this morning',
  description: [
    'Hello, since this morning I cannot connect to the office network from home. The client asks for my password,',
    'accepts it, shows "connecting" for about a minute and then gives up with error 809. I have restarted the laptop',
    'twice and tried another cable and the phone as a hotspot, always with the same result. A colleague in the same',
    'town has no trouble. I need the shared drive for the quarterly figures, which are due tomorrow at noon, so please',
    'treat this as urgent. You can call me at any time today. Kind regards',
  ].join(' '),
  messages: [],
};

/** What is computed when a backend is measured or warmed up. Written for it; nobody's ticket. */
export const measuredBatch: readonly TicketText[] = Array.from({ length: batchSize }, () => ticket);
const single = measuredBatch.slice(0, 1);

export type Predict = (tickets: readonly TicketText[]) => Promise<Prediction[]>;

/** Medians in milliseconds, for one ticket and for a batch, after one run each that does not count. */
export async function measureBackend(predict: Predict): Promise<Measured> {
  const measure = async (tickets: readonly TicketText[]) => {
    await predict(tickets);
    const times: number[] = [];
    for (let run = 0; run < runs; run++) {
      await letOthersRun();
      const start = performance.now();
      await predict(tickets);
      times.push(performance.now() - start);
    }
    return median(times);
  };
  return { single: await measure(single), batch: await measure(measuredBatch) };
}

/** WASM answers without ever pausing; a ticket that came meanwhile would wait for the whole measurement. */
function letOthersRun(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Whether two backends say the same of the same tickets, every probability within `tolerance`. */
export async function agree(one: Predict, other: Predict, tolerance = 1e-3): Promise<boolean> {
  const [expected, actual] = [await one(single), await other(single)].map(listProbabilities);
  if (!expected || !actual) return false;
  return [...expected].every(
    ([key, value]) => Math.abs(value - (actual.get(key) ?? Number.NaN)) <= tolerance,
  );
}

function listProbabilities(predictions: readonly Prediction[]): Map<string, number> {
  const entries = predictions.flatMap(({ suggestions }) =>
    Object.values(suggestions).flatMap(({ head, value, confidence, alternatives }) =>
      [{ value, confidence }, ...alternatives].map(
        (one) => [`${head} ${one.value}`, one.confidence] as const,
      ),
    ),
  );
  return new Map(entries);
}
