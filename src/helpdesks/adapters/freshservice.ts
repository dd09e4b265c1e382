import type { AdapterData } from '../adapter';
import { listedGroups } from '../listed-groups';
import { freshworksFields } from '../writes/freshworks';

const statuses = { '2': 'open', '3': 'pending', '4': 'resolved', '5': 'closed' };
const statusOf = { map: statuses, keep: true };

/** The number in the address; the interface has an internal one besides. */
const ids = [
  { from: 'ticket', at: '/ticket/display_id' },
  { from: 'ticket', at: '/ticket/id' },
];

const degrees = { high: '3', medium: '2', low: '1' };
const degreeNames = { '1': 'Low', '2': 'Medium', '3': 'High' };

const { fieldOf, ownField, tags } = freshworksFields([
  { from: 'now', at: '/ticket/display_id' },
  { from: 'now', at: '/ticket/id' },
]);

/** Freshservice. Its pages mark neither messages nor most fields, so the conversation comes from the interface. */
export default {
  id: 'freshservice',
  label: 'Freshservice',
  notes: {
    verified: 'clients',
    version: '2026-03',
    without: {
      'conversation on the page': 'its messages have no marks that are known',
      'status and priority on the page': "both are words of the reader's language there",
      'names of agents and groups': 'the interface gives their numbers',
      'queues other than saved filters': 'their conditions are not part of a path that can be asked',
    },
  },
  hosts: {
    match: ['https://*.freshservice.com/a/*', 'https://*.freshservice.com/helpdesk/tickets/*'],
    selfHosted: true,
    probe: [
      { css: '[data-test-id="ticket-human-display-id"]' },
      { css: '.tkt-quick-action' },
      { css: '.ticket-tabs .multitab-navlist' },
    ],
  },
  views: [
    {
      kind: 'ticket',
      path: '^/(?:a|helpdesk)/tickets/\\d+(?:/|$)',
      id: [{ from: 'path', re: '/tickets/(\\d+)' }],
    },
    {
      kind: 'list',
      path: '^/a/tickets/filters/[\\w-]+',
      vars: { filter: [{ from: 'path', re: '/tickets/filters/([\\w-]+)' }] },
    },
    { kind: 'list', path: '^/a/tickets/?$' },
  ],
  scope: [{ css: 'body' }],
  values: {
    token: [
      { header: 'X-CSRF-Token', of: 'ticket' },
      { page: { css: 'meta[name="csrf-token"]', get: '@content' } },
    ],
  },
  api: {
    requests: {
      ticket: '/api/_/tickets/{id}',
      conversations: {
        path: '/api/_/tickets/{id}/conversations?per_page=100',
        pages: {
          rows: ['/conversations', ''],
          next: { count: 'page', parameter: 'page', size: 100 },
          most: 3,
        },
      },
    },
    id: ids,
    number: [{ from: 'ticket', at: '/ticket/human_display_id' }, ...ids],
    subject: [{ from: 'ticket', at: '/ticket/subject' }],
    // The plain text of the interface has no line breaks.
    description: [
      { from: 'ticket', at: '/ticket/description', tf: ['htmlToText'] },
      { from: 'ticket', at: '/ticket/description_text' },
    ],
    requester: [
      { from: 'ticket', at: '/ticket/requester/email' },
      { from: 'ticket', at: '/ticket/requester/primary_email' },
      { from: 'ticket', at: '/ticket/requester/name' },
      { from: 'ticket', at: '/ticket/requester_id' },
    ],
    status: [{ from: 'ticket', at: '/ticket/status', ...statusOf }],
    created: [{ from: 'ticket', at: '/ticket/created_at', tf: ['isoDate'] }],
    resolved: [{ from: 'ticket', at: '/ticket/stats/resolved_at', tf: ['isoDate'] }],
    fields: {
      priority: [{ from: 'ticket', at: '/ticket/priority' }],
      urgency: [{ from: 'ticket', at: '/ticket/urgency' }],
      impact: [{ from: 'ticket', at: '/ticket/impact' }],
      type: [
        { from: 'ticket', at: '/ticket/type' },
        { from: 'ticket', at: '/ticket/ticket_type' },
      ],
      category: [{ from: 'ticket', at: '/ticket/category' }],
      subcategory: [{ from: 'ticket', at: '/ticket/sub_category' }],
      item: [{ from: 'ticket', at: '/ticket/item_category' }],
      tags: [{ from: 'ticket', at: '/ticket/tags/*', all: true }],
      assignee: [{ from: 'ticket', at: '/ticket/responder_id' }],
      group: [{ from: 'ticket', at: '/ticket/group_id' }],
      department: [{ from: 'ticket', at: '/ticket/department_id' }],
    },
    messages: {
      from: 'conversations',
      rows: ['/conversations', ''],
      total: '/meta/count',
      order: 'oldest',
      id: [{ at: '/id' }],
      role: [
        { when: [{ at: '/private', is: ['true'] }], value: 'internal' },
        { when: [{ at: '/incoming', is: ['true'] }], value: 'customer' },
        { value: 'agent' },
      ],
      author: [{ at: '/user/name' }, { at: '/from_email' }, { at: '/user_id' }],
      time: [{ at: '/created_at', tf: ['isoDate'] }],
      body: [{ at: '/body', tf: ['htmlToText'] }, { at: '/body_text' }],
    },
    list: {
      requests: { tickets: '/api/_/tickets?filter={filter}&per_page=100' },
      from: 'tickets',
      rows: ['/tickets', ''],
      id: [{ at: '/display_id' }, { at: '/id' }],
      subject: [{ at: '/subject' }],
      requester: [{ at: '/requester/name' }, { at: '/requester/email' }],
      status: [{ at: '/status', ...statusOf }],
      priority: [{ at: '/priority' }],
    },
  },
  dom: {
    // INC-123, SR-123: an organisation may choose other letters.
    id: [
      { css: '[data-test-id="ticket-human-display-id"]', re: '(\\d+)\\D*$' },
      { css: '.ticket-human-display-id', re: '(\\d+)\\D*$' },
      { get: 'title', re: '#[A-Z]{2,5}-(\\d+)\\b' },
    ],
    number: [{ css: '[data-test-id="ticket-human-display-id"]', re: '[A-Za-z]*-?\\d+' }, { value: '{id}' }],
    subject: [
      { css: '[data-test-id="subject-text"]' },
      { css: '.summary-content .subject-text' },
      { css: '.subject-text' },
    ],
    requester: [{ css: '#primary_email' }],
    fields: {
      department: [{ css: '[aria-labelledby$="_departmentId"] .ember-power-select-selected-item' }],
      assignee: [
        { css: '[aria-labelledby$="_responderId"] .ember-power-select-selected-item' },
        { css: '[aria-labelledby$="_responderId"]' },
      ],
    },
    list: {
      row: ['tr:has(a[href*="/tickets/"])', 'li:has(> a[href*="/tickets/"])'],
      id: [{ css: 'a[href*="/tickets/"]', get: '@href', re: '/tickets/(\\d+)' }],
      subject: [{ css: 'a[href*="/tickets/"]' }],
    },
  },
  history: {
    by: 'api',
    requests: {
      closed:
        '/api/_/tickets?filter=all_tickets&order_by=created_at&order_type=desc&per_page=100&page={page}',
    },
    from: 'closed',
    rows: ['/tickets', ''],
    size: 100,
    // Resolved, and closed.
    when: [{ at: '/status', is: ['4', '5'] }],
    each: { ticket: '/api/_/tickets/{id}' },
    id: [{ at: '/display_id' }, { at: '/id' }],
    subject: [{ at: '/subject' }],
    description: [
      { from: 'ticket', at: '/ticket/description', tf: ['htmlToText'] },
      { from: 'ticket', at: '/ticket/description_text' },
    ],
    requester: [
      { from: 'ticket', at: '/ticket/requester/email' },
      { from: 'ticket', at: '/ticket/requester/name' },
    ],
    created: [{ from: 'ticket', at: '/ticket/created_at', tf: ['isoDate'] }],
    resolved: [{ from: 'ticket', at: '/ticket/stats/resolved_at', tf: ['isoDate'] }],
    changed: [{ at: '/updated_at' }],
    fields: {
      priority: [{ from: 'ticket', at: '/ticket/priority' }],
      urgency: [{ from: 'ticket', at: '/ticket/urgency' }],
      impact: [{ from: 'ticket', at: '/ticket/impact' }],
      category: [{ from: 'ticket', at: '/ticket/category' }],
      subcategory: [{ from: 'ticket', at: '/ticket/sub_category' }],
      group: [{ from: 'ticket', at: '/ticket/group_id' }],
      tags: [{ from: 'ticket', at: '/ticket/tags/*', all: true }],
    },
  },
  mountsEarly: true,
  mount: [
    { css: '.ticket-tabs', at: 'before' },
    { css: '.ticket-tabs .multitab-navlist', at: 'before' },
    { css: '.tkt-quick-action', at: 'append' },
  ],
  write: {
    headers: { 'X-CSRF-Token': '{token}', 'X-Requested-With': 'XMLHttpRequest' },
    closed: ['closed'],
    fields: {
      // Where the account makes the priority of these two, it is written last and stands.
      impact: { head: 'impact', values: degrees, names: degreeNames, type: 'number', via: fieldOf('impact') },
      urgency: {
        head: 'urgency',
        values: degrees,
        names: degreeNames,
        type: 'number',
        via: fieldOf('urgency'),
      },
      priority: {
        head: 'severity',
        values: { P1: '4', P2: '3', P3: '2', P4: '1', P5: '1' },
        names: { ...degreeNames, '4': 'Urgent' },
        type: 'number',
        via: fieldOf('priority'),
      },
      // By name; one that the account lacks is refused.
      category: { via: fieldOf('category'), empty: 'null' },
      group: {
        type: 'number',
        options: listedGroups('/api/_/groups', ['/groups', '']),
        via: fieldOf('group_id'),
      },
      tags,
    },
    custom: ownField,
  },
} satisfies AdapterData;
