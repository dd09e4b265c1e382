import type { DemoTicket } from '../../demo/ticket';

/** The ticket on the pictures. */
export const picturedTicket: DemoTicket = {
  id: '4826',
  language: 'en',
  queue: 'it-support',
  subject: 'VPN drops whenever I use the file server',
  requester: { name: 'Marta Quinn', email: 'marta.quinn@brightwater.example' },
  status: 'open',
  assignee: 'Priya Nair',
  tags: ['vpn', 'finance'],
  conversation: [
    {
      role: 'customer',
      author: 'Marta Quinn',
      hoursAgo: 1.4,
      text: `Good morning,

the VPN drops whenever I use the file server. It began this week, and today it happens every few minutes: "connection to the gateway lost". The whole finance team is blocked, nobody can post the month-end figures, and they are due at 4 pm.

I have restarted the laptop twice already, without success. My colleague sees the same.

Kind regards
Marta`,
    },
    {
      role: 'agent',
      author: 'Priya Nair',
      hoursAgo: 1.1,
      text: `Hello Marta,

thank you for the exact message. I see several of you on the same gateway and am moving your team to the second one. Please connect again in ten minutes.

Priya`,
    },
    {
      role: 'internal',
      author: 'Priya Nair',
      hoursAgo: 1,
      text: 'Gateway 1 drops sessions above 400 users. Same as last month, see #4702.',
    },
  ],
};
