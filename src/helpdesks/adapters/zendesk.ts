import type { AdapterData } from '../adapter';
import { zendeskHistory } from '../histories/zendesk';
import { zendeskWrite } from '../writes/zendesk';

/** What stands in the message's marks, in every language of the interface. */
const roles = { 'end-user': 'customer', agent: 'agent', internal: 'internal' } as const;

/** Lists and comments come with the people in them. */
const people = { from: 'ticket', rows: '/users', key: '/id' };
const writers = { from: 'comments', rows: '/users', key: '/id' };

/** Statuses by their names in the interface; words of another language are in none of them. */
const statuses = Object.fromEntries(
  ['new', 'open', 'pending', 'hold', 'solved', 'closed'].map((status) => [status, status]),
);

/** The name of whom the ticket points to, else the number. */
function nameOf(key: string, rows: string) {
  const at = `/ticket/${key}`;
  return [
    { from: 'ticket', at, lookup: { from: 'ticket', rows: `/${rows}`, key: '/id', at: '/name' } },
    { from: 'ticket', at },
  ];
}

/** Zendesk Agent Workspace. Each open ticket keeps a pane of its own in the page. */
export default {
  id: 'zendesk',
  label: 'Zendesk',
  notes: { verified: 'clients', version: '2026-03' },
  hosts: {
    match: ['https://*.zendesk.com/agent/*'],
    selfHosted: true,
    probe: [{ css: 'main#main_panes' }, { css: 'div[data-side-conversations-anchor-id]' }],
  },
  views: [
    {
      kind: 'ticket',
      path: '^/agent/tickets/\\d+(?:/|$)',
      id: [{ from: 'path', re: '^/agent/tickets/(\\d+)' }],
    },
    {
      kind: 'list',
      path: '^/agent/filters/[\\w-]+',
      vars: { view: [{ from: 'path', re: '^/agent/filters/([\\w-]+)' }] },
    },
    { kind: 'list', path: '^/agent/search(?:/|$)' },
  ],
  scope: [
    { css: '[data-test-id="ticket-{id}-standard-layout"]' },
    { css: 'div[data-side-conversations-anchor-id="{id}"]' },
    { css: '[data-ticket-id="{id}"]:has([data-test-id="omni-log-container"])' },
    { css: '.ticket-panes-grid-layout[data-is-active="true"]' },
    { css: 'main#main_panes > *', pick: 'visible' },
  ],
  values: {
    token: [
      { answer: 'me', at: '/user/authenticity_token' },
      { page: { css: 'meta[name="csrf-token"]', get: '@content' } },
    ],
  },
  api: {
    unopened: true,
    requests: {
      ticket: '/api/v2/tickets/{id}.json?include=users,organizations,groups',
      comments: {
        path: '/api/v2/tickets/{id}/comments.json?include=users',
        pages: { rows: '/comments', next: { link: '/next_page' }, most: 4 },
      },
      metrics: '/api/v2/tickets/{id}/metrics.json',
      me: { path: '/api/v2/users/me.json', onDemand: true },
    },
    id: [
      { from: 'ticket', at: '/ticket/id' },
      { from: 'metrics', at: '/ticket_metric/ticket_id' },
    ],
    number: [{ from: 'ticket', at: '/ticket/id' }],
    subject: [{ from: 'ticket', at: '/ticket/subject' }],
    // The first comment is the description, in the same form as the others.
    description: [
      { from: 'comments', at: '/comments/0/plain_body' },
      { from: 'comments', at: '/comments/0/body' },
      { from: 'comments', at: '/comments/0/html_body', tf: ['htmlToText'] },
      { from: 'ticket', at: '/ticket/description' },
    ],
    requester: [
      { from: 'ticket', at: '/ticket/requester_id', lookup: { ...people, at: '/email' } },
      { from: 'ticket', at: '/ticket/requester_id', lookup: { ...people, at: '/name' } },
      { from: 'ticket', at: '/ticket/requester_id' },
    ],
    status: [{ from: 'ticket', at: '/ticket/status' }],
    created: [{ from: 'ticket', at: '/ticket/created_at', tf: ['isoDate'] }],
    due: [{ from: 'ticket', at: '/ticket/due_at', tf: ['dueDate'] }],
    resolved: [{ from: 'metrics', at: '/ticket_metric/solved_at', tf: ['isoDate'] }],
    fields: {
      priority: [{ from: 'ticket', at: '/ticket/priority' }],
      type: [{ from: 'ticket', at: '/ticket/type' }],
      tags: [{ from: 'ticket', at: '/ticket/tags/*', all: true }],
      assignee: nameOf('assignee_id', 'users'),
      group: nameOf('group_id', 'groups'),
      organization: nameOf('organization_id', 'organizations'),
    },
    messages: {
      from: 'comments',
      rows: '/comments',
      total: '/count',
      order: 'oldest',
      id: [{ at: '/id' }],
      role: [
        { when: [{ at: '/public', is: ['false'] }], value: 'internal' },
        {
          when: [{ at: '/author_id', among: { from: 'ticket', at: '/ticket/requester_id' } }],
          value: 'customer',
        },
        {
          when: [{ at: '/author_id', lookup: { ...writers, at: '/role' }, is: ['end-user'] }],
          value: 'customer',
        },
        {
          when: [{ at: '/author_id', lookup: { ...people, at: '/role' }, is: ['end-user'] }],
          value: 'customer',
        },
        { value: 'agent' },
      ],
      author: [
        { at: '/author_id', lookup: { ...writers, at: '/name' } },
        { at: '/author_id', lookup: { ...people, at: '/name' } },
        { at: '/author_id' },
      ],
      time: [{ at: '/created_at', tf: ['isoDate'] }],
      body: [{ at: '/plain_body' }, { at: '/body' }, { at: '/html_body', tf: ['htmlToText'] }],
    },
    list: {
      requests: { tickets: '/api/v2/views/{view}/tickets.json?include=users&per_page=100' },
      from: 'tickets',
      rows: '/tickets',
      id: [{ at: '/id' }],
      subject: [{ at: '/subject' }],
      requester: [
        { at: '/requester_id', lookup: { from: 'tickets', rows: '/users', key: '/id', at: '/name' } },
        { at: '/requester_id' },
      ],
      status: [{ at: '/status' }],
      priority: [{ at: '/priority' }],
    },
    macros: {
      requests: { active: '/api/v2/macros/active.json' },
      from: 'active',
      rows: '/macros',
      name: [{ at: '/title' }],
      // The comment among what a macro does is a pair: where it goes, and its text.
      text: [{ at: '/actions/*/value/1', tf: ['htmlToText'] }, { at: '/description' }],
    },
  },
  dom: {
    id: [
      { get: '@data-test-id', re: '^ticket-(\\d+)-standard-layout$' },
      { get: '@data-side-conversations-anchor-id' },
      { get: '@data-ticket-id' },
      {
        css: '[data-test-id^="ticket-"][data-test-id$="-standard-layout"]',
        get: '@data-test-id',
        re: '^ticket-(\\d+)-standard-layout$',
      },
      { css: 'div[data-side-conversations-anchor-id]', get: '@data-side-conversations-anchor-id' },
      // The tab that is chosen, for the one pane that is marked as active.
      {
        css: 'body:has(.ticket-panes-grid-layout[data-is-active="true"]) header [data-selected="true"][data-entity-id]',
        get: '@data-entity-id',
        outside: true,
      },
    ],
    number: [{ value: '{id}' }],
    subject: [
      { css: 'input[data-test-id="omni-header-subject"]', get: 'value' },
      { css: '[data-test-id="omni-header-subject"]' },
      { css: '[data-test-id="ticket-pane-subject"]', get: 'value' },
      { css: '[data-test-id="ticket-pane-subject"]' },
    ],
    requester: [{ css: '[data-test-id="ticket-system-field-requester-select"]' }],
    status: [
      { css: '[data-test-id^="status-badge-"]', get: '@data-test-id', re: '^status-badge-([a-z]+)' },
      {
        css: '[data-test-id="ticket-fields-status-view"]',
        tf: ['lower', 'trim'],
        map: statuses,
      },
    ],
    fields: {
      priority: [
        {
          css: '[data-test-id="ticket-fields-priority-select"] [data-garden-id="dropdowns.combobox.value"]',
          tf: ['lower', 'trim'],
          map: { '-': '' },
          keep: true,
        },
      ],
      type: [
        {
          css: '[data-test-id="ticket-fields-type-select"] [data-garden-id="dropdowns.combobox.value"]',
          tf: ['lower', 'trim'],
          map: { '-': '' },
          keep: true,
        },
      ],
      tags: [{ css: '[data-test-id="ticket-system-field-tags-item-selected"]', all: true }],
      assignee: [{ css: '[data-test-id="assignee-field-selected-agent-tag"]' }],
      group: [{ css: '[data-test-id="assignee-field-selected-group-tag"]' }],
    },
    messages: {
      item: [
        'article[data-test-id="omni-log-comment-item"]',
        '[data-test-id="omni-log-comment-item"]',
        '[data-test-id="omni-log-container"] article',
        '.zd-comment',
      ],
      exclude: [
        '[data-test-id="interaction-history-event"]',
        ':has([data-test-id="ticket-event-title-relative"])',
      ],
      order: 'oldest',
      id: [{ get: '@data-comment-id' }],
      role: [
        { has: '[data-test-id="omni-log-internal-note-tag"]', value: 'internal' },
        { css: '[data-test-id="omni-log-item-message"]', get: '@type', map: roles },
        { value: 'unknown' },
      ],
      author: [{ css: '[data-test-id="omni-log-item-sender"]' }],
      time: [
        { css: 'time[data-test-id="timestamp-relative"]', get: '@datetime', tf: ['isoDate'] },
        { css: 'time[datetime]', get: '@datetime', tf: ['isoDate'] },
      ],
      body: [
        { css: '[data-test-id="omni-log-message-content"]', get: 'lines' },
        { css: '.zd-comment', get: 'lines' },
        { get: 'lines', without: 'header, time, button, [data-test-id="omni-log-item-sender"]' },
      ],
    },
    list: {
      row: [
        'table[data-test-id="generic-table"] tbody tr[data-test-id="generic-table-row"]',
        'tr[data-test-id="generic-table-row"]',
        'tbody tr:has(a[href*="tickets/"])',
      ],
      id: [
        { css: '[data-test-id="ticket-table-cells-subject"] a', get: '@href', re: 'tickets/(\\d+)' },
        { css: 'a[href*="tickets/"]', get: '@href', re: 'tickets/(\\d+)' },
      ],
      subject: [{ css: '[data-test-id="ticket-table-cells-subject"]' }, { css: 'a[href*="tickets/"]' }],
      requester: [{ css: '[data-test-id="ticket-table-cells-requester"]' }],
      status: [
        { css: '[data-test-id^="status-badge-"]', get: '@data-test-id', re: '^status-badge-([a-z]+)' },
      ],
    },
  },
  history: zendeskHistory,
  mountsEarly: true,
  mount: [
    { css: '[data-test-id="customer-context-tab-navigation"]', at: 'before' },
    {
      css: '[data-support-suite-trial-onboarding-id="conversationPane"] > div:nth-child(1)',
      at: 'prepend',
    },
    { css: '[data-test-id="omni-log-container"]', at: 'before' },
  ],
  write: zendeskWrite,
} satisfies AdapterData;
