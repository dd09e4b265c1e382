import type { AdapterData } from '../adapter';

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
      topic: [{ css: '#field_topic' }, { css: 'a[href$="/field/topic/edit"]' }],
      department: [{ css: 'table.ticket_info a[href$="/transfer"]' }],
      source: [{ css: '#field_source' }, { css: 'a[href$="/field/source/edit"]' }],
      sla: [{ css: '#field_sla' }, { css: 'a[href$="/field/sla/edit"]' }],
      assignee: [{ css: '#field_assign' }, { css: 'table.ticket_info a[href$="/assign"]' }, { value: '' }],
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
        via: {
          by: 'form',
          page: '{base}/scp/ajax.php/tickets/{id}/field/{priorityField}/edit',
          form: ['form#inline_update', 'form.mass-action', 'form[method="post"]'],
          control: { css: 'select' },
        },
      },
    },
  },
} satisfies AdapterData;
