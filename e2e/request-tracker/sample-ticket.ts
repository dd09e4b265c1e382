/** Anna and Ben are agents, the others customers; desk.json has them all. */
export type Person = 'anna' | 'ben' | 'maria' | 'jonas' | 'priya';

export interface Turn {
  by: Person;
  /** A reply is sent to the customer; a comment stays among the agents. */
  as: 'reply' | 'comment';
  text: string;
}

export interface SampleTicket {
  queue: 'Network' | 'Workplace' | 'Customer care';
  requester: Person;
  subject: string;
  text: string;
  /** `text/plain` where nothing is said. */
  contentType?: 'text/plain' | 'text/html';
  impact?: 'One person' | 'A team' | 'The whole company';
  /** 0 to 100. */
  priority?: number;
  turns?: readonly Turn[];
}
