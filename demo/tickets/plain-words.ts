import type { DemoTicket } from '../ticket';

/** Tickets whose gravity is in what they say, not in how loud they say it; two that leave open who is affected. */
export const plainWords: DemoTicket[] = [
  {
    id: '4827',
    language: 'en',
    queue: 'workplace',
    subject: 'Smell of burning in the corridor by the server room',
    requester: { name: 'Edith Lowe', email: 'edith.lowe@brightwater.example' },
    status: 'new',
    conversation: [
      {
        role: 'customer',
        author: 'Edith Lowe',
        hoursAgo: 0.03,
        text: `Hello,

there is a smell of burning in the corridor on the ground floor, and a little smoke comes from under the door of the server room. I have closed the corridor door and told the two colleagues next to it to leave. Somebody should come and look.

Edith Lowe, Reception`,
      },
    ],
  },
  {
    id: '4825',
    language: 'en',
    queue: 'it-support',
    subject: 'Dispatch cannot print delivery notes, lorries are waiting',
    requester: { name: 'Owen Pritchard', email: 'owen.pritchard@brightwater.example' },
    status: 'new',
    conversation: [
      {
        role: 'customer',
        author: 'Owen Pritchard',
        hoursAgo: 0.06,
        text: `Morning,

nobody in dispatch can print since about seven. All three label printers and the one for delivery notes show "offline", the computers themselves work. Four lorries are standing at the gate and may not leave without papers, so please do this now.

Owen`,
      },
    ],
  },
  {
    id: '4824',
    language: 'en',
    queue: 'product',
    subject: 'Error 504 when saving an appointment',
    requester: { name: 'Lena Fischer', email: 'lena.fischer@praxis-am-wall.example' },
    status: 'new',
    conversation: [
      {
        role: 'customer',
        author: 'Lena Fischer',
        hoursAgo: 0.1,
        text: 'Since a quarter of an hour ago saving an appointment ends with "504 Gateway Timeout". Please have a look.',
      },
    ],
  },
  {
    id: '4823',
    language: 'en',
    queue: 'it-support',
    subject: 'The scanner does not work',
    requester: { name: 'Ravi Menon', email: 'ravi.menon@brightwater.example' },
    status: 'new',
    conversation: [
      {
        role: 'customer',
        author: 'Ravi Menon',
        hoursAgo: 0.13,
        text: 'The scanner in the mail room does not work. Can you please check?',
      },
    ],
  },
  {
    id: '4822',
    language: 'en',
    queue: 'billing',
    subject: 'Two things: charged twice, and the card reader has not arrived',
    requester: { name: 'Noor Haddou', email: 'noor@haddou-physio.example' },
    status: 'new',
    conversation: [
      {
        role: 'customer',
        author: 'Noor Haddou',
        hoursAgo: 0.17,
        text: `Hello,

1. My card was charged twice for invoice BW-INV-21044, 31.00 EUR each time. Please refund one of them.
2. The card reader that I ordered on the 2nd has still not been delivered, the tracking page has not changed for nine days.

There is no hurry with either.

Best wishes
Noor Haddou`,
      },
    ],
  },
];

/** Mail that asks for nothing. */
export const nothingAsked: DemoTicket[] = [
  {
    id: '4799',
    language: 'en',
    queue: 'product',
    subject: 'Thank you!',
    requester: { name: 'Nora Lindqvist', email: 'nora@lindqvist-physio.example' },
    status: 'solved',
    priority: 'low',
    tags: ['kudos'],
    conversation: [
      {
        role: 'customer',
        author: 'Nora Lindqvist',
        hoursAgo: 118,
        text: `Just a quick note to say thank you to Sam, who stayed on the line yesterday evening until our import was through. All 3,200 appointments are there and the reminders went out this morning as if nothing had happened. Brilliant service, you made a nervous clinic owner very happy.

Nora`,
      },
    ],
  },
  {
    id: '4796',
    language: 'en',
    queue: 'billing',
    subject: 'Automatic reply: Reminder for invoice BW-INV-20977',
    requester: { name: 'Peter Lang', email: 'peter.lang@lang-optik.example' },
    status: 'new',
    conversation: [
      {
        role: 'customer',
        author: 'Peter Lang',
        hoursAgo: 170,
        text: 'Thank you for your message. I am out of the office until Monday, 15 June and will read it when I am back. In urgent cases please write to office@lang-optik.example.',
      },
    ],
  },
  {
    id: '4795',
    language: 'de',
    queue: 'it-support',
    subject: 'Unzustellbar: Ihr Ticket BW-4774',
    requester: { name: 'Mail Delivery System', email: 'mailer-daemon@mx.brightwater.example' },
    status: 'new',
    conversation: [
      {
        role: 'customer',
        author: 'Mail Delivery System',
        hoursAgo: 172,
        text: 'Die Nachricht konnte nicht zugestellt werden. Der Empfänger k.sommer@brightwater.example existiert nicht. Fehlercode 550 5.1.1.',
      },
    ],
  },
  {
    id: '4794',
    language: 'en',
    queue: 'it-support',
    subject: 'RECOVERY: disk usage on bw-files-02 is OK',
    requester: { name: 'Monitoring', email: 'monitoring@brightwater.example' },
    status: 'new',
    conversation: [
      {
        role: 'customer',
        author: 'Monitoring',
        hoursAgo: 175,
        text: 'Service: disk usage\nHost: bw-files-02\nState: OK (was WARNING for 14 minutes)\nDISK OK - free space: /data 41 GB (22 %). No action is required.',
      },
    ],
  },
];
