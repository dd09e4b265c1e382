import type { AdapterData } from '../adapter';

const priorities = { '1': 'very low', '2': 'low', '3': 'normal', '4': 'high', '5': 'very high' };

/** Znuny 6 and 7 and OTRS 6, by their templates. There is no interface that takes the session, so the page is read. */
export default {
  id: 'znuny',
  label: 'Znuny and OTRS',
  notes: {
    verified: 'source',
    version: '7.1',
    without: {
      status: 'the page has states only in the reader’s language',
      created: 'the page has dates only in the reader’s own format',
      resolved: 'the page has dates only in the reader’s own format',
      'time of messages': 'the page has dates only in the reader’s own format',
      'folded messages': 'the page holds only those that its reader has unfolded',
      'writing without a lock': 'Znuny locks a ticket for whoever opens its form for the priority',
    },
  },
  hosts: {
    match: [],
    selfHosted: true,
    probe: [
      { css: '#AppWrapper > #Header.ARIARoleBanner' },
      { css: 'a#LogoutButton[href*="Action=Logout"]' },
    ],
  },
  views: [
    {
      kind: 'ticket',
      path: '/index\\.pl$',
      // Its addresses are separated by semicolons as often as not.
      search: '[?;&]Action=AgentTicketZoom(?:[;&]|$)',
      id: [{ from: 'search', re: '[?;&]TicketID=(\\d+)' }],
    },
    {
      kind: 'list',
      path: '/index\\.pl$',
      search: '[?;&]Action=AgentTicket(?:Queue|Service|Search|[A-Za-z]{1,20}View)(?:[;&]|$)',
    },
  ],
  base: [{ from: 'path', re: '^(.*)/index\\.pl$' }],
  reach: ['frames'],
  scope: [{ css: '.TicketZoom' }, { css: 'main:has(#ArticleItems)' }],
  serverRendered: true,
  dom: {
    id: [
      { css: '.ActionRow a[href*="TicketID="]', get: '@href', re: 'TicketID=(\\d+)' },
      { css: 'ul.Actions a[href*="TicketID="]', get: '@href', re: 'TicketID=(\\d+)' },
      { css: 'input[name="TicketID"]', get: 'value' },
    ],
    number: [{ css: 'h1', re: '(\\d+) — ' }],
    subject: [
      { css: '.Headline h1, h1.ticketHeaderTitleHeadline', re: '\\d — (.*)$', tf: ['trim'] },
      { css: 'h1', re: '\\d — (.*)$', tf: ['trim'] },
    ],
    requester: [
      { css: '#ArticleItems .WidgetSimple.customer h2 > span[class]:not(.Hidden)' },
      { css: '#ArticleItems .WidgetSimple.customer h2 > span:not([title])' },
    ],
    fields: {
      priority: [
        {
          css: '[class*="PriorityID-"]',
          get: '@class',
          re: 'PriorityID-(\\d+)',
          map: priorities,
          keep: true,
        },
      ],
      queue: [{ css: '.Value a[href*="Action=AgentTicketQueue"]', outside: true }],
    },
    messages: {
      item: [
        '#ArticleItems div:has(> a[name^="Article"])',
        '#ArticleItems .WidgetSimple[class*="VisibleForCustomer"]',
      ],
      order: 'id',
      id: [
        { css: 'a[name^="Article"]', get: '@name', re: '^Article(\\d+)$' },
        { css: 'iframe[id^="Iframe"]', get: '@id', re: '^Iframe(\\d+)$' },
        { css: 'a[href*="ArticleID="]', get: '@href', re: 'ArticleID=(\\d+)' },
      ],
      role: [
        { css: '.WidgetSimple', classMap: { NotVisibleForCustomer: 'internal' } },
        { css: '.WidgetSimple', classMap: { customer: 'customer', agent: 'agent', system: 'system' } },
        { classMap: { NotVisibleForCustomer: 'internal' } },
        { classMap: { customer: 'customer', agent: 'agent', system: 'system' } },
      ],
      author: [{ css: 'h2 > span[class]:not(.Hidden)' }, { css: 'h2 > span:not([title])' }],
      body: [
        { css: '.ArticleBody', get: 'lines' },
        { css: 'iframe[id^="Iframe"] >>> body', get: 'lines' },
      ],
    },
    list: {
      row: ['#OverviewBody tr[id^="TicketID_"]', 'tr[id^="TicketID_"]'],
      id: [{ get: '@id', re: '^TicketID_(\\d+)$' }],
      subject: [{ css: 'a.MasterActionLink', get: '@title' }, { css: 'a[href*="Action=AgentTicketZoom"]' }],
    },
  },
  mount: [
    { css: '#ArticleTree', at: 'before' },
    { css: '#ArticleItems', at: 'before' },
  ],
  vocabulary: {
    priority: { kind: 'list', values: ['very low', 'low', 'normal', 'high', 'very high'] },
  },
  write: {
    fields: {
      priority: {
        head: 'severity',
        values: { P1: '5', P2: '4', P3: '3', P4: '2', P5: '1' },
        names: priorities,
        via: {
          by: 'form',
          page: '{base}/index.pl?Action=AgentTicketPriority;TicketID={id}',
          form: ['form#Compose', 'form:has([name="NewPriorityID"])'],
          control: 'NewPriorityID',
          only: ['Action', 'Subaction', 'TicketID', 'FormID', 'ChallengeToken'],
        },
      },
    },
  },
} satisfies AdapterData;
