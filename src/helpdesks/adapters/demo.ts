import type { AdapterData } from '../adapter';

/** The small helpdesk of `npm start` and of the tests. */
export default {
  id: 'demo',
  label: 'Demo Helpdesk',
  notes: { verified: 'live' },
  hosts: {
    match: [],
    selfHosted: true,
    probe: [{ css: 'meta[name="application-name"][content="Demo Helpdesk"]' }],
  },
  views: [
    { kind: 'ticket', path: '^/tickets/\\d+$', id: [{ from: 'path', re: '^/tickets/(\\d+)$' }] },
    { kind: 'list', path: '^/queue/[a-z-]+$' },
  ],
  scope: [{ css: 'main[data-ticket-id="{id}"]' }],
  api: {
    unopened: true,
    requests: { ticket: '/api/tickets/{id}' },
    id: [{ from: 'ticket', at: '/id' }],
    number: [{ from: 'ticket', at: '/number' }],
    subject: [{ from: 'ticket', at: '/subject' }],
    description: [{ from: 'ticket', at: '/description' }],
    requester: [{ from: 'ticket', at: '/requester' }],
    status: [{ from: 'ticket', at: '/status' }],
    created: [{ from: 'ticket', at: '/created', tf: ['isoDate'] }],
    fields: {
      priority: [{ from: 'ticket', at: '/fields/priority' }],
      type: [{ from: 'ticket', at: '/fields/type' }],
      queue: [{ from: 'ticket', at: '/fields/queue' }],
      assignee: [{ from: 'ticket', at: '/fields/assignee' }],
      tags: [{ from: 'ticket', at: '/fields/tags/*', all: true }],
    },
    messages: {
      from: 'ticket',
      rows: '/messages',
      order: 'oldest',
      id: [{ at: '/id' }],
      role: [
        {
          at: '/role',
          map: { customer: 'customer', agent: 'agent', internal: 'internal', system: 'system' },
        },
        { value: 'unknown' },
      ],
      author: [{ at: '/author' }],
      time: [{ at: '/at', tf: ['isoDate'] }],
      body: [{ at: '/text' }],
    },
  },
  dom: {
    id: [{ get: '@data-ticket-id' }],
    subject: [{ css: 'h1[data-field="subject"]' }],
    requester: [{ css: '[data-field="requester"]' }],
    status: [
      { css: 'select[data-field="status"]', get: 'value' },
      { css: '[data-field="status"]:not(select)', tf: ['lower'] },
    ],
    created: [{ css: 'time[data-field="created"]', get: '@datetime', tf: ['isoDate'] }],
    fields: {
      priority: [
        { css: 'select[data-field="priority"]', get: 'value' },
        { css: '[data-field="priority"]:not(select)', tf: ['lower'] },
      ],
      type: [
        { css: 'select[data-field="type"]', get: 'value' },
        { css: '[data-field="type"]:not(select)', tf: ['lower'] },
      ],
      queue: [
        { css: 'select[data-field="queue"]', get: 'value' },
        { css: '[data-field="queue"]:not(select)' },
      ],
      assignee: [
        { css: 'select[data-field="assignee"]', get: 'value' },
        { css: '[data-field="assignee"]:not(select)' },
      ],
      tags: [{ css: '[data-field="tags"] > *', all: true }],
    },
    messages: {
      item: ['article[data-message-id]'],
      order: 'oldest',
      id: [{ get: '@data-message-id' }],
      role: [
        {
          get: '@data-role',
          map: { customer: 'customer', agent: 'agent', internal: 'internal', system: 'system' },
        },
        { value: 'unknown' },
      ],
      author: [{ css: '[data-author]' }],
      time: [{ css: 'time[datetime]', get: '@datetime', tf: ['isoDate'] }],
      body: [{ css: '.message-body', get: 'lines' }],
    },
    list: {
      row: ['.queue-table tbody tr'],
      id: [{ css: 'a[href^="/tickets/"]', get: '@href', re: '^/tickets/(\\d+)$' }],
      subject: [{ css: 'a[href^="/tickets/"]' }],
      requester: [{ css: '.queue-person div > span:last-child' }],
      created: [{ css: '.queue-time[data-created]', get: '@data-created', tf: ['isoDate'] }],
      status: [{ get: '@data-status' }],
      priority: [{ css: '.priority', get: '@data-priority' }],
      badge: { css: '.queue-subject p', at: 'prepend' },
    },
  },
  mount: [{ css: 'aside[data-sidebar]', at: 'prepend' }],
} satisfies AdapterData;
