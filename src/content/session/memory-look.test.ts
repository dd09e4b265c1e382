import { expect, it, vi } from 'vitest';
import { createTicket } from '../../background/api/test-fakes';
import type { Ask } from '../../protocol/client';
import type { MemoryAnswer } from '../../protocol/memory-messages';
import { MemoryLook } from './memory-look';
import type { PageVisit } from './page-visit';

const nothing: MemoryAnswer = { similar: [], sameRequester: [] };
const incident = { id: '7', count: 3, since: 0, tickets: [] };
const visit = {
  page: {
    adapter: { views: [] },
    url: new URL('https://desk.example/tickets/7'),
    id: '7',
    base: '',
    vars: {},
  },
  signal: new AbortController().signal,
} as unknown as Pick<PageVisit, 'page' | 'signal'>;

const macros = [
  { name: 'VPN restart', text: 'The VPN gateway was restarted, please connect again.' },
  { name: 'Refund', text: 'We have sent the money back.' },
];

/** A memory that answers when it is told to, each question by itself. */
function startLook(readMacros = vi.fn(async () => macros)) {
  const answers: ((answer: MemoryAnswer) => void)[] = [];
  const ask = ((kind: string) =>
    kind === 'memory.ask'
      ? new Promise((resolve) => answers.push(resolve))
      : Promise.resolve({})) as unknown as Ask;
  return { look: new MemoryLook(visit, ask, readMacros, () => undefined), answers, readMacros };
}

it('shows what the last question was answered, whichever answer comes last', async () => {
  const { look, answers } = startLook();
  const asking = [look.askAbout(createTicket()), look.askAbout(createTicket())];
  answers[1]?.(nothing);
  answers[0]?.({ ...nothing, incident });
  await Promise.all(asking);
  expect(look.shown?.answer).toEqual(nothing);
});

it('does not show an incident again that was dismissed while it was asked', async () => {
  const { look, answers } = startLook();
  const first = look.askAbout(createTicket());
  answers[0]?.({ ...nothing, incident });
  await first;
  const second = look.askAbout(createTicket());
  await look.dismissIncident('7');
  answers[1]?.({ ...nothing, similar: [], incident: { ...incident, count: 4 } });
  await second;
  expect(look.shown?.answer.incident).toBeUndefined();
});

const solved = {
  id: '3',
  number: '3',
  created: 0,
  isOpen: false,
  values: {},
  codes: [],
  words: [],
  solution: 'The gateway was restarted; please connect again.',
};

it('shows the macros that say what similar tickets were answered, and asks the helpdesk once for them', async () => {
  const { look, answers, readMacros } = startLook();
  for (const count of [1, 2]) {
    const asking = look.askAbout(createTicket());
    answers[count - 1]?.({ ...nothing, similar: Array(count).fill(solved) });
    await asking;
    expect(look.shown?.macros).toEqual([macros[0]]);
  }
  expect(readMacros).toHaveBeenCalledTimes(1);
});

it('asks the helpdesk for no macros where nothing like the ticket was solved', async () => {
  const { look, answers, readMacros } = startLook();
  const asking = look.askAbout(createTicket());
  answers[0]?.({ ...nothing, similar: [{ ...solved, solution: undefined }] });
  await asking;
  expect(readMacros).not.toHaveBeenCalled();
});
