import type { AdapterData } from '../adapter';

const messages = '[class*="messageViewerBase__StyledMessageDiv"]';
const withMessages = `:is(:has(${messages}), :has([role="article"]))`;
const viewerId = '^viewer-(cnv_[A-Za-z0-9]+)$';

/** What can only be in a conversation that is open. */
const conversation = `${messages}, [data-searchable-subject="true"]`;

/** Front, by its page: the names of its components stay, what follows them changes with every release. */
export default {
  id: 'front',
  label: 'Front',
  notes: {
    exportBy: ['Analytics', 'Exports', 'New export', 'Messages'],
    verified: 'clients',
    version: '2026-02',
    readOnly: 'it has no field for priority or type, and its interface asks for a key of its own',
    without: {
      'role customer': "the page does not say which address is the team's own",
      'role agent': "the page does not say which address is the team's own",
      'role internal': 'comments have no mark that is known',
      time: "it is written in the reader's language",
      'whole texts': 'messages that are folded show only their beginning',
      'status and queues': 'neither has a mark that is known',
      'id on some pages':
        "a link to a conversation holds another id than its page, which is then taken at its address's word once it has changed",
    },
  },
  hosts: { match: ['https://*.frontapp.com/*'], selfHosted: false, probe: [] },
  views: [
    {
      kind: 'ticket',
      path: '/(?:cnv|msg)_[A-Za-z0-9]+(?:/|$)',
      id: [
        { from: 'path', re: '/(cnv_[A-Za-z0-9]+)' },
        { from: 'path', re: '/(msg_[A-Za-z0-9]+)' },
      ],
    },
    {
      kind: 'ticket',
      path: '^/(?:open|inboxes|views|search|teams)/(?:.*/)?\\d{4,}/?$',
      vars: { numeric: [{ from: 'path', re: '/(\\d{4,})/?$' }] },
      id: [{ from: 'path', re: '/(\\d{4,})/?$' }],
    },
  ],
  reach: ['frames', 'shadow'],
  // Conversations that were opened before may stay in the page; the whole page counts only where there is but one.
  scope: [
    { css: `[data-testid="viewer-{id}"]${withMessages}` },
    { css: `[data-testid^="viewer-"]${withMessages}`, pick: 'visible' },
    {
      css: 'body:has([data-testid="viewer-{id}"]):not(:has([data-testid^="viewer-"]:not([data-testid="viewer-{id}"])))',
    },
    {
      css: 'body:not(:has([data-testid="viewer-{id}"])):not(:has([data-testid^="viewer-"] ~ [data-testid^="viewer-"]))',
    },
  ],
  dom: {
    id: [
      { css: '[data-testid="viewer-{id}"]', get: '@data-testid', re: '^viewer-(.+)$' },
      { get: '@data-testid', re: viewerId },
      { css: '[data-testid^="viewer-cnv_"]', get: '@data-testid', re: viewerId },
      // Only where the address holds a number too.
      {
        closest: '[data-testid^="viewer-"]:not([data-none="{numeric}"])',
        get: '@data-testid',
        re: '^viewer-(\\d+)$',
      },
      {
        css: '[data-testid^="viewer-"]:not([data-none="{numeric}"])',
        get: '@data-testid',
        re: '^viewer-(\\d+)$',
      },
      { has: conversation, value: '{id}' },
    ],
    number: [{ value: '{id}' }],
    subject: [
      { css: '[data-searchable-subject="true"] span' },
      { css: '[data-searchable-subject="true"]' },
      { css: '[data-searchable-subject="true"]:not([data-testid^="viewer-"] *)', outside: true },
    ],
    fields: {},
    messages: {
      item: [messages, '[role="article"]'],
      order: 'oldest',
      id: [{ get: '@data-message-id' }],
      role: [{ value: 'unknown' }],
      author: [
        { css: '[class*="messageViewerRecipient__StyledDetailsWrapperDiv"] > div:first-child' },
        { css: '[class*="messageViewerRecipient__StyledHandleSpan"]' },
      ],
      body: [
        { css: '[class*="messageHtml__StyledHtmlDiv"]', get: 'lines' },
        { css: '[class*="messageViewerEmailBody__StyledEmailDiv"]', get: 'lines' },
        { css: 'iframe >>> body', get: 'lines' },
        { css: '[class*="messageViewerCollapsed__StyledBlurbDiv"]', get: 'lines' },
        {
          get: 'lines',
          without:
            '[class*="messageViewerRecipient__"], [class*="messageViewerDate__"], header, time, button, [role="button"]',
        },
      ],
    },
  },
  mountsEarly: true,
  mount: [
    { css: '[class*="conversationHeader__StyledContainer"]', at: 'after' },
    { css: '[class*="inboxesTopbarActions__StyledWrapperDiv"]', at: 'append' },
    { css: '[data-testid="topbarMoreButton"]', at: 'before' },
  ],
} satisfies AdapterData;
