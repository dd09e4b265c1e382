import type { AdapterData } from '../adapter';

/** In the order in which Zammad sets them up; the page has only these numbers besides words of the reader's language. */
const priorities = { '1': '1 low', '2': '2 normal', '3': '3 high' };
const states = { '1': 'new', '2': 'open', '3': 'pending reminder', '4': 'closed', '5': 'merged' };

const fieldOf = (name: string) => ({
  by: 'request' as const,
  method: 'PUT' as const,
  path: '/api/v1/tickets/{id}',
  json: { [name]: '{value}' },
  read: {
    requests: { now: '/api/v1/tickets/{id}?expand=true' },
    id: [{ from: 'now', at: '/id' }],
    value: [{ from: 'now', at: `/${name}` }],
  },
});

/** Zammad 6 and 7: the classic interface, the new desktop one and the mobile one, which share one interface for data. */
export default {
  id: 'zammad',
  label: 'Zammad',
  notes: {
    verified: 'source',
    version: '6',
    without: {
      'page of the new desktop': 'its content states no ticket number, so there only the interface is read',
      'status in queues': 'the queue table marks its columns only in words of the reader’s language',
    },
  },
  hosts: {
    match: ['https://*.zammad.com/*'],
    selfHosted: true,
    probe: [
      { css: 'script#zammad_form_script' },
      { css: 'script[src*="/assets/form/form.js"]' },
      { css: 'link[href*="/assets/frontend/fonts.css"]' },
      { css: '#content_permanent_TicketOverview, [id^="content_permanent_Ticket-"]' },
      { json: '/api/v1/getting_started', at: '/setup_done', re: '^true$' },
    ],
  },
  views: [
    {
      kind: 'ticket',
      path: '^/$',
      hash: '^#ticket/zoom/\\d+',
      id: [{ from: 'hash', re: '^#ticket/zoom/(\\d+)' }],
    },
    {
      kind: 'ticket',
      path: '^/(?:desktop|mobile)/tickets?/\\d+',
      id: [{ from: 'path', re: '/tickets?/(\\d+)' }],
    },
    { kind: 'list', path: '^/$', hash: '^#(?:ticket/view|search)' },
  ],
  // Every ticket that the agent opened stays in the page.
  scope: [
    { css: '#content_permanent_Ticket-{id}' },
    { css: '.content.active:has(.ticketZoom)' },
    { css: '.ticketZoom', pick: 'visible' },
  ],
  values: {
    token: [
      // Changes with the session, so the one in the page may be old.
      { header: 'CSRF-TOKEN', of: 'ticket' },
      { page: { css: 'meta[name="csrf-token"]', get: '@content' } },
    ],
  },
  api: {
    unopened: true,
    requests: {
      ticket: '/api/v1/tickets/{id}?expand=true',
      articles: '/api/v1/ticket_articles/by_ticket/{id}?expand=true',
      tags: '/api/v1/tags?object=Ticket&o_id={id}',
    },
    id: [{ from: 'ticket', at: '/id' }],
    number: [{ from: 'ticket', at: '/number' }],
    subject: [{ from: 'ticket', at: '/title' }],
    requester: [{ from: 'ticket', at: '/customer' }],
    status: [{ from: 'ticket', at: '/state' }],
    created: [{ from: 'ticket', at: '/created_at', tf: ['isoDate'] }],
    resolved: [{ from: 'ticket', at: '/close_at', tf: ['isoDate'] }],
    due: [{ from: 'ticket', at: '/escalation_at', tf: ['dueDate'] }],
    fields: {
      priority: [{ from: 'ticket', at: '/priority' }],
      group: [{ from: 'ticket', at: '/group' }],
      assignee: [{ from: 'ticket', at: '/owner' }],
      type: [{ from: 'ticket', at: '/type' }],
      tags: [{ from: 'tags', at: '/tags/*', all: true }],
    },
    messages: {
      from: 'articles',
      rows: '',
      order: 'oldest',
      id: [{ at: '/id' }],
      role: [
        { when: [{ at: '/internal', is: ['true'] }], value: 'internal' },
        { at: '/sender', map: { Customer: 'customer', Agent: 'agent', System: 'system' } },
        { at: '/sender_id', map: { '1': 'agent', '2': 'customer', '3': 'system' } },
        { value: 'unknown' },
      ],
      author: [{ at: '/from' }, { at: '/created_by' }],
      time: [{ at: '/created_at', tf: ['isoDate'] }],
      body: [
        { at: '/body', when: [{ at: '/content_type', is: ['text/html'] }], tf: ['htmlToText'] },
        { at: '/body' },
      ],
    },
    macros: {
      requests: { modules: '/api/v1/text_modules' },
      from: 'modules',
      rows: '',
      when: [{ at: '/active', not: ['false'] }],
      name: [{ at: '/name' }],
      text: [{ at: '/content', tf: ['htmlToText'] }],
    },
  },
  dom: {
    id: [
      { get: '@id', re: '^content_permanent_Ticket-(\\d+)$' },
      { css: '.tasks .is-active[data-key^="Ticket-"]', get: '@data-key', re: '(\\d+)$', outside: true },
      { css: '.tasks .is-active [data-key^="Ticket-"]', get: '@data-key', re: '(\\d+)$', outside: true },
    ],
    number: [
      { css: '.ticketZoom-header .js-objectNumber' },
      { css: '.ticketZoom-header .ticket-number' },
      { css: '.ticket-number' },
    ],
    subject: [
      { css: '.ticketZoom-header .js-objectTitle' },
      { css: '.ticketZoom-header .ticket-title-update' },
      { css: '.ticket-title' },
    ],
    status: [{ css: '.edit select[name="state_id"]', get: 'value', map: states }],
    created: [{ css: '.ticketZoom-header time[datetime]', get: '@datetime', tf: ['isoDate'] }],
    fields: {
      priority: [
        { css: '.edit select[name="priority_id"]', get: 'value', map: priorities },
        { css: '.edit select[name="priority_id"]', get: 'selected' },
      ],
      group: [{ css: '.edit select[name="group_id"]', get: 'selected' }],
      assignee: [{ css: '.edit select[name="owner_id"]', get: 'selected' }],
      tags: [{ css: '.tags .list-item-name', all: true }],
    },
    messages: {
      item: ['.ticket-article-item[data-id]', '[id^="article-"][data-id]'],
      order: 'oldest',
      id: [{ get: '@data-id' }],
      role: [
        { classMap: { 'is-internal': 'internal' } },
        { classMap: { customer: 'customer', agent: 'agent', system: 'system' } },
        { value: 'unknown' },
      ],
      author: [{ css: '.article-content-meta.top .article-meta-value' }],
      time: [{ css: 'time[datetime]', get: '@datetime', tf: ['isoDate'] }],
      body: [
        { css: '.textBubble-content .richtext-content', get: 'lines' },
        { css: '.textBubble-content', get: 'lines' },
        { css: '.textBubble', get: 'lines' },
      ],
    },
    list: {
      row: [
        '.content.active table tbody tr.item[data-id]',
        'table tbody tr.item[data-id]',
        'table tbody tr:has(a[href*="#ticket/zoom/"])',
      ],
      id: [{ css: 'a[href*="#ticket/zoom/"]', get: '@href', re: '#ticket/zoom/(\\d+)' }, { get: '@data-id' }],
      // The number and the title are links to the ticket, in this order where both are shown.
      subject: [
        { css: 'td:has(a[href*="#ticket/zoom/"]) ~ td a[href*="#ticket/zoom/"]' },
        { css: 'a[href*="#ticket/zoom/"]' },
      ],
    },
  },
  history: {
    by: 'api',
    // By conditions rather than by words, which Zammad finds only where a search engine was set up beside it.
    requests: {
      closed:
        '/api/v1/tickets/search?condition[ticket.state_id][operator]=is&condition[ticket.state_id][value][]=4&sort_by=created_at&order_by=desc&expand=true&per_page=50&page={page}',
    },
    from: 'closed',
    rows: '',
    size: 50,
    each: {
      articles: '/api/v1/ticket_articles/by_ticket/{id}?expand=true',
      tags: '/api/v1/tags?object=Ticket&o_id={id}',
    },
    id: [{ at: '/id' }],
    subject: [{ at: '/title' }],
    description: [
      {
        from: 'articles',
        at: '/0/body',
        when: [{ at: '/0/content_type', is: ['text/html'] }],
        tf: ['htmlToText'],
      },
      { from: 'articles', at: '/0/body' },
    ],
    requester: [{ at: '/customer' }],
    created: [{ at: '/created_at', tf: ['isoDate'] }],
    resolved: [{ at: '/close_at', tf: ['isoDate'] }],
    changed: [{ at: '/updated_at' }],
    fields: {
      priority: [{ at: '/priority' }],
      group: [{ at: '/group' }],
      type: [{ at: '/type' }],
      tags: [{ from: 'tags', at: '/tags/*', all: true }],
    },
  },
  mountsEarly: true,
  mount: [
    { css: '.ticketZoom-header', at: 'after' },
    { css: '.ticket-article', at: 'before' },
    { css: '#wrapper-form-ticket-edit', at: 'before' },
    { css: '#ticketEditAttributeForm', at: 'before' },
  ],
  write: {
    headers: { 'X-CSRF-Token': '{token}' },
    // Closed tickets take changes, and stay closed.
    closed: ['merged'],
    fields: {
      priority: {
        head: 'severity',
        // By name, so that a Zammad with other priorities refuses them rather than getting a wrong one.
        values: { P1: '3 high', P2: '3 high', P3: '2 normal', P4: '1 low', P5: '1 low' },
        via: fieldOf('priority'),
      },
      // By name, as Zammad takes it; one that the desk lacks is refused.
      group: { via: fieldOf('group') },
      tags: {
        called: ['keywords'],
        // What is on no list would become a new tag of the whole desk.
        options: {
          requests: { tags: '/api/v1/tag_search?limit=1000' },
          from: 'tags',
          rows: '',
          code: [{ at: '/value' }],
          name: [{ at: '/value' }],
        },
        via: {
          by: 'request',
          method: 'POST',
          path: '/api/v1/tags/add',
          json: { object: 'Ticket', o_id: '{id}', item: '{value}' },
          several: { each: true, remove: { method: 'DELETE', path: '/api/v1/tags/remove' } },
          read: {
            requests: {
              now: '/api/v1/tickets/{id}?expand=true',
              tags: '/api/v1/tags?object=Ticket&o_id={id}',
            },
            id: [{ from: 'now', at: '/id' }],
            value: [{ from: 'tags', at: '/tags/*', all: true }],
          },
        },
      },
    },
  },
} satisfies AdapterData;
