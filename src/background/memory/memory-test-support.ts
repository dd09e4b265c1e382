import { vectorSize } from '../../core/encoder/layout';
import type { Encode } from '../../core/predict/encoded-tickets';

/** A base model that tells texts about a network from all others. */
export const encodeTopic: Encode = async (tickets) => ({
  model: 'shipped@1.0.0',
  vectors: tickets.map(({ subject, description }) => {
    const isNetwork = /vpn|tunnel|cut off|canaryseen/i.test(`${subject} ${description}`);
    return Float32Array.from({ length: vectorSize }, (_, i) => (i % 2 === (isNetwork ? 0 : 1) ? 1 : -1));
  }),
});
