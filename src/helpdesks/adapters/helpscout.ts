import type { AdapterData } from '../adapter';

const roles = {
  'is-customer': 'customer',
  customer: 'customer',
  'is-note': 'internal',
  note: 'internal',
} as const;

/** Whether a person or the product wrote it, which classes of the thread tell, or of what it is listed in. */
const markedThread = '.is-customer, .is-note, .thread.customer, .thread.note';

/** Whatever of a thread is not its text. */
const aroundBody = 'header, time, button, [role="button"], [role="toolbar"], [data-cy="ThreadHeader"]';

/** Help Scout, by its page: its interface asks for a key of its own. */
export default {
  id: 'helpscout',
  label: 'Help Scout',
  notes: {
    exportBy: ['Manage', 'Company', 'Mailbox', 'Export conversations'],
    verified: 'clients',
    version: '2026',
    readOnly: 'it has no field for priority or type, and its tags change only by clicks in its own page',
    without: {
      'id on the page':
        "the page does not state it and is taken at its address's word once the conversation has changed",
      requester: 'it has no mark of its own',
      status: 'it is a word on a button',
      created: 'the page tells ages in words',
    },
  },
  hosts: { match: ['https://secure.helpscout.net/*'], selfHosted: false, probe: [] },
  views: [
    {
      kind: 'ticket',
      path: '^/conversations?/\\d+(?:/|$)',
      vars: { number: [{ from: 'path', re: '^/conversations?/\\d+/(\\d+)' }] },
      id: [{ from: 'path', re: '^/conversations?/(\\d+)' }],
    },
    {
      kind: 'ticket',
      path: '^/conversations?/\\d+/?$',
      id: [{ from: 'path', re: '^/conversations?/(\\d+)' }],
    },
    { kind: 'list', path: '^/mailbox/\\w+(?:/|$)' },
    { kind: 'list', path: '^/search(?:/|$)' },
  ],
  scope: [{ css: 'body' }],
  dom: {
    id: [
      { has: '[data-conversation-id="{id}"]', value: '{id}' },
      { has: 'div[id^="thread-"]', value: '{id}' },
      { has: 'article.thread', value: '{id}' },
      { has: '[data-testid="ThreadContainer"]', value: '{id}' },
    ],
    number: [{ value: '{number}' }],
    subject: [
      { css: '[aria-label="Conversation Subject"]', get: 'value' },
      { css: '[aria-label="Conversation Subject"]' },
      { css: '#subjectLine', get: 'value' },
      { css: '#subjectLine' },
    ],
    fields: {
      tags: [
        { css: '[data-cy="Tag"]', all: true },
        { css: '.tag', all: true },
      ],
    },
    messages: {
      item: [
        '[data-testid="ThreadContainer"] li > div[id^="thread-"]',
        'ol[aria-label="Thread Items"] li > div[id^="thread-"]',
        'li > div[id^="thread-"]',
        'div[id^="thread-"]',
        'article.thread',
      ],
      // Lines of what happened, such as who was assigned.
      exclude: ['.is-lineitem', '.lineitem', '.is-line-item', ':is(.is-lineitem, .lineitem) > *'],
      // The newest is first or last, as each person likes; the ids rise.
      order: 'id',
      id: [{ get: '@id', re: '^thread-(\\d+)' }, { get: '@data-thread-id' }],
      role: [
        { classMap: roles },
        { closest: 'li', classMap: roles },
        { css: markedThread, classMap: roles },
        { value: 'agent' },
      ],
      time: [{ css: 'time[datetime]', get: '@datetime', tf: ['isoDate'] }],
      body: [
        { css: 'section.messageBody', get: 'lines' },
        { css: '[data-cy="ThreadBody"]', get: 'lines' },
        { get: 'lines', without: aroundBody },
      ],
    },
    list: {
      row: [
        'tr:has(a[href*="/conversation/"])',
        'li:has(> a[href*="/conversation/"])',
        'a[href*="/conversation/"]',
      ],
      id: [
        { css: 'a[href*="/conversation/"]', get: '@href', re: '/conversation/(\\d+)' },
        { get: '@href', re: '/conversation/(\\d+)' },
      ],
      subject: [{ css: 'a[href*="/conversation/"]' }, { get: 'text' }],
    },
  },
  mountsEarly: true,
  mount: [
    { css: '[data-cy="ConversationHeader.Actions"]', at: 'before' },
    { css: '[data-testid="ThreadContainer"]', at: 'before' },
    { css: '.actions__wrapper', at: 'append' },
  ],
} satisfies AdapterData;
