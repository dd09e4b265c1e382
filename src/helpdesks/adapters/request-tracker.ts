import type { AdapterData } from '../adapter';

/** The attachments that are text of a message itself and no file; RT may keep "no file name" in either form. */
const textParts = JSON.stringify([
  { field: 'ContentType', value: 'text/plain' },
  { field: 'ContentType', value: 'text/html' },
  { field: 'Filename', value: '' },
  { field: 'Filename', operator: 'IS', value: 'NULL' },
]);

const messageTransactions = JSON.stringify(
  ['Create', 'Correspond', 'Comment'].map((value) => ({ field: 'Type', value })),
);

const everyArticle = JSON.stringify([{ field: 'id', operator: '>', value: 0 }]);

const customFields = { rows: '/CustomFields', name: [{ at: '/name' }], value: '/values' };

/** Of RT 5 and 6. RT 4 has no interface that takes the session: its pages are read, and its own form is written. */
const hasInterface = '#rt-header-container';

/** RT 4's form of a ticket's basics, to which its page leads whoever may change them. */
const basicsForm = {
  by: 'form' as const,
  page: '{base}/Ticket/Modify.html?id={id}',
  form: ['form[name="TicketModify"]', 'form[action*="/Ticket/Modify.html"]'],
};
const mayModify = ['a[href*="/Ticket/Modify.html?id="]'];
const levels = { P1: '100', P2: '75', P3: '50', P4: '25', P5: '0' };

const now = '{base}/REST/2.0/ticket/{id}?fields[Queue]=Name';

/** Changes the ticket; what is changed together goes in one request. */
const put = (json: Record<string, string | Record<string, string>>, at: string) => ({
  by: 'request' as const,
  method: 'PUT' as const,
  path: '{base}/REST/2.0/ticket/{id}',
  json,
  read: { requests: { now }, id: [{ from: 'now', at: '/id' }], value: [{ from: 'now', at }] },
});

/**
 * Request Tracker 5, read in a running 5.0.3, and 6 after its templates: addresses, classes and interface are the same,
 * but following a link there exchanges only the main container, so that the body keeps the name of another page.
 */
export default {
  id: 'request-tracker',
  label: 'Request Tracker',
  notes: { verified: 'live', version: '5.0.3' },
  product: {
    version: [
      { css: '#version', re: '(\\d+\\.\\d+\\.\\d+)' },
      { css: '#bpscredits', re: 'RT (\\d+\\.\\d+\\.\\d+)' },
    ],
    tried: ['5.0'],
  },
  hosts: {
    match: [],
    selfHosted: true,
    probe: [{ css: '#rt-header-container' }, { css: 'body[id^="comp-"] #header h1' }],
  },
  views: [
    { kind: 'ticket', path: '/Ticket/Display\\.html$', id: [{ from: 'search', re: '[?&;]id=(\\d+)' }] },
    { kind: 'list', path: '/Search/Results\\.html$' },
  ],
  base: [{ from: 'path', re: '^(.*)/Ticket/Display\\.html$' }],
  scope: [{ css: 'body[id="comp-Ticket-Display"]' }, { css: '.main-container' }, { css: 'body' }],
  serverRendered: true,
  api: {
    unopened: true,
    requests: {
      ticket:
        '{base}/REST/2.0/ticket/{id}?fields[Queue]=Name&fields[Owner]=Name&fields[Requestor]=Name,EmailAddress',
      history: `{base}/REST/2.0/ticket/{id}/history?per_page=100&fields=Type,Creator,Created&query=${encodeURIComponent(messageTransactions)}`,
      attachments: `{base}/REST/2.0/ticket/{id}/attachments?per_page=100&fields=TransactionId,ContentType,Content&query=${encodeURIComponent(textParts)}`,
    },
    id: [{ from: 'ticket', at: '/id' }],
    number: [{ from: 'ticket', at: '/id' }],
    subject: [{ from: 'ticket', at: '/Subject' }],
    requester: [
      { from: 'ticket', at: '/Requestor/0/EmailAddress' },
      { from: 'ticket', at: '/Requestor/0/id' },
    ],
    status: [{ from: 'ticket', at: '/Status' }],
    created: [{ from: 'ticket', at: '/Created', tf: ['isoDate'] }],
    resolved: [{ from: 'ticket', at: '/Resolved', tf: ['isoDate'] }],
    due: [{ from: 'ticket', at: '/Due', tf: ['dueDate'] }],
    fields: {
      priority: [{ from: 'ticket', at: '/Priority' }],
      queue: [
        { from: 'ticket', at: '/Queue/Name' },
        { from: 'ticket', at: '/Queue/id' },
      ],
      assignee: [
        { from: 'ticket', at: '/Owner/Name' },
        { from: 'ticket', at: '/Owner/id' },
      ],
    },
    custom: { from: 'ticket', fields: customFields },
    messages: {
      from: 'history',
      rows: '/items',
      when: [{ at: '/Type', is: ['Create', 'Correspond', 'Comment'] }],
      total: '/total',
      order: 'oldest',
      id: [{ at: '/id' }],
      role: [
        { when: [{ at: '/Type', is: ['Comment'] }], value: 'internal' },
        // What a ticket was created with is what it is about, even where an agent typed it.
        { when: [{ at: '/Type', is: ['Create'] }], value: 'customer' },
        {
          when: [{ at: '/Creator/id', among: { from: 'ticket', at: '/Requestor/*/id' } }],
          value: 'customer',
        },
        { value: 'agent' },
      ],
      author: [{ at: '/Creator/id' }],
      time: [{ at: '/Created', tf: ['isoDate'] }],
      parts: { from: 'attachments', rows: '/items', key: '/TransactionId', total: '/total' },
      body: [
        { at: '/Content', when: [{ at: '/ContentType', is: ['text/plain'] }] },
        { at: '/Content', when: [{ at: '/ContentType', is: ['text/html'] }], tf: ['htmlToText'] },
      ],
    },
    macros: {
      // A search without any condition finds nothing.
      requests: {
        articles: `{base}/REST/2.0/articles?per_page=100&fields=Name,Summary,CustomFields&query=${encodeURIComponent(everyArticle)}`,
      },
      from: 'articles',
      rows: '/items',
      name: [{ at: '/Name' }],
      // What an article says stands in fields of its own; the first one that has anything.
      text: [{ at: '/CustomFields/*/values/0', tf: ['htmlToText'] }, { at: '/Summary' }],
    },
  },
  history: {
    by: 'api',
    requests: {
      closed: `{base}/REST/2.0/tickets?query=${encodeURIComponent("Status = '__Inactive__'")}&orderby=id&order=DESC&per_page=25&page={page}&fields=Subject,Queue,Priority,Created,Resolved,LastUpdated,Requestor,CustomFields&fields[Queue]=Name&fields[Requestor]=EmailAddress`,
    },
    from: 'closed',
    rows: '/items',
    size: 25,
    total: '/total',
    each: {
      attachments: `{base}/REST/2.0/ticket/{id}/attachments?per_page=20&fields=ContentType,Content&query=${encodeURIComponent(textParts)}`,
    },
    id: [{ at: '/id' }],
    subject: [{ at: '/Subject' }],
    // The oldest text is what the ticket began with; all that was answered later is not known when one comes in.
    description: [
      {
        from: 'attachments',
        at: '/items/0/Content',
        when: [{ at: '/items/0/ContentType', is: ['text/plain'] }],
      },
      { from: 'attachments', at: '/items/0/Content', tf: ['htmlToText'] },
    ],
    requester: [{ at: '/Requestor/0/EmailAddress' }, { at: '/Requestor/0/id' }],
    created: [{ at: '/Created', tf: ['isoDate'] }],
    resolved: [{ at: '/Resolved', tf: ['isoDate'] }],
    changed: [{ at: '/LastUpdated' }],
    fields: { queue: [{ at: '/Queue/Name' }, { at: '/Queue/id' }], priority: [{ at: '/Priority' }] },
    custom: customFields,
  },
  dom: {
    id: [{ css: '#header h1', re: '^#(\\d+):' }],
    number: [{ css: '#header h1', re: '^#(\\d+):' }],
    subject: [{ css: '#header h1', re: '^#\\d+:(.*)$', tf: ['trim'] }],
    requester: [
      { css: '.ticket-info-requestor .user' },
      { css: '.ticket-info-people tr:first-child td.value .user' },
    ],
    status: [
      { css: '.ticket-info-basics .status .current-value' },
      { css: '.ticket-info-basics tr.status > td.value' },
    ],
    fields: {
      priority: [
        { css: '.ticket-info-basics .priority .Priority' },
        { css: '.ticket-info-basics .priority .current-value' },
        // RT 4 shows what it began with, too: `40/0`.
        { css: '.ticket-info-basics tr.priority > td.value', re: '^\\s*(\\d+)' },
      ],
      queue: [
        { css: '.ticket-info-basics .queue .current-value' },
        { css: '.ticket-info-basics tr.queue > td.value' },
      ],
    },
    custom: {
      item: '[id^="CF-"][id$="-ShowRow"]:not(.unset-field)',
      name: '.label > span:first-child',
      value: '.value li.list-group-item, .value .current-value:not(:has(li))',
    },
    messages: {
      item: ['.history .transaction.Ticket-transaction.message'],
      order: 'id',
      id: [{ get: '@data-transaction-id' }],
      // Whether it is a comment or a reply is only written in the reader's language.
      role: [{ value: 'unknown' }],
      author: [{ css: '.description .user' }],
      body: [{ css: '.content .messagebody', get: 'lines', without: '.message-stanza-folder' }],
    },
    list: {
      row: ['tbody.list-item[data-record-id]'],
      id: [{ get: '@data-record-id' }],
      subject: [{ css: 'td:nth-child(2) a[href*="/Ticket/Display.html"]' }, { css: 'td:nth-child(2)' }],
    },
  },
  mount: [
    { css: '#body > .summary', at: 'before' },
    { css: '.ticket-summary', at: 'before' },
    { css: '#body', at: 'prepend' },
  ],
  write: {
    closed: ['resolved', 'rejected', 'deleted'],
    older: {
      unless: hasInterface,
      fields: {
        priority: {
          head: 'severity',
          values: levels,
          allowed: mayModify,
          via: { ...basicsForm, control: 'Priority' },
        },
        queue: { allowed: mayModify, via: { ...basicsForm, control: 'Queue' } },
      },
    },
    fields: {
      priority: {
        head: 'severity',
        values: levels,
        also: { '0': ['Low'], '50': ['Medium'], '100': ['High'] },
        type: 'number',
        via: put({ Priority: '{value}' }, '/Priority'),
      },
      queue: {
        options: {
          requests: {
            queues: {
              path: '{base}/REST/2.0/queues/all?per_page=100&fields=Name',
              pages: { rows: '/items', most: 10, next: { count: 'page', parameter: 'page', size: 100 } },
            },
          },
          from: 'queues',
          rows: '/items',
          total: '/total',
          code: [{ at: '/Name' }],
          name: [{ at: '/Name' }],
        },
        via: put({ Queue: '{value}' }, '/Queue/Name'),
      },
      estimate: {
        head: 'effort',
        // In minutes, as the product keeps it.
        values: { XS: '15', S: '60', M: '240', L: '480', XL: '2400' },
        names: { '0': '0 min', '15': '15 min', '60': '1 h', '240': '4 h', '480': '8 h', '2400': '40 h' },
        type: 'number',
        via: put({ TimeEstimated: '{value}' }, '/TimeEstimated'),
      },
    },
    custom: {
      via: {
        ...put({ CustomFields: { '{field}': '{value}' } }, ''),
        read: {
          requests: { now },
          id: [{ from: 'now', at: '/id' }],
          custom: { from: 'now', fields: customFields },
        },
      },
    },
  },
} satisfies AdapterData;
