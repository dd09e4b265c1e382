import type { PlainTicket } from './server';

/** The same matter in two tickets of two people; the first one is solved. */
const pairs: [
  queue: string,
  first: [subject: string, text: string],
  second: [subject: string, text: string],
][] = [
  [
    'Network',
    ['VPN Lyon down', 'Since 10:35 nobody in Lyon reaches the gateway vpn-lyo-01. The client says TL-4809.'],
    ['cannot get into the company network', 'My tunnel closes at once, TL-4809 from vpn-lyo-01.'],
  ],
  [
    'Workplace',
    ['Plotter PLT-2207 prints stripes', 'The plotter PLT-2207 in the drawing office leaves magenta stripes.'],
    ['magenta lines on every drawing', 'Whatever we plot on PLT-2207 has magenta lines across it.'],
  ],
  [
    'Billing',
    ['Invoice 88120457 is doubled', 'We were sent invoice 88120457 twice, with two due dates.'],
    ['two due dates', 'Which due date counts for 88120457? It came in two versions.'],
  ],
  [
    'Customer care',
    ['Zeppelin kite without rope', 'The zeppelin kite from parcel ZK-551903 came without its rope.'],
    ['rope is missing', 'In parcel ZK-551903 there is a kite, but no rope to fly it.'],
  ],
  [
    'Facilities',
    ['Sauna door jams', 'The sauna door in the gym jams; somebody was locked in for minutes.'],
    ['locked in the sauna', 'In the gym the door of the sauna jams and could not be opened from inside.'],
  ],
  [
    'Security',
    ['Alarm QX-31 goes off at night', 'The motion sensor QX-31 in the archive raises an alarm each night.'],
    ['archive alarm every night', 'Guards come each night because QX-31 sees somebody in the archive.'],
  ],
];

const requesters = ['maria', 'jonas', 'priya'];

/** The solved tickets, to be created first. */
export function writeFirstReports(): PlainTicket[] {
  return pairs.map(([queue, [subject, text]], i) => ({
    ...{ queue, subject, text, cause: 'Defect', hours: 20 + i },
    requester: requesters[i % requesters.length],
  }));
}

/** The new tickets, each linked to the solved one that says the same. */
export function writeSecondReports(firstNumbers: readonly number[]): (PlainTicket & { refersTo: number })[] {
  return pairs.map(([queue, , [subject, text]], i) => ({
    ...{ queue, subject, text, cause: 'Defect', refersTo: firstNumbers[i] },
    requester: requesters[(i + 1) % requesters.length],
  }));
}
