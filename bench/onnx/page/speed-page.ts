import type { TicketText } from '../../../src/core/ticket';
import type { Times } from '../report';
import type { Ours } from './ours';
import type { Peer } from './peer';

const rounds = 5;
const batchesOfPeer = [1, 8, 25];
const batchOfOurs = 8;
/** Words that the predictor leaves out one by one to find its reasons. */
const occluded = 8;

/** What the command calls in this page. */
export interface SpeedPage {
  /** Milliseconds from nothing to the first answer. */
  startOurs(ticket: TicketText): Promise<number>;
  startPeer(tokens: number): Promise<number>;
  /** Both were started before. They take turns, so that other load on the machine affects both alike. */
  compare(tickets: readonly TicketText[], tokens: number): Promise<Times>;
}

let ours: Ours | undefined;
let peer: Peer | undefined;

const page: SpeedPage = {
  async startOurs(ticket) {
    const { startOurs } = await import('./ours');
    return clock(async () => {
      ours = await startOurs();
      await ours.predict([ticket]);
    });
  },
  async startPeer(tokens) {
    const { startPeer } = await import('./peer');
    return clock(async () => {
      peer = await startPeer();
      await peer.run(1, tokens);
    });
  },
  async compare(tickets, tokens) {
    if (!ours || !peer) throw new Error('Start both first.');
    return compare(ours, peer, tickets, tokens);
  },
};
Object.assign(globalThis, { speedPage: page });

async function compare(
  ours: Ours,
  peer: Peer,
  tickets: readonly TicketText[],
  tokens: number,
): Promise<Times> {
  const times: Times = { answer: [], predict: [], run: [], runExplained: [], fifty: {} };
  const [warmUp = []] = inBatches(tickets, batchOfOurs);
  await ours.answer(warmUp);
  for (let round = 0; round < rounds; round++) {
    const own = tickets.slice((round * tickets.length) / rounds, ((round + 1) * tickets.length) / rounds);
    for (const ticket of own) {
      times.answer.push(await clock(() => ours.answer([ticket])));
      times.predict.push(await clock(() => ours.predict([ticket])));
      times.run.push(await clock(() => peer.run(1, tokens)));
    }
    times.runExplained.push(
      await clock(async () => {
        await peer.run(1, tokens);
        await peer.run(occluded, tokens);
      }),
    );
  }
  for (let round = 0; round < rounds; round++) {
    await measureFifty(ours, peer, tickets, tokens, times.fifty);
  }
  return times;
}

async function measureFifty(
  ours: Ours,
  peer: Peer,
  tickets: readonly TicketText[],
  tokens: number,
  fifty: Times['fifty'],
): Promise<void> {
  const add = async (name: string, work: () => Promise<void>) => {
    fifty[name] ??= [];
    fifty[name].push(await clock(work));
  };
  const batches = inBatches(tickets, batchOfOurs);
  await add('answer', async () => {
    for (const batch of batches) await ours.answer(batch);
  });
  await add('predict', async () => {
    for (const batch of batches) await ours.predict(batch);
  });
  for (const size of batchesOfPeer) {
    await add(`run${size}`, async () => {
      for (const batch of inBatches(tickets, size)) await peer.run(batch.length, tokens);
    });
  }
}

/** Milliseconds. What was to be done before, as collecting rubbish, is done before. */
async function clock(work: () => Promise<unknown>): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve));
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function inBatches<T>(items: readonly T[], size: number): T[][] {
  const batches: T[][] = [];
  for (let start = 0; start < items.length; start += size) batches.push(items.slice(start, start + size));
  return batches;
}
