import type { AdapterData } from '../adapter';
import { listedGroups } from '../listed-groups';
import { freshworksFields } from '../writes/freshworks';

const statuses = { '2': 'open', '3': 'pending', '4': 'resolved', '5': 'closed' };
const statusOf = { map: statuses, keep: true };

const roles = { 'ticket-details__privatenote': 'internal', 'ticket-details__requestor': 'customer' } as const;
const markedRoles = '.ticket-details__privatenote, .ticket-details__requestor';

const { fieldOf, ownField, tags } = freshworksFields([{ from: 'now', at: '/ticket/id' }]);

/** A part of the ticket by the page's own interface, else by the public one. */
function partOf(name: string) {
  return [
    { from: 'ticket', at: `/ticket/${name}` },
    { from: 'details', at: `/${name}` },
  ];
}

/** Freshdesk; the conversation and its answers are two lists in its interface. */
export default {
  id: 'freshdesk',
  label: 'Freshdesk',
  notes: {
    verified: 'clients',
    version: '2026-08',
    without: {
      'fields on the page': 'the panel of fields has no marks of its own; they come from the interface',
      'time and author on the page': "both are words of the reader's language there",
      'names of agents and groups': 'the interface gives their numbers',
      "writing types of one's own": 'only the three types that every account begins with are offered',
    },
  },
  hosts: {
    match: ['https://*.freshdesk.com/a/*', 'https://*.freshdesk.com/helpdesk/tickets/*'],
    selfHosted: true,
    probe: [
      { css: '.app-main-wrapper #ticket-details' },
      { css: '.sentiment-ticket-heading' },
      { css: '[data-test-conversation="conversation-text"]' },
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
      path: '^/(?:a|helpdesk)/tickets/filters/[\\w-]+',
      vars: { filter: [{ from: 'path', re: '/tickets/filters/([\\w-]+)' }] },
    },
    { kind: 'list', path: '^/a/tickets/?$' },
  ],
  reach: ['shadow'],
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
      details: '/api/v2/tickets/{id}?include=requester,stats',
      conversations: {
        path: '/api/_/tickets/{id}/conversations?per_page=100',
        pages: {
          rows: ['/conversations', ''],
          next: { count: 'page', parameter: 'page', size: 100 },
          most: 3,
        },
      },
    },
    id: partOf('id'),
    number: partOf('id'),
    subject: partOf('subject'),
    // The plain texts of the interface have no line breaks.
    description: [
      ...partOf('description').map((pick) => ({ ...pick, tf: ['htmlToText' as const] })),
      ...partOf('description_text'),
    ],
    requester: [
      { from: 'ticket', at: '/ticket/requester/email' },
      { from: 'details', at: '/requester/email' },
      { from: 'ticket', at: '/ticket/requester/name' },
      { from: 'details', at: '/requester/name' },
      ...partOf('requester_id'),
    ],
    status: partOf('status').map((pick) => ({ ...pick, ...statusOf })),
    due: partOf('due_by').map((pick) => ({ ...pick, tf: ['dueDate' as const] })),
    created: partOf('created_at').map((pick) => ({ ...pick, tf: ['isoDate' as const] })),
    resolved: [
      { from: 'ticket', at: '/ticket/stats/resolved_at', tf: ['isoDate'] },
      { from: 'details', at: '/stats/resolved_at', tf: ['isoDate'] },
    ],
    fields: {
      priority: partOf('priority'),
      type: partOf('type'),
      tags: [
        { from: 'ticket', at: '/ticket/tags/*', all: true },
        { from: 'details', at: '/tags/*', all: true },
      ],
      assignee: partOf('responder_id'),
      group: partOf('group_id'),
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
      requests: { tickets: '/api/_/tickets?filter={filter}&include=requester,stats&per_page=100' },
      from: 'tickets',
      rows: ['/tickets', ''],
      id: [{ at: '/id' }],
      subject: [{ at: '/subject' }],
      requester: [{ at: '/requester/name' }, { at: '/requester/email' }],
      status: [{ at: '/status', ...statusOf }],
      priority: [{ at: '/priority' }],
    },
  },
  dom: {
    // The heading on the page is that of the view; the title names the ticket.
    id: [
      { get: 'title', re: '^\\[#(\\d+)\\]' },
      { css: '.breadcrumb__item.active', re: '^#?\\s*(\\d+)\\s*$' },
    ],
    number: [{ value: '{id}' }],
    subject: [
      { get: 'title', re: '^\\[#\\d+\\]\\s(.*)\\s:\\s' },
      { css: '.sentiment-ticket-heading' },
      { css: '.ticket-subject-heading' },
    ],
    description: [{ css: '[data-test-id="ticket-description"]', get: 'lines' }],
    fields: {
      group: [{ css: '[data-test-id="group-agent"]', re: '^([^/]+)/' }],
      assignee: [{ css: '[data-test-id="group-agent"]', re: '/([^/]+)$', tf: ['trim'] }],
      tags: [{ css: '.ticket-tags ul li .tag-options', all: true }],
    },
    messages: {
      item: [
        '.ticket-details__item',
        '.ticket_note[data-note-id]',
        '[data-test-conversation="conversation-text"]',
      ],
      exclude: ['.rich-editor', '.rich-editor *', ':has(> .rich-editor)'],
      order: 'oldest',
      id: [{ css: '.ticket_note[data-note-id]', get: '@data-note-id' }, { get: '@data-note-id' }],
      role: [
        { closest: markedRoles, classMap: roles },
        { css: markedRoles, classMap: roles },
        { closest: '.ticket-details__item', classMap: { 'ticket-details__item': 'agent' } },
        { value: 'unknown' },
      ],
      body: [
        { css: '[data-test-id="ticket-description"]', get: 'lines' },
        { css: '[data-test-conversation="conversation-text"]', get: 'lines' },
        { css: '.ticket_note[data-note-id]', get: 'lines' },
        { get: 'lines', without: '.conversation-header, .rich-editor, button, time' },
      ],
    },
    list: {
      row: ['[data-test-id="tickets-list"] tr', '.list-content--container', 'tr:has(a[href*="/tickets/"])'],
      id: [{ css: 'a[href*="/tickets/"]', get: '@href', re: '/tickets/(\\d+)' }],
      subject: [{ css: 'a[href*="/tickets/"]' }],
    },
  },
  history: {
    by: 'api',
    // The list has no condition on the status; those that are not closed are passed over.
    requests: {
      tickets:
        '/api/v2/tickets?updated_since=2000-01-01T00:00:00Z&order_by=created_at&order_type=desc&include=description,requester,stats&per_page=100&page={page}',
    },
    from: 'tickets',
    rows: '',
    size: 100,
    when: [{ at: '/status', is: ['4', '5'] }],
    id: [{ at: '/id' }],
    subject: [{ at: '/subject' }],
    description: [{ at: '/description', tf: ['htmlToText'] }, { at: '/description_text' }],
    requester: [{ at: '/requester/email' }, { at: '/requester/name' }],
    created: [{ at: '/created_at', tf: ['isoDate'] }],
    resolved: [{ at: '/stats/resolved_at', tf: ['isoDate'] }],
    changed: [{ at: '/updated_at' }],
    fields: {
      priority: [{ at: '/priority' }],
      type: [{ at: '/type' }],
      tags: [{ at: '/tags/*', all: true }],
      group: [{ at: '/group_id' }],
    },
    custom: { record: '/custom_fields' },
  },
  mountsEarly: true,
  mount: [
    { css: '.ticket-details__item', at: 'before' },
    { css: '#mainactionbar .page-actions__left', at: 'append' },
  ],
  write: {
    headers: { 'X-CSRF-Token': '{token}', 'X-Requested-With': 'XMLHttpRequest' },
    closed: ['closed'],
    fields: {
      priority: {
        head: 'severity',
        values: { P1: '4', P2: '3', P3: '2', P4: '1', P5: '1' },
        names: { '1': 'Low', '2': 'Medium', '3': 'High', '4': 'Urgent' },
        type: 'number',
        via: fieldOf('priority'),
      },
      type: {
        head: 'type',
        values: { incident: 'Incident', question: 'Question' },
        empty: 'null',
        via: fieldOf('type'),
      },
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
