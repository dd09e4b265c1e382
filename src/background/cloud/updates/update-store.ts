import { Queue } from '../../../core/queue';
import type { RememberedValue } from '../../storage/remembered-value';
import type { UpdateState } from './update-state';

export interface UpdateStore {
  read(): Promise<UpdateState>;
  /** One change after the other, each written whole. Rejects if it cannot be kept. */
  change(act: (before: UpdateState) => UpdateState): Promise<void>;
}

/** @param random from 0 to below 1 */
export function createUpdateStore(
  remembered: RememberedValue<UpdateState>,
  random: () => number,
): UpdateStore {
  const queue = new Queue();
  const read = async () => (await remembered.read()) ?? { highest: {}, share: random() * 100 };
  return {
    read,
    change: (act) => queue.run(async () => remembered.write(act(await read()))),
  };
}
