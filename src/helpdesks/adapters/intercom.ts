import type { AdapterData } from '../adapter';

/** Kinds of parts in the interface; all others are events, not messages. */
const partRoles = {
  '1': 'customer',
  '12': 'customer',
  '2': 'agent',
  '24': 'agent',
  '3': 'internal',
} as const;

/** Kinds of groups of parts on the page. */
const groupRoles = {
  '1': 'customer',
  '3': 'agent',
  '4': 'internal',
  '5': 'agent',
  '20': 'system',
} as const;

/** The interface gives times in seconds, in milliseconds or written out. */
function timeOf(at: string, from?: string) {
  const place = from === undefined ? { at } : { from, at };
  return [
    { ...place, re: '^\\d{9,10}$', tf: ['epochSeconds' as const] },
    { ...place, re: '^\\d{12,13}$', tf: ['epochMilliseconds' as const] },
    { ...place, re: '^\\d{4}-.*', tf: ['isoDate' as const] },
  ];
}

const app = [{ from: 'path' as const, re: '^/a/(?:inbox|apps)/([a-z0-9]+)(?:/|$)' }];

/** Intercom's inbox, by the interface that its own pages use. */
export default {
  id: 'intercom',
  label: 'Intercom',
  notes: {
    exportBy: ['Reports', 'Export data', 'Dataset: Conversations', 'Export CSV'],
    verified: 'clients',
    version: '2026-05',
    readOnly: 'it knows no levels of priority, and tags change only in the state of its own page',
    without: {
      'id on the page':
        "no part of the page states it: the page counts only where the interface does not answer, and is taken at its address's word once it has changed",
      'author and time on the page': 'both have no marks there',
      'queues other than the whole inbox': 'the list that the interface gives is that of all conversations',
      resolved: 'the interface does not say when a conversation was closed',
    },
  },
  hosts: {
    match: [
      'https://app.intercom.com/a/*',
      'https://app.eu.intercom.com/a/*',
      'https://app.au.intercom.com/a/*',
      'https://app.intercom.io/a/*',
    ],
    selfHosted: false,
    probe: [],
  },
  views: [
    {
      kind: 'ticket',
      path: '^/a/(?:inbox|apps)/[a-z0-9]+/(?:.*/)?conversations?/\\d+',
      vars: { app },
      id: [{ from: 'path', re: '/conversations?/(\\d+)' }],
    },
    {
      kind: 'list',
      path: '^/a/inbox/[a-z0-9]+/inbox/all(?:/|$)',
      vars: { app, inbox: [{ from: 'path', re: '/inbox/(all)(?:/|$)' }] },
    },
    { kind: 'list', path: '^/a/inbox/[a-z0-9]+/inbox/', vars: { app } },
  ],
  reach: ['shadow'],
  scope: [{ css: 'body' }],
  api: {
    requests: { conversation: '/ember/inbox/conversations/{id}?app_id={app}' },
    id: [{ from: 'conversation', at: '/id' }],
    number: [{ from: 'conversation', at: '/id' }],
    subject: [{ from: 'conversation', at: '/title' }],
    requester: [
      { from: 'conversation', at: '/user_summary/email' },
      { from: 'conversation', at: '/user_summary/name' },
      { from: 'conversation', at: '/user_summary/user_id' },
    ],
    status: [{ from: 'conversation', at: '/state' }],
    created: timeOf('/created_at', 'conversation'),
    fields: {
      priority: [
        {
          from: 'conversation',
          at: '/priority',
          map: { true: 'priority', false: 'not_priority' },
          keep: true,
        },
      ],
      tags: [{ from: 'conversation', at: '/tags/*/name', all: true }],
    },
    messages: {
      from: 'conversation',
      rows: '/renderable_parts',
      when: [{ at: '/renderable_type', is: Object.keys(partRoles) }],
      order: 'oldest',
      id: [{ at: '/id' }, { at: '/entity_id' }],
      role: [{ at: '/renderable_type', map: partRoles }],
      author: [{ at: '/renderable_data/admin_summary/name' }, { at: '/renderable_data/user_summary/name' }],
      time: timeOf('/created_at'),
      body: [
        { at: '/renderable_data/blocks', tf: ['blocksToText'] },
        { at: '/renderable_data/body', tf: ['htmlToText'] },
      ],
    },
    list: {
      requests: {
        conversations:
          '/ember/inbox/conversations/list?app_id={app}&inbox_type={inbox}&state=open&sort_field=sorting_updated_at&sort_direction=desc&count=40',
      },
      from: 'conversations',
      rows: ['/conversations', ''],
      id: [{ at: '/id' }],
      subject: [{ at: '/title' }],
      requester: [{ at: '/user_summary/name' }, { at: '/user_summary/email' }],
      status: [{ at: '/state' }],
      priority: [{ at: '/priority', map: { true: 'priority', false: 'not_priority' }, keep: true }],
    },
  },
  dom: {
    id: [
      { has: '[data-conversation-stream]', value: '{id}' },
      { has: '[data-testid="conversation-stream-scroll-container"]', value: '{id}' },
      { has: '[data-part-group-id]', value: '{id}' },
    ],
    number: [{ value: '{id}' }],
    subject: [
      { css: '[data-inbox-conversation-header-title] span' },
      { css: 'span[data-conversation-title]' },
      { css: '[data-inbox-conversation-header-title]' },
      { css: '[data-conversation-title]' },
    ],
    fields: {},
    messages: {
      item: [
        '[data-part-group-id] .interblocks-html',
        '[data-part-group-id]',
        '[class*="group/content-part"] .interblocks-html',
        '[class*="group/content-part"]',
        '[data-conversation-stream] .interblocks-html',
      ],
      exclude: ['[data-conversation-reply-composer] *'],
      order: 'oldest',
      id: [{ closest: '[data-part-group-id]', get: '@data-part-group-id' }],
      role: [
        { closest: '[data-part-group-category]', get: '@data-part-group-category', map: groupRoles },
        { css: '[data-part-group-category]', get: '@data-part-group-category', map: groupRoles },
        { value: 'unknown' },
      ],
      body: [{ get: 'lines', without: 'header, time, button, [role="button"]' }],
    },
    list: {
      row: [
        'li:has(a[href*="/conversation/"])',
        'tr:has(a[href*="/conversation/"])',
        'a[href*="/conversation/"]',
      ],
      id: [
        { css: 'a[href*="/conversation/"]', get: '@href', re: '/conversation/(\\d+)' },
        { get: '@href', re: '/conversation/(\\d+)' },
      ],
      subject: [{ css: '[data-conversation-title]' }, { css: 'a[href*="/conversation/"]' }, { get: 'text' }],
    },
  },
  mountsEarly: true,
  mount: [
    { css: '[data-intercom-target="conversation-toolbar"]', at: 'after' },
    { css: '.inbox2__conversation-details-sidebar', at: 'prepend' },
    { css: '.inbox-2__conversation-details-sidebar', at: 'prepend' },
    { css: '[data-resize-target][data-resize-min-width="300"]', at: 'prepend' },
  ],
} satisfies AdapterData;
