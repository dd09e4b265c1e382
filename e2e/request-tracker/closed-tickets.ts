import { seededRandom } from '../../src/core/random';
import type { PlainTicket } from './server';

/** What people write to each queue, how it begins and what it is about; by how it begins the cause. */
const topics: Record<string, { openings: string[]; things: string[]; cause: string[] }> = {
  Network: {
    openings: [
      'The VPN drops when I use',
      'There is no connection to',
      'The wifi is slow since I moved to',
      'DNS does not find',
    ],
    things: [
      'the file server',
      'the second floor',
      'the gateway',
      'the branch office',
      'the proxy',
      'the router',
    ],
    cause: ['Defect', 'Defect', 'Question', 'Defect'],
  },
  Workplace: {
    openings: [
      'My laptop does not start with',
      'I need a new',
      'The screen flickers with',
      'Which driver is right for',
    ],
    things: ['docking station', 'keyboard', 'monitor', 'printer', 'headset', 'notebook battery'],
    cause: ['Defect', 'Order', 'Defect', 'Question'],
  },
  'Customer care': {
    openings: [
      'The parcel never came with',
      'I want to return',
      'The shop sent the wrong',
      'When will I get',
    ],
    things: [
      'the blue jacket',
      'my order',
      'the garden chair',
      'the gift card',
      'the spare part',
      'the lamp',
    ],
    cause: ['Defect', 'Order', 'Defect', 'Question'],
  },
  Billing: {
    openings: [
      'I was charged twice on',
      'Please send again',
      'The tax is missing on',
      'What does this amount mean on',
    ],
    things: [
      'the invoice',
      'my credit card',
      'the receipt',
      'the monthly payment',
      'the refund',
      'the bank statement',
    ],
    cause: ['Defect', 'Order', 'Defect', 'Question'],
  },
  Facilities: {
    openings: ['The heating is cold in', 'Please book', 'Water is dripping in', 'Who cleans'],
    things: [
      'the meeting room',
      'the kitchen',
      'the parking garage',
      'the lift',
      'the office on floor two',
      'the lobby',
    ],
    cause: ['Defect', 'Order', 'Defect', 'Question'],
  },
  Security: {
    openings: [
      'I clicked a phishing link in',
      'I lost my badge at',
      'Somebody logged in from abroad with',
      'Is it safe to open',
    ],
    things: [
      'an attachment',
      'my account',
      'the entrance',
      'a strange mail',
      'the password manager',
      'a shared document',
    ],
    cause: ['Defect', 'Order', 'Defect', 'Question'],
  },
};

const greetings = ['Hello,', 'Hi team,', 'Good morning,', 'Dear colleagues,', ''];
const noise = [
  'It began this week and happens about once a day.',
  'I have tried it twice already, without success.',
  'My colleague sees the same.',
  'Please tell me what you need to know.',
  'There is no hurry, but I would like to know.',
  'Thank you for your help in advance.',
  'I am in the office until four.',
];
const requesters = ['maria', 'jonas', 'priya'];

/** A desk's closed tickets, made from templates with noise; one in twenty was filed in a queue where it does not belong. */
export function writeClosedTickets(count: number, seed: number): PlainTicket[] {
  const random = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[random.below(list.length)];
  const queues = Object.keys(topics);
  return Array.from({ length: count }, () => {
    const about = pick(queues);
    const { openings, things, cause } = topics[about];
    const opening = random.below(openings.length);
    const sentence = `${openings[opening]} ${pick(things)}`;
    const queue = random.next() < 0.05 ? pick(queues) : about;
    return {
      queue,
      requester: pick(requesters),
      subject: sentence,
      text: [pick(greetings), '', `${sentence}. ${pick(noise)} ${pick(noise)}`, '', 'Kind regards'].join(
        '\n',
      ),
      cause: cause[opening],
      hours: Number((1 + random.next() * 60).toFixed(1)),
    };
  });
}

/** Tickets that come in afterwards: the same matters in other combinations, none of them misfiled. */
export function writeNewTickets(count: number, seed: number): PlainTicket[] {
  return writeClosedTickets(count * 2, seed)
    .filter(({ queue, subject }) => topics[queue].openings.some((opening) => subject.startsWith(opening)))
    .slice(0, count)
    .map(({ hours: _, ...ticket }) => ticket);
}
