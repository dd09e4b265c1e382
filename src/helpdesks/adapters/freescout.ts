import type { AdapterData } from '../adapter';

const statuses = { '1': 'active', '2': 'pending', '3': 'closed', '4': 'spam' };

/** FreeScout 1.8, at the root or in a folder; the server draws whole pages and has no interface for the session. */
export default {
  id: 'freescout',
  label: 'FreeScout',
  notes: {
    verified: 'source',
    version: '1.8',
    readOnly: 'its core has no priority, type or category; modules that add some differ from one another',
    without: {
      'time of messages': 'only shown in the reader’s language and time zone',
      created: 'only shown in the reader’s language and time zone',
      'status in queues': 'the table does not show it',
    },
  },
  hosts: {
    match: [],
    selfHosted: true,
    probe: [{ css: 'body.body-conv[data-conversation_id]' }, { css: 'body[data-auth_user_id]' }],
  },
  views: [
    { kind: 'ticket', path: '/conversation/\\d+/?$', id: [{ from: 'path', re: '/conversation/(\\d+)' }] },
    { kind: 'list', path: '/(?:mailbox/\\d+(?:/\\d+)?|search)/?$' },
  ],
  base: [{ from: 'path', re: '^(.*?)/(?:conversation/|mailbox/|search)' }],
  scope: [{ css: '#conv-layout' }, { css: '.content-2col' }, { css: '#app' }],
  serverRendered: true,
  dom: {
    id: [
      { css: 'body[data-conversation_id]', get: '@data-conversation_id', outside: true },
      { css: '.form-reply input[name="conversation_id"]', get: 'value' },
      { css: 'form input[name="conversation_id"]', get: 'value' },
    ],
    number: [{ css: '.conv-numnav strong' }, { get: 'title', re: '^#(\\d+) ' }],
    subject: [
      { css: '#conv-subject .conv-subjtext > span' },
      { css: '#conv-subj-value', get: 'value' },
      { css: '#conv-subject .conv-subjtext' },
      { css: '#conv-subject h1' },
    ],
    requester: [
      { css: '#conv-layout-customer .customer-email' },
      { css: '.form-reply select[name^="to"]', get: 'value' },
      { css: '#conv-layout-customer .customer-name' },
      { css: '.customer-email' },
    ],
    status: [
      { css: '.conv-status li.active a[data-status]', get: '@data-status', map: statuses },
      { css: '.conv-status .active[data-status]', get: '@data-status', map: statuses },
    ],
    fields: {
      // By number: for whoever is logged in the page says "me", in their language.
      assignee: [
        { css: '.conv-user li.active a[data-user_id]', get: '@data-user_id', re: '^([1-9]\\d*)$' },
        { has: '.conv-user', value: '' },
      ],
      tags: [{ css: '.conv-tags .tag-name, .conv-tags .fs-tag-name', all: true }],
    },
    messages: {
      item: [
        '#conv-layout-main .thread[data-thread_id]',
        '[data-thread_id][id^="thread-"]',
        '[id^="thread-"]:has(.thread-body)',
      ],
      exclude: ['.thread-type-lineitem', '.thread-type-draft', '.thread-state-draft'],
      order: 'newest',
      id: [{ get: '@data-thread_id' }, { get: '@id', re: '(\\d+)$' }],
      role: [
        {
          classMap: {
            'thread-type-customer': 'customer',
            'thread-type-message': 'agent',
            'thread-type-note': 'internal',
          },
        },
        { value: 'unknown' },
      ],
      author: [{ css: '.thread-person a' }, { css: '.thread-person strong' }, { css: '.thread-person' }],
      body: [
        { css: '.thread-content', get: 'lines' },
        { css: '.thread-body', get: 'lines', without: '.thread-attachments, .thread-meta, .alert' },
      ],
    },
    list: {
      row: ['tr.conv-row[data-conversation_id]', 'tr[data-conversation_id]'],
      id: [
        { get: '@data-conversation_id' },
        { css: 'a[href*="/conversation/"]', get: '@href', re: '/conversation/(\\d+)' },
      ],
      subject: [
        { css: 'td.conv-subject p:not(.conv-preview)', without: '.fs-tag, .conv-badges' },
        { css: 'td.conv-subject a' },
      ],
      requester: [{ css: 'td.conv-customer a', without: '.conv-counter, small' }],
    },
  },
  history: {
    by: 'page',
    list: '{base}/search?f%5Bstatus%5D=3&page={page}',
    size: 1,
    ticket: '{base}/conversation/{id}',
  },
  mount: [
    { css: '#conv-layout-customer', at: 'prepend' },
    { css: '#conv-layout-main', at: 'before' },
    { css: '#conv-toolbar', at: 'after' },
  ],
} satisfies AdapterData;
