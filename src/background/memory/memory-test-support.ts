import { vectorSize } from '../../core/encoder/layout';
import type { Encode } from '../../core/predict/encoded-tickets';
import { createTicket } from '../api/test-fakes';
import { createRow } from '../storage/learning-test-support';
import type { RowDraft } from '../storage/training-row';

/** A base model that tells texts about a network from all others. */
export const encodeTopic: Encode = async (tickets) => ({
  model: 'shipped@1.0.0',
  vectors: tickets.map(({ subject, description }) => {
    const isNetwork = /vpn|tunnel|cut off|canaryseen/i.test(`${subject} ${description}`);
    return Float32Array.from({ length: vectorSize }, (_, i) => (i % 2 === (isNetwork ? 0 : 1) ? 1 : -1));
  }),
});

const topics = ['printer', 'invoice', 'holiday', 'mailbox', 'monitor', 'parking', 'salary', 'scanner'];
export const vpn = {
  subject: 'VPN Lyon down',
  body: 'Anna Berger: the gateway vpn-lyo-01 answers with error TL-4809 canarybody',
  names: ['Anna Berger'],
  values: { queue: 'Network', assignee: 'Bob', hours: 2 },
};
export const asked = createTicket({
  id: 'new',
  number: 'N-1',
  subject: 'cannot connect',
  description: 'Tunnel closes, vpn-lyo-01 says TL-4809. canaryseen',
  created: '2026-03-05T08:00:00Z',
  requester: 'carla@example.org',
});

/** Eighty closed tickets of all topics, and the one about the VPN. */
export function closedTickets(): RowDraft[] {
  const rows = Array.from({ length: 80 }, (_, i) => {
    const topic = topics[i % topics.length];
    return createRow(`old ${i}`, {
      subject: `Question ${i} about my ${topic}`,
      body: `The ${topic} of room ${i} needs somebody.`,
    });
  });
  return [createRow('vpn', vpn), ...rows];
}
