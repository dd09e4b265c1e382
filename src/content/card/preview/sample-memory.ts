import type { ConversationMood } from '../../../core/mood/mood';
import type { RememberedTicket } from '../../../protocol/memory-messages';
import type { CardMemory } from '../card-props';

const day = 86_400_000;

function remembered(id: string, subject: string, ageInDays: number): RememberedTicket {
  return {
    id,
    number: id,
    subject,
    created: Date.now() - ageInDays * day,
    isOpen: false,
    values: { queue: 'Network', priority: 'high' },
    codes: ['tl-4809', 'vpn-lyo-01'],
    words: ['gateway', 'tunnel'],
  };
}

/** What the memory of a desk knows of a ticket. */
export const sampleMemory: CardMemory = {
  answer: {
    duplicate: { ...remembered('4711', 'No connection from Lyon since this morning', 0.1), isOpen: true },
    similar: [
      {
        ...remembered('4508', 'VPN Lyon down', 12),
        solution: 'The gateway was restarted; please connect again.',
      },
      remembered('3900', 'Tunnel closes after a minute', 90),
    ],
    solved: { count: 2, value: 'Network' },
    sameRequester: [],
    incident: {
      id: '4711',
      count: 5,
      since: Date.now() - day / 10,
      tickets: [
        { ...remembered('4711', 'No connection from Lyon since this morning', 0.1), isOpen: true },
        { ...remembered('4712', 'Tunnel drops at once', 0.08), isOpen: true },
      ],
    },
  },
  addressOf: ({ id }) => `https://desk.example/tickets/${id}`,
};

/** A customer who loses patience. */
const sampleMood: ConversationMood = {
  points: [
    { mood: 'neutral', at: '2026-03-02T09:00:00Z' },
    { mood: 'neutral', at: '2026-03-03T09:00:00Z' },
    { mood: 'negative', at: '2026-03-05T09:00:00Z', turn: 'worse' },
    { mood: 'angry', at: '2026-03-06T09:00:00Z', turn: 'worse' },
  ],
  risk: 'high',
  reasons: [{ kind: 'angry' }, { kind: 'words', words: 'third time' }, { kind: 'waiting', amount: 76 }],
};

/** Nothing alike, and a conversation that goes wrong. */
export const sampleMoodMemory: CardMemory = {
  answer: { similar: [], sameRequester: [], mood: sampleMood },
  addressOf: () => undefined,
};
