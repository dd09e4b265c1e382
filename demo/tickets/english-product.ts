import type { DemoTicket } from '../ticket';

/** English tickets from customers of the booking software, about how it works. */
export const englishProduct: DemoTicket[] = [
  {
    id: '4820',
    language: 'en',
    queue: 'product',
    subject: 'BOOKING PAGE DOWN AGAIN - we are losing customers every minute!!',
    requester: { name: 'Karen Whitfield', email: 'karen@whitfield-spa.example' },
    status: 'open',
    tags: ['escalation'],
    conversation: [
      {
        role: 'customer',
        author: 'Karen Whitfield',
        hoursAgo: 0.9,
        text: `This is the THIRD time this month. Since 8:40 our public booking page shows "503 Service Unavailable" and nobody at any of our five locations can take an appointment. The front desk is writing names on paper and people are walking out.

Your status page says everything is green, which is frankly an insult. Your phone line has had me on hold for 25 minutes.

We pay you 900 a month for this. I want somebody senior to call me within the hour, and I want to know what compensation we get. If this is not fixed today we cancel and I will say publicly why.

Karen Whitfield
Managing Director, Whitfield Spa Group`,
      },
      {
        role: 'internal',
        author: 'Sam Whitaker',
        hoursAgo: 0.7,
        text: 'Confirmed: 503 on all tenants of cluster eu-2, four more tickets in the last ten minutes. Paged on-call, incident channel is open.',
      },
      {
        role: 'agent',
        author: 'Sam Whitaker',
        hoursAgo: 0.6,
        text: `Dear Ms Whitfield,

you are right to be angry. We can reproduce the outage, our engineers are on it, and I will update you here every 30 minutes. Our head of support will call you before 10:30 on the number in your account.

Sam Whitaker, Brightwater Support`,
      },
      {
        role: 'customer',
        author: 'Karen Whitfield',
        hoursAgo: 0.3,
        text: 'Still down. And still no call.',
      },
    ],
  },
  {
    id: '4815',
    language: 'en',
    queue: 'product',
    subject: 'CSV export fails with NullPointerException when a customer has no phone number',
    requester: { name: 'Bilal Haddad', email: 'bilal.haddad@corner-clinic.example' },
    status: 'new',
    conversation: [
      {
        role: 'customer',
        author: 'Bilal Haddad',
        hoursAgo: 5.2,
        text: `Version 8.4.1, self-hosted on Ubuntu, worked in 8.3.

Steps:
1. Customers > Export > CSV, all columns
2. At least one customer in the range has an empty phone field
3. The download stops at that row; the file is truncated and the server log says:

java.lang.NullPointerException: Cannot invoke "String.trim()" because "phone" is null
    at com.brightwater.export.PhoneFormatter.format(PhoneFormatter.java:41)
    at com.brightwater.export.CsvRowWriter.write(CsvRowWriter.java:118)
    at com.brightwater.export.ExportJob.run(ExportJob.java:77)
    at java.base/java.lang.Thread.run(Thread.java:1583)

Expected: an empty cell. Workaround for us is to leave out the phone column, so this is annoying but not blocking.`,
      },
    ],
  },
  {
    id: '4801',
    language: 'en',
    queue: 'product',
    subject: 'Idea: waiting list for fully booked classes',
    requester: { name: 'Yuki Tanabe', email: 'hello@studio-north.example' },
    status: 'open',
    priority: 'low',
    type: 'request',
    tags: ['feature-request'],
    conversation: [
      {
        role: 'customer',
        author: 'Yuki Tanabe',
        hoursAgo: 96,
        text: `Hi Brightwater team,

we love the class calendar. One thing that would make our life much easier: when a class is full, let people join a waiting list, and if someone cancels, offer the spot to the first in line by text message with, say, 30 minutes to confirm.

At the moment we keep the list on a whiteboard and phone people. I know of at least two other studios that would like this too. Is it on your roadmap?

Best wishes
Yuki`,
      },
      {
        role: 'agent',
        author: 'Sam Whitaker',
        hoursAgo: 90,
        text: 'Hi Yuki, thank you for the clear description. I have added your vote to the existing idea; the product team looks at it for the autumn.',
      },
    ],
  },
];
