import type { AdapterData } from '../adapter';

/** 15 characters, or the same with three more that make it safe where upper and lower case are not told apart. */
const caseId = '500[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?';

const output = '[data-output-element-id="output-field"]';

/**
 * A field of the record page: by its interface name, which guidance in the product uses, by the labels that the
 * product has in its languages where nobody has renamed them, and in the classic interface by the fields' fixed ids.
 */
const field = (name: string, labels: readonly string[], classic: string) => {
  const anyOf = (attribute: string) => labels.map((label) => `[${attribute}="${label}"]`).join(', ');
  const item = `records-record-layout-item:is(${anyOf('field-label')})`;
  return [
    { css: `[data-target-selection-name="sfdc:RecordField.Case.${name}"] ${output}` },
    { css: `${item} ${output}` },
    { css: `${item} .test-id__field-value` },
    { css: `records-highlights-details-item:has(${anyOf('title')}) .fieldComponent` },
    { css: `[id="${classic}_ileinner"]` },
  ];
};
const texts = (picks: ReturnType<typeof field>) => picks.map((pick) => ({ ...pick, get: 'lines' as const }));

const subjectLabels = ['Subject', 'Betreff', 'Objet', 'Asunto', 'Oggetto', '件名'];

/**
 * Cases in Lightning and in the classic interface. Lightning keeps several records alive in one page and nowhere says
 * which case a part belongs to, so only what is visible counts. Its session is not taken by the REST interface.
 */
export default {
  id: 'salesforce',
  label: 'Salesforce Service Cloud',
  notes: {
    exportBy: ['Reports', 'New Report', 'Cases', 'Run', 'Export', 'Details Only'],
    verified: 'clients',
    version: '2026-10',
    readOnly:
      'Lightning’s session is not accepted by the REST interface, and another one would need a secret of the browser or an app that an administrator sets up.',
    without: {
      'role customer': 'who wrote is said only in the reader’s language',
      'role agent': 'who wrote is said only in the reader’s language',
      'role internal': 'whether a comment is public is said only in the reader’s language',
      'time of messages': 'it is written in the reader’s own language and time zone',
      'fields under renamed labels': 'where a page lacks the fields’ names they are found by label',
      'conversation in the classic interface': 'its related lists have no known marks',
    },
  },
  hosts: {
    match: [
      'https://*.lightning.force.com/*',
      'https://*.my.salesforce.com/*',
      'https://*.lightning.crmforce.mil/*',
      'https://*.my.salesforce.mil/*',
      'https://*.sfcrmapps.cn/*',
      'https://*.lightning.force.com.mcas.ms/*',
      'https://*.my.salesforce.com.mcas.ms/*',
    ],
    selfHosted: false,
    probe: [],
  },
  views: [
    {
      kind: 'ticket',
      path: `^/lightning/r/(?:Case/)?${caseId}(?:/view)?/?$`,
      id: [{ from: 'path', re: `^/lightning/r/(?:Case/)?(${caseId})(?:/|$)` }],
    },
    {
      // A console's own page with the case in a workspace tab; another record's page would show that record.
      kind: 'ticket',
      path: '^/(?:lightning/(?!r/)|one/)',
      search: '[?&]ws=',
      id: [{ from: 'search', decode: 'url', re: `[?&]ws=/lightning/r/(?:Case/)?(${caseId})/view` }],
    },
    {
      kind: 'ticket',
      path: `^/${caseId}$`,
      id: [{ from: 'path', re: `^/(${caseId})$` }],
    },
    { kind: 'list', path: '^/lightning/o/Case/list$' },
  ],
  reach: ['frames', 'shadow'],
  scope: [
    {
      css: 'one-record-home-flexipage2:has([data-target-selection-name^="sfdc:RecordField.Case."])',
      pick: 'visible',
    },
    // Right after the address has changed the page before is still there, of whatever kind it is.
    {
      css: 'one-record-home-flexipage2:not(:has([data-target-selection-name^="sfdc:RecordField."]))',
      pick: 'visible',
    },
    {
      css: '.windowViewMode-normal:not(:has([data-target-selection-name^="sfdc:RecordField."]))',
      pick: 'visible',
    },
    { css: '[role="main"]:has(records-record-layout-item)', pick: 'visible' },
    { css: '#bodyTable', pick: 'visible' },
    { css: 'body:has([id="cas14_ileinner"])' },
  ],
  dom: {
    id: [
      { has: 'a[href*="/lightning/r/{id}"][href*="/related/"]', value: '{id}' },
      { has: 'a[href*="/lightning/r/Case/{id}"][href*="/related/"]', value: '{id}' },
      {
        css: 'a[href*="/related/"]',
        get: '@href',
        re: `/lightning/r/(?:Case/)?(${caseId})/related/`,
      },
      { has: 'records-highlights2', value: '{id}' },
      { has: 'records-record-layout-item', value: '{id}' },
      { has: '[id="cas14_ileinner"]', value: '{id}' },
    ],
    number: field('CaseNumber', ['Case Number', 'Vorgangsnummer', 'Kundenvorgangsnummer'], 'cas2'),
    subject: [
      ...field('Subject', subjectLabels, 'cas14'),
      { css: 'records-highlights2 lightning-formatted-text[slot="primaryField"]' },
      { css: 'records-lwc-highlights-panel [slot="primaryField"]' },
      { css: '[slot="primaryField"]' },
    ],
    description: texts(
      field('Description', ['Description', 'Beschreibung', 'Descripción', 'Descrizione', '説明'], 'cas15'),
    ),
    requester: field('ContactId', ['Contact Name', 'Kontaktname', 'Nom du contact'], 'cas3'),
    status: field('Status', ['Status', 'Statut', 'Estado', 'Stato', '状況'], 'cas7'),
    fields: {
      priority: field('Priority', ['Priority', 'Priorität', 'Priorité', 'Prioridad', '優先度'], 'cas8'),
      type: field('Type', ['Type', 'Typ', 'Tipo', '種別'], 'cas5'),
      reason: field('Reason', ['Case Reason', 'Vorgangsgrund'], 'cas6'),
      origin: field('Origin', ['Case Origin', 'Vorgangsursprung'], 'cas11'),
    },
    messages: {
      item: ['article.cuf-feedItem', '.cuf-feedElement', '[class*="feedItem"][data-type]'],
      // Changes of fields and of the status are no words of anybody.
      exclude: [
        '[data-type="TrackedChange"]',
        '[data-type="ChangeStatusPost"]',
        '[data-type="CreateRecordEvent"]',
      ],
      order: 'newest',
      id: [{ get: '@data-id' }, { get: '@data-recordid' }, { get: '@id' }],
      role: [{ value: 'unknown' }],
      author: [{ css: '.cuf-entityLink' }, { css: '.preamble_left a' }],
      time: [{ css: 'time[datetime]', get: '@datetime', tf: ['isoDate'] }],
      body: [
        { css: 'emailui-rich-text-output', get: '@value', tf: ['htmlToText'] },
        { css: 'emailui-rich-text-output >>> iframe >>> body', get: 'lines' },
        { css: '.emailMessageBody', get: 'lines' },
        { css: '.forceChatterFeedBodyText .feedBodyInner', get: 'lines' },
        { css: '.feedBodyInner', get: 'lines' },
        { css: '[class*="feedBody"]', get: 'lines' },
      ],
    },
    list: {
      row: [
        '.slds-split-view__list-item-action[data-recordid]',
        'tr:has(a[data-recordid^="500"])',
        '[data-recordid^="500"]',
      ],
      id: [{ get: '@data-recordid' }, { css: 'a[data-recordid^="500"]', get: '@data-recordid' }],
      subject: [
        { css: 'td[data-label="Subject"]' },
        { css: '.slds-truncate[title]', get: '@title' },
        { get: 'text' },
      ],
    },
  },
  mountsEarly: true,
  mount: [
    { css: 'records-lwc-highlights-panel', at: 'after' },
    { css: '.highlights .actionsContainer .slds-button-group-list', at: 'append' },
    { css: '.forceActionsContainer', at: 'append' },
    { css: '#ep', at: 'before' },
  ],
} satisfies AdapterData;
