import type { AdapterData } from '../adapter';

const portal = [{ from: 'path' as const, re: '^/(?:agent|support)/([^/]+)/' }];
const interfacePath = '/supportapi/zd/{portal}/api/v1';

const patch = (name: string) => ({
  by: 'request' as const,
  method: 'PATCH' as const,
  path: `${interfacePath}/tickets/{id}`,
  json: { [name]: '{value}' },
  read: {
    requests: { now: `${interfacePath}/tickets/{id}` },
    id: [{ from: 'now', at: '/id' }],
    value: [{ from: 'now', at: `/${name}` }],
  },
});

/**
 * Classes come in pairs, a hash and a name such as `zd_v2-ticketsubject-subjectText`; only the name stays. Every
 * request needs the organisation's number, which only the page's own scripts know.
 */
export default {
  id: 'zoho-desk',
  label: 'Zoho Desk',
  notes: {
    verified: 'clients',
    version: '2026-09',
    without: {
      'role of messages read from the page': 'the page shows it by its language and by place only',
      'time of messages read from the page': 'it is written in the reader’s own language and time zone',
      'requester, priority, classification and category read from the page': 'they have no known marks',
      'more than the 40 newest messages of a conversation': 'each needs a request of its own',
      'queues by the interface': 'the address names a view that the interface has no known request for',
    },
  },
  hosts: {
    match: [
      'https://desk.zoho.com/*',
      'https://desk.zoho.eu/*',
      'https://desk.zoho.in/*',
      'https://desk.zoho.com.au/*',
      'https://desk.zoho.com.cn/*',
      'https://desk.zoho.jp/*',
      'https://desk.zoho.sa/*',
      'https://desk.zoho.uk/*',
      'https://desk.zohocloud.ca/*',
    ],
    selfHosted: true,
    probe: [
      { css: 'script:not([src])', re: '\\bdesk_urls\\b' },
      { css: '[data-id="caseSubjectText"]' },
      { css: '[class*="zd_v2-ticketsubject-"]' },
      { css: '[class*="zd_v2-ticketdvleftpanel-"]' },
    ],
  },
  views: [
    {
      kind: 'ticket',
      path: '^/agent/[^/]+/[^/]+/tickets/details/\\d+(?:/|$)',
      vars: { portal },
      id: [{ from: 'path', re: '/tickets/details/(\\d+)' }],
    },
    {
      kind: 'ticket',
      path: '^/support/[^/]+/ShowHomePage\\.do$',
      hash: '^#Cases/dv/\\d+',
      vars: { portal },
      id: [{ from: 'hash', re: '^#Cases/dv/(\\d+)' }],
    },
    { kind: 'list', path: '^/agent/[^/]+/[^/]+/tickets/list(?:/|$)', vars: { portal } },
  ],
  scope: [{ css: 'body' }],
  values: {
    organisation: [{ ask: 'zoho.organisation' }],
    token: [{ ask: 'zoho.token' }],
    contact: [{ answer: 'ticket', at: '/contactId' }],
  },
  api: {
    headers: { orgId: '{organisation}' },
    requests: {
      ticket: `${interfacePath}/tickets/{id}`,
      contact: `${interfacePath}/contacts/{contact}`,
      threads: `${interfacePath}/tickets/{id}/threads?limit=40`,
      contents: {
        path: `${interfacePath}/tickets/{id}/threads/{key}`,
        each: { from: 'threads', rows: '/data', key: '/id', most: 40 },
      },
      comments: `${interfacePath}/tickets/{id}/comments?limit=100`,
    },
    id: [{ from: 'ticket', at: '/id' }],
    number: [{ from: 'ticket', at: '/ticketNumber' }],
    subject: [{ from: 'ticket', at: '/subject' }],
    // Mostly null; then the oldest message of the customer opens the ticket.
    description: [
      {
        from: 'ticket',
        at: '/description',
        when: [{ at: '/description', not: [''] }],
        tf: ['htmlToText'],
      },
    ],
    requester: [
      { from: 'contact', at: '/email' },
      { from: 'ticket', at: '/email' },
      { from: 'contact', at: '/fullName' },
      { from: 'contact', at: '/lastName' },
    ],
    status: [{ from: 'ticket', at: '/status' }],
    created: [{ from: 'ticket', at: '/createdTime', tf: ['isoDate'] }],
    resolved: [{ from: 'ticket', at: '/closedTime', tf: ['isoDate'] }],
    fields: {
      priority: [{ from: 'ticket', at: '/priority' }],
      classification: [{ from: 'ticket', at: '/classification' }],
      category: [{ from: 'ticket', at: '/category' }],
    },
    messages: [
      {
        from: 'threads',
        rows: '/data',
        when: [{ at: '/status', not: ['DRAFT'] }],
        order: 'newest',
        id: [{ at: '/id' }],
        role: [{ at: '/direction', map: { in: 'customer', out: 'agent' } }],
        author: [{ at: '/author/name' }, { at: '/fromEmailAddress' }],
        time: [{ at: '/createdTime', tf: ['isoDate'] }],
        // The list holds only the beginnings.
        parts: { from: 'contents', rows: '', key: '/id' },
        body: [
          { at: '/content', when: [{ at: '/contentType', is: ['text/plain', 'plainText'] }] },
          { at: '/content', tf: ['htmlToText'] },
          { at: '/summary' },
        ],
      },
      {
        from: 'comments',
        rows: '/data',
        order: 'newest',
        id: [{ at: '/id' }],
        role: [
          { when: [{ at: '/isPublic', is: ['false'] }], value: 'internal' },
          { when: [{ at: '/commenter/type', is: ['END_USER'] }], value: 'customer' },
          { when: [{ at: '/isPublic', is: ['true'] }], value: 'agent' },
        ],
        author: [{ at: '/commenter/name' }],
        time: [
          { at: '/commentedTime', tf: ['isoDate'] },
          { at: '/createdTime', tf: ['isoDate'] },
        ],
        body: [
          { at: '/content', when: [{ at: '/contentType', is: ['plainText', 'text/plain'] }] },
          { at: '/content', tf: ['htmlToText'] },
        ],
      },
    ],
  },
  dom: {
    id: [
      { has: '[data-id="caseSubjectText"]', value: '{id}' },
      { has: '[data-test-id="caseSubjectText"]', value: '{id}' },
      { has: '[class*="zd_v2-ticketsubject-"]', value: '{id}' },
    ],
    number: [
      { css: '[data-id="caseNum"]', re: '(\\d+)' },
      { css: '.zd_v2-ticketsubject-ticketIdText', re: '(\\d+)' },
      { css: '[class*="zd_v2-ticketsubject-ticketId"]', re: '(\\d+)' },
      { get: 'title', re: '#(\\d+)' },
    ],
    subject: [
      { css: '[data-id="caseSubjectText"]', get: '@data-title' },
      { css: '[data-id="caseSubjectText"]' },
      { css: '[data-test-id="caseSubjectText"]' },
      { css: '[class*="zd_v2-ticketsubject-subject"]' },
    ],
    status: [
      { css: '[data-id="statusContainer"]', tf: ['trim'] },
      { css: '[data-test-id="statusContainer"]', tf: ['trim'] },
    ],
    fields: {},
    messages: {
      item: [
        '[data-id="ConversationList"]',
        '[data-test-id="ConversationList"]',
        '[class*="zd_v2-conversationlistitem-container"]',
      ],
      order: 'newest',
      id: [{ get: '@data-thread-id' }, { get: '@id' }],
      role: [{ value: 'unknown' }],
      author: [
        { css: '[data-id="conversationAuthor"]' },
        { css: '[data-test-id="conversationAuthor"]' },
        { css: '[class*="-conversationAuthor"]' },
      ],
      body: [
        { css: '[data-id="content"]', get: 'lines' },
        { css: '[data-test-id="content"]', get: 'lines' },
        { css: '[data-id="threadSummary"]', get: 'lines' },
        { css: '[data-test-id="threadSummary"]', get: 'lines' },
        { css: '[class*="-threadSummary"]', get: 'lines' },
      ],
    },
    list: {
      row: [
        '.zd_v2-ticketdvleftpanel-sectionContainer .zd_v2-kanbanlistitem-container',
        '[class*="zd_v2-kanbanlistitem-container"]',
        'tr:has(a[href*="/tickets/details/"])',
      ],
      id: [
        { css: 'a[href*="/tickets/details/"]', get: '@href', re: '/tickets/details/(\\d+)' },
        { css: 'a.zd_v2-ticketidwrapper-ticketId', re: '(\\d+)' },
        { css: '[class*="ticketId"]', re: '(\\d+)' },
      ],
      subject: [
        { css: '.zd_v2-kanbanlistitem-subject' },
        { css: '[class*="-subject"]' },
        { css: '[data-id="subject"]' },
      ],
    },
  },
  history: {
    by: 'api',
    requests: { closed: `${interfacePath}/tickets?status=Closed&sortBy=-createdTime&limit=50&from={offset}` },
    from: 'closed',
    rows: '/data',
    size: 50,
    each: {
      ticket: `${interfacePath}/tickets/{id}`,
      threads: `${interfacePath}/tickets/{id}/threads?limit=40`,
    },
    id: [{ at: '/id' }],
    subject: [{ from: 'ticket', at: '/subject' }],
    description: [
      {
        from: 'ticket',
        at: '/description',
        when: [{ at: '/description', not: [''] }],
        tf: ['htmlToText'],
      },
      // The newest comes first.
      { from: 'threads', at: '/data/*/summary', last: true },
    ],
    requester: [{ from: 'ticket', at: '/email' }],
    created: [{ from: 'ticket', at: '/createdTime', tf: ['isoDate'] }],
    resolved: [{ from: 'ticket', at: '/closedTime', tf: ['isoDate'] }],
    changed: [{ at: '/modifiedTime' }],
    fields: {
      priority: [{ from: 'ticket', at: '/priority' }],
      classification: [{ from: 'ticket', at: '/classification' }],
      category: [{ from: 'ticket', at: '/category' }],
    },
  },
  mountsEarly: true,
  mount: [
    { css: '[class*="zd_v2-detailviewlayout-rightPanel"]', at: 'prepend' },
    { css: '[class*="zd_v2-conversationlistwrapper-posRel"]', at: 'before' },
    { css: '.zd_v2-ticketsubject-rightSideDiv', at: 'prepend' },
  ],
  write: {
    headers: { 'X-ZCSRF-TOKEN': 'crmcsrfparam={token}' },
    fields: {
      priority: {
        head: 'severity',
        values: { P1: 'Urgent', P2: 'High', P3: 'Medium', P4: 'Low', P5: 'Low' },
        empty: 'null',
        via: patch('priority'),
      },
      classification: {
        head: 'type',
        values: { question: 'Question', incident: 'Problem' },
        empty: 'null',
        via: patch('classification'),
      },
      // By name; one that the desk lacks is refused.
      category: { empty: 'null', via: patch('category') },
    },
  },
} satisfies AdapterData;
