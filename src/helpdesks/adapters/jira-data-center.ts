import type { AdapterData } from '../adapter';
import { jiraServerHistory } from '../histories/jira';
import { jiraServerWrite } from '../writes/jira';

const fields = [
  'summary,description,status,priority,issuetype,labels,components,project',
  'reporter,assignee,created,resolution,resolutiondate,duedate',
].join(',');

/** Jira on a server of one's own, whether the project is a service desk or not; mostly under a path such as `/jira`. */
export default {
  id: 'jira-data-center',
  label: 'Jira Service Management (Data Center)',
  notes: {
    verified: 'clients',
    version: '9 and 10',
    without: {
      'role from the page':
        'the page marks internal notes only in the reader’s language; the interface tells',
      'urgency and impact': 'their fields have other numbers on every site',
    },
  },
  hosts: {
    match: [],
    selfHosted: true,
    probe: [
      { css: 'meta[name="application-name"][content="JIRA" i]' },
      { css: 'body#jira' },
      { css: 'meta[name="ajs-issue-key"]' },
    ],
  },
  views: [
    { kind: 'ticket', path: '/browse/', id: [{ from: 'path', re: '/browse/([A-Z][A-Z0-9_]+-\\d+)/?$' }] },
    {
      kind: 'ticket',
      path: '/(?:projects|issues)/',
      id: [{ from: 'path', re: '/(?:queues|issues)/(?:custom/\\d+/)?([A-Z][A-Z0-9_]+-\\d+)/?$' }],
    },
    { kind: 'list', path: '/projects/[^/]+/(?:queues|issues)' },
    { kind: 'list', path: '/(?:issues/?|IssueNavigator\\.jspa)$' },
  ],
  base: [{ from: 'path', re: '^(.*?)/(?:browse|projects|issues)/' }],
  scope: [{ css: '#issue-content' }, { css: '.issue-view' }, { css: '#content' }, { css: 'body' }],
  serverRendered: true,
  api: {
    unopened: true,
    requests: {
      ticket: `{base}/rest/api/2/issue/{id}?updateHistory=false&expand=renderedFields&fields=${fields}`,
      comments: '{base}/rest/api/2/issue/{id}/comment?expand=renderedBody,properties',
      request: '{base}/rest/servicedeskapi/request/{id}?expand=requestType,participant',
    },
    id: [{ from: 'ticket', at: '/key' }],
    number: [{ from: 'ticket', at: '/key' }],
    subject: [{ from: 'ticket', at: '/fields/summary' }],
    description: [
      { from: 'ticket', at: '/renderedFields/description', tf: ['htmlToText'] },
      { from: 'ticket', at: '/fields/description' },
    ],
    requester: [
      { from: 'ticket', at: '/fields/reporter/displayName' },
      { from: 'ticket', at: '/fields/reporter/name' },
    ],
    status: [{ from: 'ticket', at: '/fields/status/name' }],
    created: [{ from: 'ticket', at: '/fields/created', tf: ['isoDate'] }],
    due: [{ from: 'ticket', at: '/fields/duedate', tf: ['dueDate'] }],
    resolved: [{ from: 'ticket', at: '/fields/resolutiondate', tf: ['isoDate'] }],
    fields: {
      // The second of each says that there is none: then it is null.
      priority: [
        { from: 'ticket', at: '/fields/priority/name' },
        { from: 'ticket', at: '/fields/priority' },
      ],
      type: [{ from: 'ticket', at: '/fields/issuetype/name' }],
      requestType: [{ from: 'request', at: '/requestType/name' }],
      // Of the three that Jira knows: new, indeterminate, done. The same in every language and workflow.
      statusCategory: [{ from: 'ticket', at: '/fields/status/statusCategory/key' }],
      tags: [{ from: 'ticket', at: '/fields/labels/*', all: true }],
      components: [{ from: 'ticket', at: '/fields/components/*/name', all: true }],
      assignee: [
        { from: 'ticket', at: '/fields/assignee/displayName' },
        { from: 'ticket', at: '/fields/assignee' },
      ],
      resolution: [
        { from: 'ticket', at: '/fields/resolution/name' },
        { from: 'ticket', at: '/fields/resolution' },
      ],
    },
    messages: {
      from: 'comments',
      rows: '/comments',
      total: '/total',
      order: 'oldest',
      id: [{ at: '/id' }],
      role: [
        { when: [{ at: '/properties/*/value/internal', is: ['true'] }], value: 'internal' },
        { when: [{ at: '/jsdPublic', is: ['false'] }], value: 'internal' },
        { when: [{ at: '/visibility/type', is: ['role', 'group'] }], value: 'internal' },
        {
          when: [{ at: '/author/key', among: { from: 'ticket', at: '/fields/reporter/key' } }],
          value: 'customer',
        },
        {
          when: [{ at: '/author/name', among: { from: 'ticket', at: '/fields/reporter/name' } }],
          value: 'customer',
        },
        {
          when: [{ at: '/author/name', among: { from: 'request', at: '/participants/values/*/name' } }],
          value: 'customer',
        },
        { value: 'agent' },
      ],
      author: [{ at: '/author/displayName' }, { at: '/author/name' }],
      time: [{ at: '/created', tf: ['isoDate'] }],
      body: [{ at: '/renderedBody', tf: ['htmlToText'] }, { at: '/body' }],
    },
  },
  dom: {
    id: [
      { css: '#key-val' },
      { css: '#key-val', get: '@data-issue-key' },
      { css: '#issuekey-val' },
      { css: 'meta[name="ajs-issue-key"]', get: '@content', outside: true },
      { get: 'title', re: '^\\[#?([A-Z][A-Z0-9_]+-\\d+)\\]' },
    ],
    number: [{ css: '#key-val' }, { value: '{id}' }],
    subject: [{ css: '#summary-val' }, { css: '#issue_header_summary' }, { css: '.issue-header-content h1' }],
    description: [
      { css: '#description-val .user-content-block', get: 'lines' },
      { css: '#description-val', get: 'lines' },
      { css: '#descriptionmodule .user-content-block', get: 'lines' },
    ],
    requester: [
      { css: '#reporter-val .user-hover' },
      { css: '#reporter-val' },
      { css: '[id$="reporter-val"]' },
    ],
    status: [
      { css: '#status-val' },
      { css: '#opsbar-transitions_more' },
      { css: '.jira-issue-status-lozenge' },
    ],
    created: [
      { css: '#created-val time[datetime]', get: '@datetime', tf: ['isoDate'] },
      { css: '#create-date time[datetime]', get: '@datetime', tf: ['isoDate'] },
      { css: 'dl.dates time[datetime]', get: '@datetime', tf: ['isoDate'] },
    ],
    resolved: [
      { css: '#resolutiondate-val time[datetime]', get: '@datetime', tf: ['isoDate'] },
      { css: '#resolved-date time[datetime]', get: '@datetime', tf: ['isoDate'] },
    ],
    fields: {
      priority: [{ css: '#priority-val' }, { css: '.item .priority-val' }],
      type: [{ css: '#type-val' }],
      tags: [
        { css: '#labels-val .lozenge', all: true },
        { css: '#labels-val a', all: true },
        { css: '.labels-wrap .lozenge', all: true },
      ],
      components: [{ css: '#components-val a', all: true }],
      assignee: [{ css: '#assignee-val .user-hover' }, { css: '#assignee-val' }],
      resolution: [{ css: '#resolution-val' }],
    },
    messages: {
      item: [
        '#issue_actions_container .activity-comment[id^="comment-"]',
        '#issue_actions_container div[id^="comment-"]',
        '#activitymodule div[id^="comment-"]',
      ],
      exclude: ['#comment-wiki-edit', '#comment-preview_link'],
      // The reader chooses which comes first.
      order: 'id',
      id: [{ get: '@id', re: '^comment-(\\d+)' }],
      // A comment for some people only is told from the mark on it, whatever it says.
      role: [{ has: '.action-details .redText', value: 'internal' }, { value: 'unknown' }],
      author: [
        { css: '.action-details a.user-hover' },
        { css: '.action-details .user-hover' },
        { css: '.user-hover' },
      ],
      time: [
        { css: '.action-details time[datetime]', get: '@datetime', tf: ['isoDate'] },
        { css: 'time[datetime]', get: '@datetime', tf: ['isoDate'] },
      ],
      body: [
        { css: '.action-body', get: 'lines' },
        { css: '.user-content-block', get: 'lines' },
      ],
    },
    list: {
      row: ['tr.issuerow[data-issuekey]', 'tr[data-issuekey]', '.splitview-issue-link[data-issue-key]'],
      id: [{ get: '@data-issuekey' }, { get: '@data-issue-key' }],
      subject: [
        { css: 'td.summary a:last-of-type' },
        { css: 'td.summary' },
        { css: '.issue-link-summary' },
        { css: 'a.issue-link:not([data-issue-key=""])' },
      ],
      requester: [{ css: 'td.reporter' }],
      status: [{ css: 'td.status' }],
      priority: [{ css: 'td.priority img', get: '@alt' }, { css: 'td.priority' }],
    },
  },
  history: jiraServerHistory,
  mount: [
    { css: '.command-bar .aui-toolbar2-primary', at: 'after' },
    { css: '.command-bar', at: 'append' },
    { css: '.issue-header-content', at: 'append' },
    { css: '#stalker', at: 'append' },
  ],
  write: jiraServerWrite,
} satisfies AdapterData;
