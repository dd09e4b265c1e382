/** How much of a ticket is read at most. A prediction looks at far less; a page may hold megabytes. */
export const limits = {
  subject: 1_000,
  /** Any other single value. */
  value: 500,
  /** Characters of one message. */
  message: 20_000,
  /** Nodes that are visited for one text. */
  nodes: 50_000,
  /** Characters of the description and all messages together. */
  conversation: 200_000,
  /** Of a long conversation, its beginning and its newest messages. */
  firstMessages: 20,
  newestMessages: 40,
  /** Values of a list such as tags. */
  listItems: 50,
  /** Bytes of one answer of the helpdesk's interface; where it is longer the page is read instead. */
  answer: 8_000_000,
  /** Milliseconds until an answer has to be there. */
  answerTime: 4_000,
  /** The same where somebody has asked for it and waits, such as for a change to be written: a busy desk takes its time. */
  wantedAnswerTime: 30_000,
} as const;
