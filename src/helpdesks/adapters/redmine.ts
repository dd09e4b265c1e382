import type { AdapterData } from '../adapter';

/**
 * Every Redmine numbers its priorities and trackers itself, so they are written by the words that it is delivered
 * with: the word that stands for a value, and the same word in the other languages of its default data.
 */
const priorities = {
  Low: ['Niedrig', 'Bas', 'Baja', 'Baixa', 'Bassa', 'Laag', 'Niski', '低め'],
  Normal: ['Normale', 'Normaal', 'Normalny', '通常'],
  High: ['Hoch', 'Haut', 'Alta', 'Hoog', 'Wysoki', '高め'],
  Urgent: ['Dringend', 'Urgente', 'Pilny', '急いで'],
  Immediate: [
    'Sofort',
    'Immédiat',
    'Inmediata',
    'Imediata',
    'Immediata',
    'Onmiddellijk',
    'Natychmiastowy',
    '今すぐ',
  ],
};
const trackers = {
  Bug: ['Fehler', 'Anomalie', 'Errores', 'Defeito', 'Segnalazione', 'Błąd', 'バグ'],
  Feature: ['Evolution', 'Tareas', 'Funcionalidade', 'Funzione', 'Zadanie', '機能'],
  Support: ['Unterstützung', 'Assistance', 'Soporte', 'Suporte', 'Supporto', 'Wsparcie', 'サポート'],
};

/** Redmine's own form: its tokens, what it needs to notice that somebody else was faster, and the one field. */
const form = {
  by: 'form' as const,
  page: '{base}/issues/{id}/edit',
  form: ['form#issue-form', 'form.edit_issue'],
  only: ['_method', 'authenticity_token', 'issue[lock_version]', 'last_journal_id'],
};

/** The form stands, folded, in the page of whoever may change the issue, with what they may change of it. */
const inForm = (name: string) => `#issue-form [name="issue[${name}]"]`;
const optionsIn = (name: string) => ({
  css: `${inForm(name)} option:not([value=""])`,
  code: [{ get: 'value' as const }],
  name: [{ get: 'text' as const }],
});

/** Redmine 4 to 7, read in a running 5.0.4. Its interface does not take the session, so the page is read. */
export default {
  id: 'redmine',
  label: 'Redmine',
  notes: {
    verified: 'live',
    version: '5.0.4',
    without: {
      created: 'the page has dates only in the reader’s own format',
      resolved: 'the page has dates only in the reader’s own format',
      'time of messages': 'the page has dates only in the reader’s own format',
    },
  },
  hosts: {
    match: [],
    selfHosted: true,
    probe: [{ css: 'meta[name="description"][content="Redmine"]' }, { css: 'body.controller-issues' }],
  },
  views: [
    { kind: 'ticket', path: '/issues/\\d+/?$', id: [{ from: 'path', re: '/issues/(\\d+)/?$' }] },
    { kind: 'list', path: '/issues/?$' },
  ],
  base: [{ from: 'path', re: '^(.*)/issues/\\d+' }],
  scope: [{ css: 'body.controller-issues.action-show #content' }, { css: '#content' }],
  serverRendered: true,
  dom: {
    id: [
      { css: 'h2', re: '#(\\d+)$' },
      { get: 'title', re: '#(\\d+): ' },
    ],
    number: [
      { css: 'h2', re: '#(\\d+)$' },
      { get: 'title', re: '#(\\d+): ' },
    ],
    // Of a subtask the subjects of all above it come first.
    subject: [{ css: '.issue .subject div:not(:has(> div)) > h3' }, { css: '.issue .subject h3' }],
    requester: [{ css: '.issue > .author a.user' }, { css: '.issue .author a.user' }],
    // The form for changes has the date in no language's own form.
    due: [{ css: '#issue_due_date', get: '@value', tf: ['dueDate'] }],
    status: [{ css: '.issue .attributes .status .value' }, { css: '.issue .attributes td.status' }],
    fields: {
      priority: [{ css: '.issue .attributes .priority .value' }, { css: '.issue .attributes td.priority' }],
      tracker: [
        { css: 'h2', re: '^(.*) #\\d+$' },
        { get: 'title', re: '^(.*) #\\d+: ' },
      ],
      category: [{ css: '.issue .attributes .category .value' }],
      assignee: [{ css: '.issue .attributes .assigned-to .value a.user' }],
    },
    custom: {
      item: '.issue .attributes .attribute[class*="cf_"]',
      name: '.label',
      value: '.value',
    },
    messages: {
      // The issue itself is the first message; its description may be empty.
      item: ['.issue.details, #history .journal.has-notes', '.issue:has(> .attributes), .journal:has(.wiki)'],
      order: 'id',
      id: [{ get: '@id', re: '^change-(\\d+)$' }, { value: '0' }],
      role: [{ classMap: { 'private-notes': 'internal' } }, { has: 'h4 .badge-private', value: 'internal' }],
      customer: {
        writer: [{ css: 'h4 a.user, .author a.user', get: '@href', re: '/users/\\d+' }],
        owner: [{ css: '.issue .author a.user', get: '@href', re: '/users/\\d+' }],
      },
      author: [{ css: 'h4 a.user, .author a.user' }],
      body: [
        { css: '.description .wiki, .wiki[id^="journal-"]', get: 'lines' },
        { css: '.wiki', get: 'lines' },
      ],
    },
    unopened: true,
    list: {
      row: ['table.issues tr[id^="issue-"]'],
      id: [{ get: '@id', re: '^issue-(\\d+)$' }],
      subject: [{ css: 'td.subject' }],
      requester: [{ css: 'td.author' }],
      status: [{ css: 'td.status' }],
      priority: [{ css: 'td.priority' }],
    },
  },
  history: {
    by: 'page',
    list: '{base}/issues?set_filter=1&status_id=c&sort=id:desc&per_page=100&page={page}',
    size: 100,
    ticket: '{base}/issues/{id}',
  },
  mount: [
    { css: '.issue.details', at: 'before' },
    { css: '#sidebar', at: 'prepend' },
  ],
  write: {
    fields: {
      priority: {
        head: 'severity',
        values: { P1: 'Immediate', P2: 'Urgent', P3: 'High', P4: 'Normal', P5: 'Low' },
        via: { ...form, control: 'issue[priority_id]', words: priorities },
        allowed: [inForm('priority_id')],
      },
      tracker: {
        head: 'type',
        values: {
          incident: 'Bug',
          request: 'Support',
          question: 'Support',
        },
        via: { ...form, control: 'issue[tracker_id]', words: trackers },
        allowed: [inForm('tracker_id')],
      },
      category: {
        via: { ...form, control: 'issue[category_id]' },
        allowed: [inForm('category_id')],
        options: optionsIn('category_id'),
      },
      version: {
        called: [
          'target version',
          'zielversion',
          'version cible',
          'version prevista',
          'versao',
          '対象バージョン',
        ],
        via: { ...form, control: 'issue[fixed_version_id]' },
        allowed: [inForm('fixed_version_id')],
        options: optionsIn('fixed_version_id'),
      },
    },
    custom: {
      via: { ...form, control: { labelled: true } },
      allowed: ['#issue-form [name^="issue[custom_field_values]"]'],
    },
  },
} satisfies AdapterData;
