/** Anna and Ben are agents, the others customers; desk.rb has them all. */
export type Person = 'anna' | 'ben' | 'maria' | 'jonas';

export interface Note {
  by: Person;
  text: string;
  /** Only agents see it. */
  isPrivate?: boolean;
}

export interface SampleIssue {
  tracker: 'Bug' | 'Feature' | 'Support';
  priority: 'Low' | 'Normal' | 'High' | 'Urgent' | 'Immediate';
  by: Person;
  subject: string;
  /** In Textile, Redmine's own markup. */
  description: string;
  notes?: readonly Note[];
}

const vpn: SampleIssue = {
  tracker: 'Support',
  priority: 'Low',
  by: 'maria',
  subject: 'VPN connection drops every few minutes',
  description: `Hello,

since this morning the VPN connection on my laptop drops every *five minutes*:

* the client says "tunnel closed by peer"
* I have to enter the code from my phone again

I cannot reach the file server for longer than a few minutes.`,
  notes: [
    { by: 'anna', text: 'Are you on Wi-Fi or on a cable?' },
    { by: 'ben', text: 'Gateway 2 had a firmware update last night.', isPrivate: true },
    { by: 'maria', text: 'It happens on both alike.' },
  ],
};

const checkout: SampleIssue = {
  tracker: 'Bug',
  priority: 'Urgent',
  by: 'jonas',
  subject: 'URGENT: checkout is down for all customers',
  description: `Our web shop has not taken a single payment since 09:40. Every customer sees "error 502" after the last
step of the checkout. We lose several thousand euros an hour. Please call me back at once, this is a complete outage!`,
};

const monitor: SampleIssue = {
  tracker: 'Feature',
  priority: 'Normal',
  by: 'maria',
  subject: 'Request for a second monitor',
  description: `Hi team,

could I please get a second monitor and a docking station for my desk? There is no hurry, some time this month would
be fine. My manager has agreed.`,
};

/** Written for these tests, in the order in which they are created. */
export const sampleIssues = { vpn, checkout, monitor };

export type SampleName = keyof typeof sampleIssues;
