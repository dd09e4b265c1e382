import type { AdapterData } from '../adapter';

/** What stands before a value, in the product's languages; whoever may not change it sees it as plain text. */
const shown = (...words: string[]) => ({
  css: 'table.ticket_info th',
  is: words as [string, ...string[]],
  next: true,
  tf: ['trim' as const],
});
const departments = shown('Department', 'Abteilung', 'Département', 'Departamento', '部署', '部門');
const topics = shown(
  'Help Topic',
  'Hilfethema',
  "Rubrique d'aide",
  'Tema de Ayuda',
  'Tópico de Ajuda',
  'ヘルプトピック',
);
const origins = shown('Source', 'Quelle', 'Fuente', 'Origem', 'ソース');

/** One of the small forms by which osTicket changes one field in place; their links are there for whoever may. */
const inPlace = (name: string) => ({
  allowed: [`table.ticket_info a[href$="/${name}"]`],
  via: {
    by: 'form' as const,
    page: `{base}/scp/ajax.php/tickets/{id}/${name}`,
    form: ['form#inline_update', 'form.mass-action', 'form[method="post"]'],
    control: { css: 'select' },
  },
});

const roles = { message: 'customer', response: 'agent', note: 'internal' } as const;

/** osTicket 1.10 to 1.18, the staff panel, at the root or in a folder. No interface takes the session: pages are read. */
export default {
  id: 'osticket',
  label: 'osTicket',
  notes: {
    verified: 'source',
    version: '1.18',
    without: {
      created: 'only shown in the reader’s own format, under a heading in their language',
      resolved: 'only shown in the reader’s own format, under a heading in their language',
      'requester in queues': 'each queue has columns of its own, without marks',
    },
  },
  hosts: {
    match: ['https://*.supportsystem.com/scp/*'],
    selfHosted: true,
    probe: [
      { css: 'meta[name="csrf_token"]' },
      { css: '#pjax-container' },
      { css: 'link[href*="/scp/css/"]' },
    ],
  },
  views: [
    {
      kind: 'ticket',
      path: '/scp/tickets\\.php$',
      search: '[?&]id=\\d+',
      id: [{ from: 'search', re: '[?&]id=(\\d+)' }],
    },
    { kind: 'list', path: '/scp/(?:tickets\\.php|index\\.php)?$' },
  ],
  base: [{ from: 'path', re: '^(.*)/scp/' }],
  scope: [{ css: '#pjax-container' }, { css: '#content' }, { css: 'body' }],
  serverRendered: true,
  values: {
    token: [{ page: { css: 'meta[name="csrf_token"]', get: '@content', outside: true } }],
    // Every installation numbers its form fields; the ticket's own link says which is the priority's.
    priorityField: [
      {
        page: {
          css: 'table.ticket_info:first-of-type table tr:nth-child(2) > td a[href*="/field/"]',
          get: '@href',
          re: '/field/(\\d+|priority)/edit$',
        },
      },
    ],
  },
  dom: {
    id: [
      { css: '.sticky.bar h2 a[href*="tickets.php?id="]', get: '@href', re: '[?&]id=(\\d+)' },
      { css: 'form#reply input[name="id"], form#note input[name="id"]', get: 'value' },
      { css: 'form[action*="tickets.php?id="]', get: '@action', re: '[?&]id=(\\d+)' },
    ],
    number: [
      { css: '.sticky.bar h2 a[href*="tickets.php?id="]', re: '#\\s*(\\S+)' },
      { css: 'h2 a', re: '#\\s*(\\S+)' },
    ],
    subject: [{ css: '.tixTitle h3' }, { css: '.tixTitle' }, { css: '#content h3' }],
    requester: [{ css: '[id^="user-"][id$="-email"]' }, { css: '[id^="user-"][id$="-name"]' }],
    // Of an open ticket; the desk's own term, else that of the service level.
    due: [
      { css: '#field_duedate' },
      { css: 'table.ticket_info a[href$="/field/duedate/edit"]' },
      shown('Due Date'),
    ],
    clock: {
      shown: [{ css: '.thread-entry .header time[datetime]' }],
      exact: [{ css: '.thread-entry .header time[datetime]', get: '@datetime', tf: ['isoDate'] }],
    },
    // The name that the installation has given to it, in whatever language.
    status: [
      { css: 'table.ticket_info a.tickets-action' },
      { css: 'table.ticket_info a[href="#statuses"]' },
      { css: 'table.ticket_info:first-of-type table tr:first-child > td' },
    ],
    fields: {
      priority: [
        { css: 'table.ticket_info a[href$="/field/priority/edit"]' },
        { css: 'table.ticket_info:first-of-type table tr:nth-child(2) > td a[href*="/field/"]' },
        { css: 'table.ticket_info:first-of-type table tr:nth-child(2) > td' },
      ],
      topic: [{ css: '#field_topic' }, { css: 'a[href$="/field/topic/edit"]' }, topics],
      department: [{ css: 'table.ticket_info a[href$="/transfer"]' }, departments],
      source: [{ css: '#field_source' }, { css: 'a[href$="/field/source/edit"]' }, origins],
      sla: [{ css: '#field_sla' }, { css: 'a[href$="/field/sla/edit"]' }],
      // "Unassigned" stands between dashes, in the reader's language.
      assignee: [
        { css: '#field_assign', re: '^\\s*([^—–-].*)$', tf: ['trim'] },
        { css: 'table.ticket_info a[href$="/assign"]', re: '^\\s*([^—–-].*)$', tf: ['trim'] },
        { value: '' },
      ],
    },
    // Fields of the desk's own forms; one that is empty is shown as a faded word.
    custom: {
      item: 'tr:has(> td[id^="inline-answer-"])',
      name: ':scope > :first-child',
      value: ':scope > td[id^="inline-answer-"]:not(:has(.faded))',
    },
    messages: {
      item: ['#thread-items .thread-entry', '.thread-entry', '[id^="thread-entry-"]:has(.thread-body)'],
      exclude: ['.system', ':has(> .system)'],
      // Whoever reads chooses which comes first.
      order: 'id',
      id: [
        { css: '.header a[name^="entry-"]', get: '@name', re: '(\\d+)$' },
        { get: '@id', re: '^thread-entry-(\\d+)$' },
      ],
      role: [
        { classMap: roles },
        { css: ':scope > .message, :scope > .response, :scope > .note', classMap: roles },
        { value: 'unknown' },
      ],
      author: [{ css: '.header b' }],
      time: [{ css: '.header time[datetime]', get: '@datetime', tf: ['isoDate'] }],
      body: [
        { css: '.thread-body > div', get: 'lines' },
        { css: '.thread-body', get: 'lines', without: '.attachments' },
      ],
    },
    list: {
      row: ['form#tickets table.tickets tbody tr', 'form#tickets table.list tbody tr', 'table.list tbody tr'],
      id: [
        { css: 'input.ckb[name="tids[]"]', get: 'value' },
        { css: 'a[href*="tickets.php?id="]', get: '@href', re: '[?&]id=(\\d+)' },
      ],
      // The number has a preview, the subject a link alone.
      subject: [{ css: 'a[href*="tickets.php?id="]:not(.preview)' }, { css: 'a[href*="tickets.php?id="]' }],
    },
  },
  // Queue 8 is the closed tickets of every installation.
  history: {
    by: 'page',
    list: '{base}/scp/tickets.php?queue=8&p={page}',
    size: 1,
    ticket: '{base}/scp/tickets.php?id={id}',
    // Where an administrator wants it osTicket locks a ticket for whoever opens it.
    stopIf: '[data-lock-id]:not([data-lock-id=""])',
  },
  mount: [
    { css: '.tixTitle', at: 'after' },
    { css: 'table.ticket_info', at: 'before' },
    { css: '#ticket_tabs_container', at: 'before' },
  ],
  write: {
    headers: { 'X-CSRFToken': '{token}' },
    fields: {
      priority: {
        head: 'severity',
        // In the order in which osTicket sets them up; one that an installation lacks is refused.
        values: { P1: '4', P2: '3', P3: '2', P4: '1', P5: '1' },
        names: { '1': 'Low', '2': 'Normal', '3': 'High', '4': 'Emergency' },
        allowed: ['table.ticket_info a[href*="/field/"][href$="/edit"]'],
        via: {
          by: 'form',
          page: '{base}/scp/ajax.php/tickets/{id}/field/{priorityField}/edit',
          form: ['form#inline_update', 'form.mass-action', 'form[method="post"]'],
          control: { css: 'select' },
        },
      },
      topic: inPlace('field/topic/edit'),
      department: inPlace('transfer'),
      sla: inPlace('field/sla/edit'),
      source: inPlace('field/source/edit'),
    },
  },
} satisfies AdapterData;
