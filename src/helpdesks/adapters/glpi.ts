import type { AdapterData } from '../adapter';

const levels = { '1': 'very low', '2': 'low', '3': 'medium', '4': 'high', '5': 'very high' };
const priorities = { ...levels, '6': 'major' };
const types = { '1': 'incident', '2': 'request' };
const statuses = {
  '1': 'new',
  '2': 'assigned',
  '3': 'planned',
  '4': 'pending',
  '5': 'solved',
  '6': 'closed',
};
const degrees = { high: '5', medium: '3', low: '2' };

/**
 * The ticket's own form as its main tab brings it. Its token is good for one submission, so the form is fetched anew
 * each time; of the form only the one field goes back, which leaves all others as they are.
 */
const form = {
  by: 'form' as const,
  page: '{base}/ajax/common.tabs.php?_target={base}/front/ticket.form.php&_itemtype=Ticket&_glpi_tab=Ticket$main&id={id}',
  form: ['form#itil-form', 'form:has(input[name="_glpi_csrf_token"]):has(select[name="urgency"])'],
  only: ['id', '_glpi_csrf_token'],
  add: { update: '1' },
};

/** GLPI 10 and 11. Neither of its interfaces takes the session, so the page is read. */
export default {
  id: 'glpi',
  label: 'GLPI',
  notes: {
    verified: 'source',
    version: '11.0',
    without: {
      created: 'the page has dates without their time zone',
      resolved: 'the page has dates without their time zone',
      'time of messages': 'the page has dates only in the reader’s own format',
    },
  },
  hosts: {
    match: ['https://*.glpi-network.cloud/*'],
    selfHosted: true,
    probe: [{ css: 'meta[property="glpi:csrf_token"]' }, { css: '#itil-object-container #itil-form' }],
  },
  views: [
    { kind: 'ticket', path: '/front/ticket\\.form\\.php$', id: [{ from: 'search', re: '[?&]id=(\\d+)' }] },
    { kind: 'list', path: '/front/ticket\\.php$' },
  ],
  base: [{ from: 'path', re: '^(.*)/front/ticket' }],
  scope: [{ css: '#itil-object-container' }, { css: '.itil-object' }],
  dom: {
    id: [
      { css: '.ITILContent[data-itemtype="Ticket"]', get: '@data-items-id' },
      { css: '#itil-form input[name="id"]', get: 'value' },
    ],
    number: [
      { css: '.ITILContent[data-itemtype="Ticket"]', get: '@data-items-id' },
      { css: '#itil-form input[name="id"]', get: 'value' },
    ],
    subject: [{ css: '.ITILContent .card-title' }, { css: '.ITILContent .read-only-content .card-header' }],
    requester: [
      { css: '#actors select[data-actor-type="requester"] option[selected]' },
      { css: '.ITILContent .creator a[href*="user.form.php"]' },
    ],
    status: [
      { css: '#itil-data [name="status"] option[selected]', get: '@value', map: statuses },
      { css: '#itil-data [name="status"]', get: 'value', map: statuses },
    ],
    // As they are stored: an unsaved choice in the form does not count.
    fields: {
      priority: [{ css: '#itil-data [name="priority"] option[selected]', get: '@value', map: priorities }],
      urgency: [{ css: '#itil-data [name="urgency"] option[selected]', get: '@value', map: levels }],
      impact: [{ css: '#itil-data [name="impact"] option[selected]', get: '@value', map: levels }],
      type: [{ css: '#itil-data [name="type"] option[selected]', get: '@value', map: types }],
      category: [{ css: '#itil-data [name="itilcategories_id"] option[selected]' }],
    },
    messages: {
      item: [
        '.itil-timeline .timeline-item:is(.ITILContent, .ITILFollowup, .ITILSolution, .TicketTask)',
        '.timeline-item[data-itemtype][data-items-id]',
      ],
      exclude: ['[data-itemtype="Document_Item"]', '[data-itemtype="TicketValidation"]'],
      // Readers choose whether the newest comes first; then the ticket's own text is the last of all.
      order: { newestIf: '.timeline-item[data-itemtype] ~ .ITILContent' },
      id: [{ get: '@id' }, { get: '@data-items-id' }],
      role: [
        { has: '.is-private', value: 'internal' },
        {
          css: '.timeline-content',
          classMap: { 't-left': 'customer', left: 'customer', 't-right': 'agent' },
        },
        { value: 'unknown' },
      ],
      author: [{ css: '.creator a[href*="user.form.php"]' }],
      body: [
        { css: '.read-only-content .rich_text_container', get: 'lines' },
        { css: '.read-only-content', get: 'lines', without: '.card-title, .card-header' },
      ],
    },
    list: {
      row: ['table.search-results tbody tr', 'tbody tr:has(a[href*="/front/ticket.form.php?id="])'],
      id: [
        {
          css: 'input.massive_action_checkbox[name^="item[Ticket]"]',
          get: '@name',
          re: '\\[(\\d+)\\]$',
        },
        { css: 'a[href*="/front/ticket.form.php?id="]', get: '@href', re: '[?&]id=(\\d+)' },
      ],
      subject: [{ css: 'a[href*="/front/ticket.form.php?id="]' }],
    },
  },
  // What GLPI calls old is solved or closed. The main tab alone has form and conversation.
  history: {
    by: 'page',
    list: '{base}/front/ticket.php?criteria[0][field]=12&criteria[0][searchtype]=equals&criteria[0][value]=old&sort[]=15&order[]=DESC&start={seen}',
    size: 1,
    ticket: form.page,
  },
  mountsEarly: true,
  mount: [
    { css: '#itil-object-container:not(.right-collapsed) .itil-right-side', at: 'prepend' },
    { css: '.itil-object', at: 'before' },
  ],
  write: {
    closed: ['closed'],
    fields: {
      // GLPI makes the priority of these two.
      urgency: { head: 'urgency', values: degrees, names: levels, via: { ...form, control: 'urgency' } },
      impact: { head: 'impact', values: degrees, names: levels, via: { ...form, control: 'impact' } },
      type: {
        head: 'type',
        values: { incident: '1', request: '2', question: '2' },
        names: types,
        via: { ...form, control: 'type' },
      },
    },
  },
} satisfies AdapterData;
