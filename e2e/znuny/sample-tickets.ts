/** Anna and Ben are agents, the others customers; desk.pl has them all. */
export type Person = 'anna' | 'ben' | 'maria' | 'jonas' | 'priya';

export interface Turn {
  by: Person;
  /** Customers see a mail and do not see a note. */
  as: 'mail' | 'note';
  text: string;
}

export interface SampleTicket {
  queue: string;
  requester: string;
  subject: string;
  /** HTML where it begins with a tag. */
  text: string;
  priority?: '1 very low' | '2 low' | '3 normal' | '4 high' | '5 very high';
  cause?: string | undefined;
  turns?: readonly Turn[];
  /** From opening to closing; of a closed ticket. */
  hours?: number | undefined;
}

const invoices: SampleTicket = {
  queue: 'Billing',
  requester: 'maria',
  subject: 'Please send invoices by mail',
  priority: '2 low',
  text: `Hello,

our accounting needs all invoices by mail from next week on. Please change it for our account.

Maria Lopez`,
  turns: [
    { by: 'anna', as: 'mail', text: 'Hello Maria, which address should the invoices go to?' },
    { by: 'maria', as: 'mail', text: 'To accounting@harbour.test, please.' },
    {
      by: 'anna',
      as: 'note',
      text: 'Checked with second level: the server room is on fire, everything is down.',
    },
  ],
};

const scanner: SampleTicket = {
  queue: 'Workplace',
  requester: 'jonas',
  subject: 'Scanner does not beep',
  text: '<p>The hand scanner in hall 3 no longer beeps. We need it back from next<br>\nweek on.</p>',
};

const checkout: SampleTicket = {
  queue: 'Customer care',
  requester: 'priya',
  subject: 'URGENT: checkout is down for all customers',
  text: `Our web shop has not taken a single payment since 09:40. Every customer sees "error 502" after the last
step of the checkout. We lose several thousand euros an hour. Please call me back at once, this is a complete outage!`,
};

/** Written for these tests, in the order in which they are created. */
export const sampleTickets = { invoices, scanner, checkout };

export type SampleName = keyof typeof sampleTickets;
