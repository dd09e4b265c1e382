import { longestDelay } from '../../statistics';
import type { DeskOptions } from '../synthetic-desk';
import type { Learned } from './learn-worker';

/** What the command calls in this page. */
export interface DeskPage {
  /** Learns a made-up desk in a worker; `block`: the longest that this page's own thread was kept from its work, ms. */
  learn(options: DeskOptions): Promise<Learned & { block: number }>;
}

const period = 10;

const page: DeskPage = {
  async learn(options) {
    const worker = new Worker(new URL('./learn-worker.ts', import.meta.url), { type: 'module' });
    const learned = new Promise<Learned>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Learned>) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
    });
    const ticks = [performance.now()];
    const timer = setInterval(() => ticks.push(performance.now()), period);
    worker.postMessage(options);
    try {
      return { ...(await learned), block: longestDelay([...ticks, performance.now()], period) };
    } finally {
      clearInterval(timer);
      worker.terminate();
    }
  },
};
Object.assign(globalThis, { deskPage: page });
