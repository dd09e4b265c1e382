import type { AdapterData } from '../adapter';

const properties = [
  'subject,content,hs_pipeline,hs_pipeline_stage,hs_ticket_priority,hs_ticket_category',
  'createdate,closed_date,hs_conversations_originating_thread_id,hubspot_owner_id',
].join(',');

const ticket = '/api/crm/v3/objects/tickets/{id}';
const ticketLink = '(?:/record/0-5/|/ticket/)(\\d+)';

/** One list for the mails and one for the comments, because lists are put in order by time where there are several. */
const message = {
  from: 'messages',
  rows: '/results',
  order: 'oldest',
  id: [{ at: '/id' }],
  author: [{ at: '/senders/0/name' }, { at: '/senders/0/deliveryIdentifier/value' }, { at: '/createdBy' }],
  time: [{ at: '/createdAt', tf: ['isoDate'] }],
  body: [{ at: '/text' }, { at: '/richText', tf: ['htmlToText'] }],
} satisfies Partial<NonNullable<AdapterData['api']>['messages']>;

/** HubSpot's tickets, as records and in its help desk. */
export default {
  id: 'hubspot',
  label: 'HubSpot Service Hub',
  notes: {
    exportBy: ['Service', 'Help Desk', 'Tickets', 'Export'],
    verified: 'clients',
    version: '2026-10',
    without: {
      'conversation from the page': 'no marks of its messages are known; the interface tells',
      'conversations without a ticket':
        'the inbox names the conversation only, and a suggestion is about a ticket',
      'company and owner': 'the interface gives their numbers only',
    },
  },
  hosts: { match: ['https://*.hubspot.com/*'], selfHosted: false, probe: [] },
  views: [
    {
      kind: 'ticket',
      path: '^/contacts/\\d+/(?:record/0-5|ticket)/\\d+',
      vars: { portal: [{ from: 'path', re: '^/contacts/(\\d+)/' }] },
      id: [{ from: 'path', re: '^/contacts/\\d+/(?:record/0-5|ticket)/(\\d+)' }],
    },
    {
      kind: 'ticket',
      path: '^/help-desk/\\d+/.*/ticket/\\d+',
      vars: { portal: [{ from: 'path', re: '^/help-desk/(\\d+)/' }] },
      id: [{ from: 'path', re: '/ticket/(\\d+)' }],
    },
    { kind: 'list', path: '^/contacts/\\d+/objects/0-5/views/' },
    { kind: 'list', path: '^/help-desk/\\d+/view/' },
  ],
  scope: [
    { css: '[data-application-name="svh-help-desk"]', pick: 'visible' },
    { css: '[data-test-id="AgentThreadHistory"]', pick: 'visible' },
    { css: 'body' },
  ],
  values: {
    token: [{ cookie: 'hubspotapi-csrf' }, { cookie: 'csrf.app' }],
    thread: [
      { answer: 'ticket', at: '/properties/hs_conversations_originating_thread_id' },
      { url: { from: 'path', re: '/thread/(\\d+)' } },
    ],
  },
  api: {
    headers: { 'X-HubSpot-CSRF-hubspotapi': '{token}' },
    requests: {
      ticket: `${ticket}?properties=${properties}&associations=contacts&portalId={portal}`,
      contacts: {
        path: '/api/crm/v3/objects/contacts/{key}?properties=firstname,lastname,email&portalId={portal}',
        each: { from: 'ticket', rows: '/associations/contacts/results', key: '/id', most: 1 },
      },
      messages: {
        path: '/api/conversations/v3/conversations/threads/{thread}/messages?limit=100&portalId={portal}',
        pages: { rows: '/results', most: 3, next: { cursor: '/paging/next/after', parameter: 'after' } },
      },
    },
    id: [{ from: 'ticket', at: '/id' }],
    number: [{ from: 'ticket', at: '/id' }],
    subject: [{ from: 'ticket', at: '/properties/subject' }],
    // Where a ticket has no words of its own, its first mail is what it is about.
    description: [
      {
        from: 'ticket',
        at: '/properties/content',
        when: [{ at: '/properties/content', not: [''] }],
        tf: ['htmlToText'],
      },
    ],
    requester: [
      { from: 'contacts', at: '/0/properties/email' },
      { from: 'contacts', at: '/0/properties/lastname' },
    ],
    // Those of the pipeline that HubSpot brings along; every other stage has a number of its own.
    status: [
      {
        from: 'ticket',
        at: '/properties/hs_pipeline_stage',
        map: { '1': 'New', '2': 'Waiting on contact', '3': 'Waiting on us', '4': 'Closed' },
        keep: true,
      },
    ],
    created: [
      { from: 'ticket', at: '/properties/createdate', tf: ['isoDate'] },
      { from: 'ticket', at: '/createdAt', tf: ['isoDate'] },
    ],
    resolved: [{ from: 'ticket', at: '/properties/closed_date', tf: ['isoDate'] }],
    fields: {
      priority: [{ from: 'ticket', at: '/properties/hs_ticket_priority' }],
      category: [{ from: 'ticket', at: '/properties/hs_ticket_category' }],
      pipeline: [{ from: 'ticket', at: '/properties/hs_pipeline' }],
    },
    messages: [
      {
        ...message,
        when: [{ at: '/type', is: ['MESSAGE'] }],
        role: [{ at: '/direction', map: { INCOMING: 'customer', OUTGOING: 'agent' } }, { value: 'unknown' }],
      },
      { ...message, when: [{ at: '/type', is: ['COMMENT'] }], role: [{ value: 'internal' }] },
    ],
  },
  dom: {
    id: [
      { css: '[data-test-id="ticket-header-name-link"][href]', get: '@href', re: ticketLink },
      { css: '[data-test-id="ticket-header-name-link"] a[href]', get: '@href', re: ticketLink },
      { css: 'a[href]:has([data-test-id="ticket-header-name-link"])', get: '@href', re: ticketLink },
      { css: '[data-test-id="ticket-panel-enlarge-button"][href]', get: '@href', re: ticketLink },
      {
        css: '[data-test-id="ticket-header-contact-detail-link"] a[href]',
        get: '@href',
        re: ticketLink,
      },
      {
        css: '[data-test-id="thread-list-member-row"][data-selected="true"] a[href]',
        get: '@href',
        re: ticketLink,
      },
      { css: '[data-card-type="OBJECT_HIGHLIGHT"] a[href*="0-5/"]', get: '@href', re: ticketLink },
      { css: '[data-selenium-test="property-input-hs_object_id"]', get: 'value', re: '^(\\d+)$' },
      { css: '[data-selenium-test="property-input-hs_object_id"]', re: '^(\\d+)$' },
    ],
    number: [{ value: '{id}' }],
    subject: [
      { css: '[data-test-id="ticket-header-name-link"] span' },
      { css: '[data-test-id="ticket-header-name-link"]' },
      { css: '[data-selenium-test="highlightTitle"]' },
      { css: '[data-card-type="OBJECT_HIGHLIGHT"] h2' },
    ],
    description: [
      { css: '[data-selenium-test="property-input-content"]', get: 'value' },
      { css: '[data-selenium-test="property-input-content"]', get: 'lines' },
    ],
    requester: [
      { css: '[data-selenium-test="contact-chicklet-title-link"]' },
      { css: '[data-test-id="ticket-header-contact-detail-link"] a' },
    ],
    fields: {
      priority: [
        {
          css: '[data-selenium-test="property-input-hs_ticket_priority"]',
          get: 'value',
          re: '^(LOW|MEDIUM|HIGH|URGENT)$',
        },
        { css: '[data-selenium-test="property-input-hs_ticket_priority"]' },
      ],
      category: [{ css: '[data-selenium-test="property-input-hs_ticket_category"]' }],
    },
    list: {
      row: ['tr:has(td[data-table-external-id*="name-"])', '[data-test-id="thread-list-member-row"]'],
      id: [
        { css: 'td[data-table-external-id*="name-"] a[href]', get: '@href', re: ticketLink },
        { css: 'a[href]', get: '@href', re: ticketLink },
        { css: 'td[data-table-external-id*="name-"]', get: '@data-table-external-id', re: 'name-(\\d+)' },
      ],
      subject: [
        { css: 'td[data-table-external-id*="name-"] [data-test-id="truncated-object-label"]' },
        { css: '[data-test-id="truncated-object-label"]' },
        { css: 'td[data-table-external-id*="name-"]' },
        { css: 'a[href]' },
      ],
    },
  },
  mountsEarly: true,
  mount: [
    { css: '[data-application-name="svh-help-desk"] [role="heading"]', at: 'before' },
    { css: '[data-card-type="OBJECT_HIGHLIGHT"]', at: 'after' },
    { css: '[data-test-id="close-thread-button"]', at: 'before' },
  ],
  write: {
    closed: ['Closed'],
    fields: {
      priority: {
        head: 'severity',
        values: { P1: 'URGENT', P2: 'HIGH', P3: 'MEDIUM', P4: 'LOW', P5: 'LOW' },
        names: { URGENT: 'Urgent', HIGH: 'High', MEDIUM: 'Medium', LOW: 'Low' },
        via: {
          by: 'request',
          method: 'PATCH',
          path: `${ticket}?portalId={portal}`,
          json: { properties: { hs_ticket_priority: '{value}' } },
          read: {
            requests: { now: `${ticket}?properties=hs_ticket_priority&portalId={portal}` },
            id: [{ from: 'now', at: '/id' }],
            value: [{ from: 'now', at: '/properties/hs_ticket_priority' }],
          },
        },
      },
      category: {
        head: 'type',
        values: { question: 'GENERAL_INQUIRY', incident: 'PRODUCT_ISSUE' },
        names: { GENERAL_INQUIRY: 'General inquiry', PRODUCT_ISSUE: 'Product issue' },
        via: {
          by: 'request',
          method: 'PATCH',
          path: `${ticket}?portalId={portal}`,
          json: { properties: { hs_ticket_category: '{value}' } },
          read: {
            requests: { now: `${ticket}?properties=hs_ticket_category&portalId={portal}` },
            id: [{ from: 'now', at: '/id' }],
            value: [{ from: 'now', at: '/properties/hs_ticket_category' }],
          },
        },
      },
    },
  },
} satisfies AdapterData;
