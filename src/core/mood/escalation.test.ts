import { describe, expect, it } from 'vitest';
import type { Message } from '../ticket';
import { describeMood, type ReadMessage } from './escalation';

const now = Date.UTC(2026, 2, 10, 12);
const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000).toISOString();

function message(text: string, change: Partial<ReadMessage> = {}): ReadMessage {
  return { mood: 'neutral', text, language: 'en', ...change };
}

function customer(hours: number): Message {
  return { id: `${hours}`, role: 'customer', text: 'Still there?', at: hoursAgo(hours) };
}

function describeNow(
  messages: ReadMessage[],
  ticket: { messages?: Message[]; created?: string } = {},
  isOpen = true,
) {
  return describeMood(messages, { messages: [], created: hoursAgo(1), ...ticket }, { now, isOpen });
}

const kindsOf = ({ reasons }: ReturnType<typeof describeNow>) => reasons.map(({ kind }) => kind);

describe('the mood over a conversation', () => {
  it('marks where it turns', () => {
    const moods = ['neutral', 'neutral', 'angry', 'angry', 'positive'] as const;
    const { points } = describeNow(moods.map((mood) => message('', { mood })));
    expect(points.map(({ turn }) => turn)).toEqual([undefined, undefined, 'worse', undefined, 'better']);
  });

  it('is a low risk where somebody asks once', () => {
    expect(describeNow([message('My printer is broken.')])).toMatchObject({ risk: 'low', reasons: [] });
  });

  it.each([
    ['en', 'This is the third time I write. Next I call my lawyer.'],
    ['de', 'Ich schreibe zum dritten Mal. Jetzt gehe ich zum Anwalt.'],
    ['fr', 'C’est la troisième fois que j’écris. Je vais voir mon avocat.'],
    ['es', 'Es la tercera vez que escribo. Voy a hablar con mi abogado.'],
    ['pt', 'É a terceira vez que escrevo. Vou falar com o meu advogado.'],
    ['ja', '三回目の連絡です。弁護士に相談します。'],
  ])('rises with words such as "third time" and "lawyer" (%s)', (language, text) => {
    const calm = describeNow([message('Bonjour', { language })]);
    const said = describeNow([message(text, { language, mood: 'angry' })]);
    expect(calm.risk).toBe('low');
    expect(said.risk).toBe('high');
    expect(kindsOf(said)).toEqual(['angry', 'law', 'words']);
  });

  it('takes a lawyer for a threat only from somebody who is not content', () => {
    expect(describeNow([message('Our lawyer needs a new laptop.')]).risk).toBe('low');
  });

  it('rises with contacts and waiting, from the first message that nobody answered', () => {
    const messages: Message[] = [
      customer(200),
      { id: 'a', role: 'agent', text: 'We look at it.', at: hoursAgo(190) },
      customer(80),
      customer(30),
    ];
    const risky = describeNow(Array(5).fill(message('Hello?')), { messages });
    expect(risky.reasons).toEqual([
      { kind: 'contacts', amount: 5 },
      { kind: 'waiting', amount: 80 },
    ]);
    expect(risky.risk).toBe('raised');
    const answered = [...messages, { id: 'b', role: 'agent', text: 'Done.', at: hoursAgo(1) } as const];
    expect(kindsOf(describeNow(Array(5).fill(message('Hello?')), { messages: answered }))).toEqual([
      'contacts',
    ]);
  });

  it.each([
    ['no time', 'yesterday'],
    ['the year 1970', '1970-01-01T00:00:00Z'],
    ['a time that lies ahead', hoursAgo(-50)],
  ])('counts no waiting from %s', (_, created) => {
    expect(describeNow([message('Hello')], { created })).toMatchObject({ risk: 'low', reasons: [] });
  });

  it('is no risk once the ticket is closed', () => {
    const said = [message('Third time! My lawyer will write.', { mood: 'angry' })];
    expect(describeNow(said, {}, false)).toMatchObject({ risk: 'low', reasons: [] });
  });
});
