import type { AdapterData } from '../adapter';

/** In the order in which UVdesk sets them up; the page has only these numbers besides words of the reader's language. */
const priorities = { '1': 'low', '2': 'medium', '3': 'high', '4': 'urgent' };
const statuses = {
  '1': 'open',
  '2': 'pending',
  '3': 'answered',
  '4': 'resolved',
  '5': 'closed',
  '6': 'spam',
};

/** The value of a list beside the ticket; found by its options, since a menu above the ticket has a list of that class too. */
const chosen = (list: string) => `.uv-aside-select:has(ul.${list} li[data-index]) .uv-aside-select-value`;

/** The words of that value; "nobody" and "none" are words of the reader's language, and stand for nothing. */
const named = (list: string) => [
  { css: `${chosen(list)}:not([data-id="-- --"], [data-id=""])` },
  { has: chosen(list), value: '' },
];

/** UVdesk Community 1.1, at the root or in a folder. The conversation comes from its interface, the rest from the page. */
export default {
  id: 'uvdesk',
  label: 'UVdesk',
  notes: {
    verified: 'source',
    version: '1.1',
    without: {
      'time of messages': 'the interface writes it in the agent’s own time zone',
      resolved: 'neither the page nor the interface has it',
      'role internal on the page': 'only its interface tells notes from replies without words of a language',
    },
  },
  hosts: {
    match: [],
    selfHosted: true,
    probe: [
      { css: 'link[href*="bundles/uvdeskcoreframework/"], script[src*="bundles/uvdeskcoreframework/"]' },
      { css: 'img[src*="bundles/uvdeskcoreframework/"]' },
      { css: '.uv-ticket-head, .uv-table.uv-list-view' },
    ],
  },
  views: [
    { kind: 'ticket', path: '/ticket/view/\\d+/?$', id: [{ from: 'path', re: '/ticket/view/(\\d+)' }] },
    { kind: 'list', path: '/tickets/?$' },
  ],
  base: [{ from: 'path', re: '^(.*)/tickets?(?:/view/|/?$)' }],
  scope: [{ css: '.uv-inner-section' }, { css: '.uv-wrapper' }, { css: 'body' }],
  api: {
    // It answers only requests that look like those of its own scripts.
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
    requests: { threads: '{base}/threads/ajax/{id}?threadType=all&limit=100' },
    fields: {},
    messages: {
      from: 'threads',
      rows: '/threads',
      total: '/pagination/totalCount',
      order: 'newest',
      id: [{ at: '/id' }],
      role: [
        { when: [{ at: '/threadType', is: ['note'] }], value: 'internal' },
        {
          at: '/userType',
          map: { customer: 'customer', agent: 'agent', system: 'system', System: 'system' },
        },
        { value: 'unknown' },
      ],
      author: [{ at: '/fullname' }, { at: '/user/name' }],
      body: [{ at: '/reply', tf: ['htmlToText'] }],
    },
  },
  dom: {
    id: [
      { css: 'form[action*="/thread/add/"]', get: '@action', re: '/thread/add/(\\d+)' },
      { css: '.uv-aside-title h6', re: '#(\\d+)$' },
      { get: 'title', re: '^#(\\d+) ' },
    ],
    number: [
      { css: '.uv-aside-title h6', re: '#(\\d+)$' },
      { get: 'title', re: '^#(\\d+) ' },
    ],
    subject: [
      { css: '.uv-ticket-head h1' },
      { css: '.uv-ticket-head-rt' },
      { get: 'title', re: '^#\\d+ (.*)$' },
    ],
    description: [
      { css: '.uv-ticket-main.create .message', get: 'lines' },
      { css: '.create .message', get: 'lines' },
      { css: '.uv-ticket-section .message', get: 'lines' },
    ],
    requester: [
      { css: '.uv-aside-customer-info span:nth-child(2)', re: '[^\\s@]+@\\S+' },
      { css: '.uv-aside-customer-info span' },
    ],
    status: [{ css: chosen('status'), get: '@data-id', map: statuses }, { css: chosen('status') }],
    created: [
      { css: '.timeago[data-timestamp]', get: '@data-timestamp', re: '^\\d+$', tf: ['epochSeconds'] },
    ],
    fields: {
      priority: [{ css: chosen('priority'), get: '@data-id', map: priorities }, { css: chosen('priority') }],
      type: named('type'),
      group: named('group'),
      team: named('team'),
      assignee: [...named('agent'), { css: '.agent-info .name' }],
      tags: [{ css: '.tag-list .uv-btn-tag', all: true }],
    },
    messages: {
      item: ['.thread-list .uv-ticket-main', '.thread-list > div', '.uv-ticket-accordion .uv-ticket-main'],
      order: 'id',
      id: [
        { css: 'a.copy-thread-link', get: '@id', re: '(\\d+)$' },
        { css: 'a[id^="thread"]', get: '@id', re: '^thread(\\d+)$' },
      ],
      // A note looks like a reply of an agent, but for words.
      role: [{ has: 'a.uv-ticket-member-name[href*="/customer/"]', value: 'customer' }, { value: 'unknown' }],
      author: [{ css: '.uv-ticket-member-name' }],
      body: [{ css: '.message', get: 'lines' }],
    },
    list: {
      row: [
        '.uv-table.uv-list-view tbody tr:has([data-id])',
        '.uv-table tbody tr:has(a[href*="/ticket/view/"])',
      ],
      id: [
        { css: '.uv-quick-view-trigger[data-id]', get: '@data-id' },
        { css: 'a[href*="/ticket/view/"]', get: '@href', re: '/ticket/view/(\\d+)' },
        { get: '@data-id' },
      ],
      subject: [
        { css: 'td[data-index="subject"] a' },
        { css: 'td[data-value="Subject"] a' },
        { css: 'td.uv-width-100 ~ td a[href*="/ticket/view/"]' },
        { css: 'a[href*="/ticket/view/"]' },
      ],
      requester: [{ css: 'td[data-index="customer-name"]' }, { css: 'td[data-index="customer"]' }],
    },
  },
  // Its page of a ticket would note that an agent has looked at it; its interface does not.
  history: {
    by: 'api',
    requests: { closed: '{base}/tickets/xhr?status=5&page={page}' },
    from: 'closed',
    rows: '/tickets',
    size: 1,
    each: { threads: '{base}/threads/ajax/{id}?threadType=all&limit=100' },
    id: [{ at: '/id' }],
    subject: [{ at: '/subject' }],
    description: [{ from: 'threads', at: '/threads/*/reply', last: true, tf: ['htmlToText'] }],
    requester: [{ at: '/customer/email' }, { at: '/customer/name' }],
    fields: {
      priority: [{ at: '/priority/code' }, { at: '/priority/name' }, { at: '/priority' }],
      type: [{ at: '/type/code' }, { at: '/type/name' }, { at: '/type' }],
      group: [{ at: '/group/name' }, { at: '/group' }],
      team: [{ at: '/team/name' }, { at: '/team' }],
    },
  },
  mountsEarly: true,
  mount: [
    { css: '.uv-ticket-head', at: 'before' },
    { css: '.uv-aside', at: 'prepend' },
    { css: '.uv-ticket-section', at: 'before' },
  ],
  write: {
    fields: {
      priority: {
        head: 'severity',
        values: { P1: '4', P2: '3', P3: '2', P4: '1', P5: '1' },
        names: priorities,
        via: {
          by: 'request',
          method: 'POST',
          path: '{base}/ticket/update/attributes/{id}',
          json: { attribute: 'priority', value: '{value}' },
          read: {
            page: '{base}/ticket/view/{id}',
            id: [
              { css: 'form[action*="/thread/add/"]', get: '@action', re: '/thread/add/(\\d+)' },
              { css: '.uv-aside-title h6', re: '#(\\d+)$' },
            ],
            value: [{ css: chosen('priority'), get: '@data-id' }],
          },
        },
      },
    },
  },
} satisfies AdapterData;
