import type { DemoTicket } from '../ticket';

/** English tickets about money, purchases, people and travel. */
export const englishBusiness: DemoTicket[] = [
  {
    id: '4813',
    language: 'en',
    queue: 'workplace',
    subject: 'Purchase of 12 Adobe Acrobat Pro licences for Legal',
    requester: { name: 'Caroline Dubois', email: 'caroline.dubois@brightwater.example' },
    status: 'new',
    conversation: [
      {
        role: 'customer',
        author: 'Caroline Dubois',
        hoursAgo: 8,
        text: `Dear colleagues,

the legal department needs 12 licences of Adobe Acrobat Pro (annual, named user) from next month on, because we have to redact contracts properly before they go to the other side. Cost centre 4410, the budget is approved by Mr Petersen (attached).

Please order through the usual reseller and let me know what information you need about the users. Three of them are on Macs.

Kind regards
Caroline Dubois
Legal Counsel`,
      },
    ],
  },
  {
    id: '4812',
    language: 'en',
    queue: 'workplace',
    subject: 'Overtime missing from my June payslip',
    requester: { name: 'Jamal Reid', email: 'jamal.reid@brightwater.example' },
    status: 'new',
    conversation: [
      {
        role: 'customer',
        author: 'Jamal Reid',
        hoursAgo: 11,
        text: `Hi HR team,

I worked two Saturdays in June during the data centre move (7 and 9 hours, both approved by Ruth in the time sheet). On my payslip I can only see the base salary and the on-call allowance, no overtime. Could you check whether it was missed, or is it paid one month later?

Also, the tax code shown is 0T, last month it was 1257L. Is that a mistake?

Thanks, Jamal
Employee no. 20771`,
      },
    ],
  },
  {
    id: '4808',
    language: 'en',
    queue: 'billing',
    subject: 'Charged twice for the same invoice',
    requester: { name: 'Olivia Brandt', email: 'accounts@brandt-dental.example' },
    status: 'open',
    assignee: 'Diego Marín',
    tags: ['payment'],
    conversation: [
      {
        role: 'customer',
        author: 'Olivia Brandt',
        hoursAgo: 27,
        text: `Hello,

our credit card was charged twice on the 3rd, both times 248.00 EUR with the reference BW-INV-20931. We only have one subscription and one invoice. I attach the statement with the two lines marked.

Please cancel the second charge and confirm in writing, our accountant closes the books on Friday.

Olivia Brandt
Brandt Dental Practice`,
      },
      {
        role: 'agent',
        author: 'Diego Marín',
        hoursAgo: 25,
        text: 'Dear Ms Brandt, I can see both transactions. The second one was triggered when the first timed out. I have asked our payment provider to reverse it and will confirm here.',
      },
      {
        role: 'customer',
        author: 'Olivia Brandt',
        hoursAgo: 6.5,
        text: `Any news? The bank says no reversal has been announced yet.

From: Brightwater Billing <billing@brightwater.example>
Sent: Monday 10:12
To: accounts@brandt-dental.example
Subject: RE: Charged twice for the same invoice

Dear Ms Brandt, I can see both transactions.`,
      },
    ],
  },
  {
    id: '4807',
    language: 'en',
    queue: 'billing',
    subject: 'Refund for annual plan, we close the shop',
    requester: { name: 'Peter Novák', email: 'peter@bike-corner.example' },
    status: 'new',
    conversation: [
      {
        role: 'customer',
        author: 'Peter Novák',
        hoursAgo: 31,
        text: `Hi, we renewed the annual plan automatically in March but I am giving up the shop at the end of this month. I have not used the booking system since April. Is it possible to get the remaining nine months refunded? I understand if there is a fee.

Please also tell me how I can download the customer data before the account is closed.

Peter

Sent from my iPhone`,
      },
    ],
  },
  {
    id: '4805',
    language: 'en',
    queue: 'workplace',
    subject: 'Train and hotel for customer visit in Lyon, 14-16 October',
    requester: { name: 'Aisha Rahman', email: 'aisha.rahman@brightwater.example' },
    status: 'pending',
    type: 'request',
    assignee: 'Lena Hartmann',
    tags: ['travel'],
    conversation: [
      {
        role: 'customer',
        author: 'Aisha Rahman',
        hoursAgo: 48,
        text: `Hello travel desk,

Tom and I visit a customer in Lyon from Tuesday 14 to Thursday 16 October. Please book two return tickets Paris - Lyon (we arrive in Paris by Eurostar at 11:17) and two single rooms near Part-Dieu, up to 140 EUR a night. Tom needs a ground-floor or lift-accessible room because of his knee.

Project number is P-2218. If the 13:00 train is cheaper than the 12:30 one, take that.

Aisha`,
      },
      {
        role: 'agent',
        author: 'Lena Hartmann',
        hoursAgo: 44,
        text: 'Hi Aisha, trains are reserved until tomorrow noon. Do you want flexible tickets (+38 EUR each)?',
      },
    ],
  },
];
