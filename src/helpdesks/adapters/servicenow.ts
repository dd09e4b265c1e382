import type { AdapterData } from '../adapter';
import type { UrlPick } from '../address';
import { servicenowHistory } from '../histories/servicenow';

/** Any table but those of users, configuration, knowledge and catalogue, and no list; whether it is a ticket its fields tell. */
const table = '(?!sys|kb_|cmdb|sc_cat|core_|cmn_|alm_|ast_|nav_to)[a-z0-9_]+(?<!_list)';
const record = '(?<=\\.do)\\?(?:[^?]{0,400}?&)?sys_id=([0-9a-f]{32})';
const shell = '^/now/nav/ui/classic/params/target/';
/** Workspaces have a table but no form of the classic interface. */
const formOf = (pick: UrlPick) => ({ table: [pick], form: [pick] });

/** With `sysparm_display_value=all` every field is `{value, display_value}`, without it a text. */
const code = (name: string) => [
  { from: 'ticket', at: `/result/${name}/value` },
  { from: 'ticket', at: `/result/${name}` },
];
const words = (name: string) => [{ from: 'ticket', at: `/result/${name}/display_value` }, ...code(name)];
const date = (name: string) => code(name).map((pick) => ({ ...pick, tf: ['utcDate' as const] }));

/** A mere day, or a time as the interface stores it, which is in UTC; any other form is not certain. */
const due = (name: string) => [
  ...code(name).map((pick) => ({ ...pick, tf: ['dueDate' as const] })),
  ...date(name).map((pick) => ({ ...pick, re: '^\\d{4}-[\\d-]{5} [\\d:]{8}$' })),
];
/** Records of other tables have no short description. */
const isTicket = (form: string) => {
  const at = `/result/short_description${form}`;
  return { from: 'ticket', at: `/result/sys_id${form}`, when: [{ at, among: { from: 'ticket', at } }] };
};

/** Ids of form controls are the table's and the field's name; where a field may not be changed another control shows it. */
const control = (name: string) => [
  { css: `[id="{form}.${name}"]`, get: 'value' as const },
  { css: `[id="sys_readonly.{form}.${name}"]`, get: 'value' as const },
  { css: `[name="{form}.${name}"]`, get: 'value' as const },
];
const reference = (name: string) => [
  { css: `[id="sys_display.{form}.${name}"]`, get: 'value' as const },
  { css: `[id="{form}.${name}_label"]`, get: 'value' as const },
];

const ticketFields =
  'number,short_description,description,state,impact,urgency,priority,category,subcategory,caller_id,assigned_to,assignment_group,sys_created_on,resolved_at,closed_at,sla_due,due_date,close_code,sys_id,contact_type,contact,requested_for,caller_id.user_name,contact.user_name,requested_for.user_name';

const writtenBy = (person: string) => ({
  when: [{ at: '/sys_created_by', among: { from: 'ticket', at: `/result/${person}.user_name/value` } }],
  value: 'customer' as const,
});

const degrees = { high: '1', medium: '2', low: '3' };
const levelNames = { '1': 'High', '2': 'Medium', '3': 'Low' };

const patch = (name: string) => ({
  by: 'request' as const,
  method: 'PATCH' as const,
  path: '/api/now/table/{table}/{id}',
  json: { [name]: '{value}' },
  read: {
    requests: { now: `/api/now/table/{table}/{id}?sysparm_fields=sys_id,${name}` },
    id: [
      { from: 'now', at: '/result/sys_id/value' },
      { from: 'now', at: '/result/sys_id' },
    ],
    value: [
      { from: 'now', at: `/result/${name}/value` },
      { from: 'now', at: `/result/${name}` },
    ],
  },
});

/**
 * Forms of the classic interface, alone or in a shell's frame, and workspaces. A workspace keeps what it shows in
 * properties of its elements, which only its own scripts see; there the Table API alone is read.
 */
export default {
  id: 'servicenow',
  label: 'ServiceNow',
  notes: {
    verified: 'clients',
    version: '2026-10',
    without: {
      'role of messages read from the page': 'the page tells work notes from comments only in its language',
      'time of messages read from the page': 'it is written in each person’s own format and time zone',
      'workspace pages without the Table API': 'values are properties that only the page’s own scripts see',
      'queues of workspaces': 'their address does not say what they list, and their rows have no known marks',
      priority: 'derived from impact and urgency, which are written instead',
    },
  },
  hosts: {
    match: ['https://*.service-now.com/*', 'https://*.servicenowservices.com/*'],
    selfHosted: true,
    probe: [
      { css: 'input#sysparm_ck, input[name="sysparm_ck"]' },
      { css: 'iframe#gsft_main' },
      { css: '[global-navigation-config]' },
      { css: 'script:not([src])', re: '\\bg_ck\\b' },
    ],
  },
  views: [
    {
      kind: 'ticket',
      path: `^/${table}\\.do$`,
      search: '[?&]sys_id=[0-9a-f]{32}',
      vars: formOf({ from: 'path', re: `^/(${table})\\.do$` }),
      id: [{ from: 'search', re: '[?&]sys_id=([0-9a-f]{32})' }],
    },
    {
      kind: 'ticket',
      path: shell,
      vars: formOf({ from: 'path', decode: 'url-twice', re: `/target//?(${table})\\.do(?:\\?|$)` }),
      id: [
        { from: 'path', decode: 'url-twice', re: record },
        { from: 'search', re: '[?&]sys_id=([0-9a-f]{32})' },
      ],
    },
    {
      kind: 'ticket',
      path: '^/nav_to\\.do$',
      search: '[?&]uri=',
      vars: formOf({ from: 'search', decode: 'url-twice', re: `[?&]uri=/?(${table})\\.do\\?` }),
      id: [{ from: 'search', decode: 'url-twice', re: record }],
    },
    {
      // Of nested records the first is the tab's own; a new one has `-1` in place of an id.
      kind: 'ticket',
      path: `^/now/(?:.{0,300}?/)?record/${table}/[0-9a-f]{32}`,
      vars: { table: [{ from: 'path', re: `/record/(${table})/[0-9a-f]{32}` }] },
      id: [{ from: 'path', re: `/record/${table}/([0-9a-f]{32})` }],
    },
    {
      kind: 'list',
      path: '^/[a-z0-9_]+_list\\.do$',
      vars: { table: [{ from: 'path', re: '^/([a-z0-9_]+)_list\\.do$' }] },
    },
    {
      kind: 'list',
      path: `${shell}(?:%2F|%252F)?[a-z0-9_]+_list\\.do`,
      vars: { table: [{ from: 'path', re: '[^a-z0-9_]([a-z0-9_]+)_list\\.do' }] },
    },
    {
      kind: 'list',
      path: '^/nav_to\\.do$',
      search: '[?&]uri=(?:%2F|/)?[a-z0-9_]+_list\\.do',
      vars: { table: [{ from: 'search', re: '[^a-z0-9_]([a-z0-9_]+)_list\\.do' }] },
    },
    { kind: 'list', path: '^/now/.{0,300}/list(?:/|$)' },
  ],
  reach: ['frames', 'shadow'],
  scope: [
    { css: 'body:has([id="{form}.short_description"])', pick: 'visible' },
    { css: 'body:has([id="sys_readonly.{form}.short_description"])', pick: 'visible' },
    { css: 'body:has([name="{form}.short_description"])', pick: 'visible' },
  ],
  values: {
    token: [
      { page: { css: 'input#sysparm_ck, input[name="sysparm_ck"]', get: 'value' } },
      { ask: 'servicenow.token' },
    ],
    query: [
      { url: { from: 'path', decode: 'url-twice', re: '[?&]sysparm_query=([^&]+)' } },
      { url: { from: 'search', decode: 'url', re: '[?&]sysparm_query=([^&]+)' } },
    ],
  },
  api: {
    unopened: true,
    headers: { 'X-UserToken': '{token}' },
    requests: {
      ticket: `/api/now/table/{table}/{id}?sysparm_display_value=all&sysparm_exclude_reference_link=true&sysparm_fields=${ticketFields}`,
      journal:
        '/api/now/table/sys_journal_field?sysparm_query=element_id={id}^elementINcomments,work_notes^ORDERBYsys_created_on&sysparm_fields=sys_id,element,value,sys_created_on,sys_created_by',
    },
    id: [isTicket('/value'), isTicket('')],
    number: code('number'),
    subject: code('short_description'),
    description: code('description'),
    requester: [...words('caller_id'), ...words('contact'), ...words('requested_for')],
    status: code('state'),
    created: date('sys_created_on'),
    due: [...due('sla_due'), ...due('due_date')],
    resolved: [...date('resolved_at'), ...date('closed_at')],
    fields: {
      priority: code('priority'),
      impact: code('impact'),
      urgency: code('urgency'),
      category: code('category'),
      subcategory: code('subcategory'),
      assignee: words('assigned_to'),
      group: words('assignment_group'),
    },
    messages: {
      from: 'journal',
      rows: '/result',
      order: 'oldest',
      id: [{ at: '/sys_id' }],
      role: [
        { when: [{ at: '/element', is: ['work_notes'] }], value: 'internal' },
        writtenBy('caller_id'),
        writtenBy('contact'),
        writtenBy('requested_for'),
        { when: [{ at: '/element', is: ['comments'] }], value: 'agent' },
      ],
      author: [{ at: '/sys_created_by' }],
      time: [{ at: '/sys_created_on', tf: ['utcDate'] }],
      body: [{ at: '/value', tf: ['journalToText'] }],
    },
    list: {
      requests: {
        list: '/api/now/table/{table}?sysparm_query={query}&sysparm_display_value=all&sysparm_exclude_reference_link=true&sysparm_fields=sys_id,number,short_description,caller_id,state,priority&sysparm_limit=100',
      },
      from: 'list',
      rows: '/result',
      id: [{ at: '/sys_id/value' }],
      subject: [{ at: '/short_description/value' }],
      requester: [{ at: '/caller_id/display_value' }],
      status: [{ at: '/state/value' }],
      priority: [{ at: '/priority/value' }],
    },
  },
  dom: {
    id: [
      { css: 'input#sys_uniqueValue, input[name="sys_uniqueValue"]', get: 'value' },
      { css: 'form[action*="sys_id="]', get: '@action', re: 'sys_id=([0-9a-f]{32})' },
      { has: '[id="{form}.short_description"]', value: '{id}' },
    ],
    number: control('number'),
    subject: control('short_description'),
    description: control('description'),
    requester: [...reference('caller_id'), ...reference('contact'), ...reference('requested_for')],
    status: [...control('state'), ...control('incident_state')],
    fields: {
      priority: control('priority'),
      impact: control('impact'),
      urgency: control('urgency'),
      category: control('category'),
      subcategory: control('subcategory'),
      assignee: reference('assigned_to'),
      group: reference('assignment_group'),
    },
    messages: {
      item: [
        // Changes of fields are cards too, without such a text.
        '.sn-card-component:has(.sn-widget-textblock-body, .sn-widget-textblock-body_formatted)',
        '.sn-card-component',
        '.activities-form > li',
        '[class*="activities-form"] > *',
      ],
      order: 'newest',
      id: [{ get: '@data-sys-id' }, { get: '@id' }],
      role: [{ value: 'unknown' }],
      author: [{ css: '.sn-card-component-createdby' }, { css: '[class*="createdby"]' }],
      body: [
        { css: '.sn-widget-textblock-body, .sn-widget-textblock-body_formatted', get: 'lines' },
        { css: '[class*="textblock-body"]', get: 'lines' },
      ],
    },
    list: {
      row: ['tr.list_row[sys_id]', 'tr[sys_id][record_class]', 'tr[sys_id]'],
      id: [{ get: '@sys_id' }],
      // Which column holds the short description is up to each person; the link is the row's first.
      subject: [
        { css: '[data-field="short_description"]' },
        { css: 'a.linked.formlink' },
        { css: 'a.linked' },
      ],
    },
  },
  history: servicenowHistory,
  mountsEarly: true,
  mount: [
    { css: '[id="element.{form}.short_description"]', at: 'after' },
    { css: '.navbar-title', at: 'after' },
  ],
  write: {
    closed: ['7', '8'],
    fields: {
      // ServiceNow makes the priority of these two.
      impact: { head: 'impact', values: degrees, names: levelNames, via: patch('impact') },
      urgency: { head: 'urgency', values: degrees, names: levelNames, via: patch('urgency') },
      category: {
        head: 'topic',
        values: { hardware: 'hardware', software: 'software', network: 'network' },
        via: patch('category'),
      },
      group: {
        called: ['assignment group'],
        options: {
          requests: {
            groups:
              '/api/now/table/sys_user_group?sysparm_query=active=true%5EORDERBYname&sysparm_fields=sys_id,name&sysparm_limit=2000',
          },
          from: 'groups',
          rows: '/result',
          code: [{ at: '/sys_id' }],
          name: [{ at: '/name' }],
        },
        via: patch('assignment_group'),
      },
    },
  },
} satisfies AdapterData;
