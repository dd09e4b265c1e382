import type { AdapterData } from '../adapter';
import { znunyHistory } from '../histories/znuny';

const priorities = { '1': 'very low', '2': 'low', '3': 'normal', '4': 'high', '5': 'very high' };
/** As the product shows them, in its languages. */
const alsoCalled = {
  '1': ['1 very low', '1 sehr niedrig', '1 très bas', '1 muy baja', '1 muito baixa', '1 最低'],
  '2': ['2 low', '2 niedrig', '2 bas', '2 baja', '2 baixa', '2 低い'],
  '3': ['3 normal', '3 普通'],
  '4': ['4 high', '4 hoch', '4 haut', '4 alta', '4 高い'],
  '5': ['5 very high', '5 sehr hoch', '5 très haut', '5 muy alta', '5 muito alta', '5 最高'],
};

const roles = { NotVisibleForCustomer: 'internal' } as const;
const senders = { customer: 'customer', agent: 'agent', system: 'system' } as const;

/** What stands before a value, in the product's languages. */
const labels = {
  queue: ['Queue', 'Warteschlange', 'File', "File d'attente", 'Cola', 'Fila', 'キュー'],
  state: ['State', 'Status', 'État', 'Estado', 'Stato', '状態', 'ステータス'],
  type: ['Type', 'Typ', 'Tipo', 'タイプ'],
  service: ['Service', 'Servicio', 'Serviço', 'サービス'],
};
const labelled = (words: string[]) => {
  const value = { css: 'fieldset.TableLike label', is: words, next: true };
  return [
    { ...value, get: '@title' },
    { ...value, get: 'text' as const, tf: ['trim' as const] },
  ];
};

const mayChange = [
  // On a list, where the product's own action for several tickets is.
  '#BulkAction',
  '.ActionRow a[href*="Action=AgentTicketPriority"]',
  'ul.Actions a[href*="Action=AgentTicketPriority"]',
];
const ticketPage = '{base}/index.pl?Action=AgentTicketZoom;TicketID={id}';
const stated = [
  { css: '.ActionRow a[href*="TicketID="]', get: '@href', re: 'TicketID=(\\d+)' },
  { css: 'ul.Actions a[href*="TicketID="]', get: '@href', re: 'TicketID=(\\d+)' },
  { css: 'input[name="TicketID"]', get: 'value' },
];

/**
 * The product's action for several tickets, on this one alone: it asks for no form, which would lock the ticket, and for
 * no note. It makes the agent the owner of a ticket that nobody has locked; afterwards the product's own way back from
 * there gives it to its owner again.
 */
const bulk = { Action: 'AgentTicketBulk', Subaction: 'Do', TicketID: '{id}', ChallengeToken: '{token}' };
const change = (name: string, value: { css: string; [key: string]: unknown }[]) => ({
  by: 'request' as const,
  method: 'POST' as const,
  path: '{base}/index.pl',
  form: { ...bulk, [name]: '{value}' },
  read: { page: ticketPage, id: stated, value },
  afterwards: {
    // Who has locked it before keeps it.
    unless: 'a[href*="Action=AgentTicketLock;Subaction=Unlock;"]',
    path: '{base}/index.pl',
    form: {
      Action: 'AgentTicketBulk',
      Subaction: 'CancelAndUnlockTickets',
      LockedTicketID: '{id}',
      ChallengeToken: '{token}',
    },
  },
});
const optionsIn = (css: string) => ({ css, code: [{ get: 'value' }], name: [{ get: 'text' }] });

/** Znuny 6 and 7 and OTRS 6, by their templates. There is no interface that takes the session, so the page is read. */
export default {
  id: 'znuny',
  label: 'Znuny and OTRS',
  notes: {
    verified: 'live',
    version: '6.5.15',
    without: {
      resolved: 'the page does not show it',
    },
  },
  product: {
    // Of the product's own name alone: forks count otherwise.
    version: [{ css: '#Footer a[title]', get: '@title', re: '^(?:Znuny|OTRS)[^0-9]{0,40}(\\d[\\d.]{0,20})' }],
    tried: ['6.5'],
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
      // Links in mails have its number.
      shownId: stated,
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
    id: stated,
    number: [{ css: 'h1', re: '(\\d+) — ' }],
    subject: [
      { css: '.Headline h1, h1.ticketHeaderTitleHeadline', re: '\\d — (.*)$', tf: ['trim'] },
      { css: 'h1', re: '\\d — (.*)$', tf: ['trim'] },
    ],
    requester: [
      { css: '#ArticleItems .WidgetSimple.customer h2 > span[class]:not(.Hidden)' },
      { css: '#ArticleItems .WidgetSimple.customer h2 > span:not([title])' },
      { css: '#ArticleTable tr.customer:last-of-type .Sender input.SortData', get: '@value' },
      { css: '#ArticleTable tr.customer .Sender input.SortData', get: '@value' },
    ],
    // Its oldest message; the table may be sorted either way.
    created: [{ css: '#ArticleTable tr[id="Row1"] .Created input.SortData', get: '@value', tf: ['utcDate'] }],
    // The first of those for a first answer, an update and a solution that there are, below how long that is from now.
    due: [
      {
        css: 'fieldset.TableLike > div.Value > p[title]',
        re: '\\d{1,4}[./-] ?\\d{1,2}[./-] ?\\d{2,4}.{0,60}$',
      },
    ],
    clock: {
      shown: [{ css: '#ArticleTable tr[id="Row1"] .Created div' }],
      exact: [{ css: '#ArticleTable tr[id="Row1"] .Created input.SortData', get: '@value', tf: ['utcDate'] }],
    },
    // In the reader’s language, as the page has it.
    status: [{ css: '.Value[class*="StateID-"]' }, ...labelled(labels.state)],
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
      queue: [
        ...labelled(labels.queue),
        { css: 'select#DestQueueID option[disabled]:only-of-type', get: 'text' },
        { css: 'select#DestQueueID option[disabled]', get: 'text' },
        { css: '.Value a[href*="Action=AgentTicketQueue"]', outside: true },
      ],
      // A desk may use neither.
      type: [...labelled(labels.type), { value: '' }],
      service: [...labelled(labels.service), { value: '' }],
    },
    // Those that a desk defines have their value in an element of its own.
    custom: {
      item: 'fieldset.TableLike label + p.Value:has(> span[title]:only-child)',
      name: 'before',
      value: 'span[title]',
    },
    messages: {
      item: [
        '#ArticleItems div:has(> a[name^="Article"])',
        '#ArticleItems .WidgetSimple[class*="VisibleForCustomer"]',
        // One that was fetched by itself.
        'body > div:has(> a[name^="Article"])',
      ],
      order: 'id',
      id: [
        { css: 'a[name^="Article"]', get: '@name', re: '^Article(\\d+)$' },
        { css: 'iframe[id^="Iframe"]', get: '@id', re: '^Iframe(\\d+)$' },
        { css: 'a[href*="ArticleID="]', get: '@href', re: 'ArticleID=(\\d+)' },
      ],
      role: [
        { css: '.WidgetSimple', classMap: roles },
        { css: '.WidgetSimple', classMap: senders },
        { classMap: roles },
        { classMap: senders },
      ],
      author: [{ css: 'h2 > span[class]:not(.Hidden)' }, { css: 'h2 > span:not([title])' }],
      body: [
        { css: '.ArticleBody', get: 'lines' },
        { css: 'iframe[id^="Iframe"] >>> body', get: 'lines' },
      ],
      bodyAddress: [
        {
          css: 'iframe[id^="Iframe"]',
          get: '@src',
          re: '^[^?#]*\\?Action=AgentTicketArticleContent;Subaction=HTMLView(?:;(?:TicketID|ArticleID|FileID)=\\d*)+;?$',
        },
      ],
      // To show an article is one request, to mark it as seen another, which is never sent.
      folded: {
        row: '#ArticleTable tbody tr:has(input.ArticleID)',
        id: [{ css: 'input.ArticleID', get: '@value' }],
        role: [{ classMap: roles }, { classMap: senders }],
        time: [{ css: '.Created input.SortData', get: '@value', tf: ['utcDate'] }],
        address: [
          {
            css: 'input.ArticleInfo',
            get: '@value',
            re: '^[^?#]*\\?Action=AgentTicketZoom;Subaction=ArticleUpdate(?:;(?:Count|TicketID|ArticleID)=\\d*)+;?$',
          },
        ],
      },
    },
    list: {
      // A table, or the blocks of its two larger views.
      row: ['tr[id^="TicketID_"]', 'ul.Overview > li[id^="TicketID_"]'],
      id: [{ get: '@id', re: '^TicketID_(\\d+)$' }],
      subject: [
        { css: 'td a.MasterActionLink', get: '@title' },
        { css: 'h2 a.MasterActionLink', re: '\\d – (.*)$', tf: ['trim'] },
        { css: 'a[href*="Action=AgentTicketZoom"]' },
      ],
      priority: [
        {
          css: '[class*="PriorityID-"]',
          get: '@class',
          re: 'PriorityID-(\\d+)',
          map: priorities,
          keep: true,
        },
      ],
    },
  },
  history: znunyHistory,
  mount: [
    { css: '#ArticleTree', at: 'before' },
    { css: '#ArticleItems', at: 'before' },
  ],
  values: {
    token: [
      { page: { css: 'input[name="ChallengeToken"]', get: 'value', outside: true } },
      {
        page: {
          css: 'a[href*="ChallengeToken="]',
          get: '@href',
          re: 'ChallengeToken=([^;&]+)',
          outside: true,
        },
      },
    ],
  },
  write: {
    // Whoever may write into the ticket may add a note, even while a colleague has locked it.
    lockedIf: 'a[href*="Action=AgentTicketNote;"]',
    fields: {
      priority: {
        head: 'severity',
        values: { P1: '5', P2: '4', P3: '3', P4: '2', P5: '1' },
        names: priorities,
        also: alsoCalled,
        allowed: mayChange,
        via: change('PriorityID', [
          { css: '[class*="PriorityID-"]', get: '@class', re: 'PriorityID-(\\d+)' },
        ]),
      },
      queue: {
        options: optionsIn('select#DestQueueID option:not([disabled]):not([value="0"]):not([value="-"])'),
        allowed: ['select#DestQueueID option:not([disabled]):not([value="0"])'],
        via: change('QueueID', [
          ...labelled(labels.queue),
          { css: 'select#DestQueueID option[disabled]', get: 'text' },
        ]),
      },
    },
    // Types, services and the desk's own fields, with the lists that the form has.
    custom: {
      allowed: ['a[href*="Action=AgentTicketFreeText"]'],
      via: {
        by: 'form',
        page: '{base}/index.pl?Action=AgentTicketFreeText;TicketID={id}',
        form: ['form#Compose[name="compose"]', 'form:has([name="Action"][value="AgentTicketFreeText"])'],
        control: { labelled: true },
        // Where an administrator wants it the form locks the ticket for whoever opens it, and has a link that takes it back.
        changesOnOpening: {
          undo: [
            {
              css: 'a.UndoClosePopup',
              get: '@href',
              re: '^[^?#]*\\?Action=AgentTicketLock;Subaction=Unlock;TicketID=\\d+;[^#]*$',
            },
          ],
        },
      },
    },
  },
} satisfies AdapterData;
