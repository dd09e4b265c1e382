import type { AdapterData } from '../adapter';
import { jiraCloudHistory } from '../histories/jira';
import { jiraCloudWrite } from '../writes/jira';

const fields = [
  'summary,description,status,priority,issuetype,labels,components,project',
  'reporter,assignee,created,resolution,resolutiondate,duedate',
].join(',');

const body = '[data-testid^="issue-comment-base.ui.comment.ak-comment."][data-testid$="-body"]';
const header = '[data-testid^="issue-comment-base.ui.comment.ak-comment."][data-testid$="-header"]';

/** Jira in Atlassian's cloud, whether the project is a service desk or not. */
export default {
  id: 'jira-cloud',
  label: 'Jira Service Management (Cloud)',
  notes: {
    verified: 'clients',
    version: '2026-10',
    without: {
      'role from the page':
        'the page marks internal notes only in the reader’s language; the interface tells',
      'urgency and impact': 'their fields have other numbers on every site',
      'times on the page': 'they are written as "two hours ago", in the reader’s language',
    },
  },
  hosts: { match: ['https://*.atlassian.net/*'], selfHosted: false, probe: [] },
  views: [
    // The issue may lie above another one, and then the address names that one too.
    {
      kind: 'ticket',
      path: '^/(?!wiki/)',
      search: '[?&]selectedIssue=',
      id: [{ from: 'search', re: '[?&]selectedIssue=([A-Z][A-Z0-9_]+-\\d+)' }],
    },
    { kind: 'ticket', path: '^/browse/', id: [{ from: 'path', re: '^/browse/([A-Z][A-Z0-9_]+-\\d+)' }] },
    {
      kind: 'ticket',
      path: '^/(?:jira|projects)/.*/[A-Z][A-Z0-9_]+-\\d+/?$',
      id: [{ from: 'path', re: '/([A-Z][A-Z0-9_]+-\\d+)/?$' }],
    },
    {
      kind: 'list',
      path: '^/jira/servicedesk/projects/[^/]+/queues/custom/\\d+/?$',
      vars: {
        project: [{ from: 'path', re: '/projects/([A-Z][A-Z0-9_]*)/' }],
        queue: [{ from: 'path', re: '/queues/custom/(\\d+)' }],
      },
    },
    { kind: 'list', path: '^/jira/servicedesk/projects/[^/]+/(?:queues|issues)' },
    { kind: 'list', path: '^/(?:jira/.*/)?(?:issues|list)/?$' },
  ],
  scope: [
    { css: '[data-testid="issue.views.issue-details.issue-modal.modal-dialog"]', pick: 'visible' },
    {
      css: '[role="dialog"]:has([data-testid="issue.views.issue-base.foundation.summary.heading"])',
      pick: 'visible',
    },
    { css: 'body' },
  ],
  api: {
    unopened: true,
    requests: {
      ticket: `/rest/api/3/issue/{id}?updateHistory=false&fields=${fields}`,
      comments: {
        path: '/rest/api/3/issue/{id}/comment?orderBy=created&maxResults=100&expand=properties',
        pages: { rows: '/comments', most: 4, next: { count: 'offset', parameter: 'startAt', size: 100 } },
      },
      request: '/rest/servicedeskapi/request/{id}?expand=requestType,participant',
    },
    id: [{ from: 'ticket', at: '/key' }],
    number: [{ from: 'ticket', at: '/key' }],
    subject: [{ from: 'ticket', at: '/fields/summary' }],
    description: [{ from: 'ticket', at: '/fields/description', tf: ['adfToText'] }],
    requester: [
      { from: 'ticket', at: '/fields/reporter/displayName' },
      { from: 'ticket', at: '/fields/reporter/emailAddress' },
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
        { when: [{ at: '/jsdPublic', is: ['false'] }], value: 'internal' },
        { when: [{ at: '/properties/*/value/internal', is: ['true'] }], value: 'internal' },
        { when: [{ at: '/author/accountType', is: ['customer'] }], value: 'customer' },
        {
          when: [{ at: '/author/accountId', among: { from: 'ticket', at: '/fields/reporter/accountId' } }],
          value: 'customer',
        },
        {
          when: [
            {
              at: '/author/accountId',
              among: { from: 'request', at: '/participants/values/*/accountId' },
            },
          ],
          value: 'customer',
        },
        { when: [{ at: '/author/accountType', is: ['app'] }], value: 'system' },
        { value: 'agent' },
      ],
      author: [{ at: '/author/displayName' }],
      time: [{ at: '/created', tf: ['isoDate'] }],
      body: [{ at: '/body', tf: ['adfToText'] }],
    },
    list: {
      requests: { rows: '/rest/servicedeskapi/servicedesk/{project}/queue/{queue}/issue?limit=50' },
      from: 'rows',
      rows: '/values',
      id: [{ at: '/key' }],
      subject: [{ at: '/fields/summary' }],
      requester: [{ at: '/fields/reporter/displayName' }],
      status: [{ at: '/fields/status/name' }],
      priority: [{ at: '/fields/priority/name' }],
    },
  },
  dom: {
    id: [
      {
        css: '[data-testid="issue.views.issue-base.foundation.breadcrumbs.current-issue.item"]',
        re: '([A-Z][A-Z0-9_]+-\\d+)',
      },
      {
        css: '[data-test-id="issue.views.issue-base.foundation.breadcrumbs.current-issue.item"]',
        re: '([A-Z][A-Z0-9_]+-\\d+)',
      },
      {
        css: '[data-testid*="breadcrumb-current-issue"] a',
        get: '@href',
        re: '/browse/([A-Z][A-Z0-9_]+-\\d+)',
      },
      { css: '#jira-issue-header a[href*="/browse/"]:last-of-type', re: '^[A-Z][A-Z0-9_]+-\\d+$' },
      { get: 'title', re: '^\\[([A-Z][A-Z0-9_]+-\\d+)\\]' },
    ],
    number: [
      { css: '[data-testid="issue.views.issue-base.foundation.breadcrumbs.current-issue.item"]' },
      { value: '{id}' },
    ],
    subject: [
      { css: 'h1[data-testid="issue.views.issue-base.foundation.summary.heading"]' },
      { css: '[data-testid="issue.views.issue-base.foundation.summary.heading"]' },
      { css: '[data-test-id="issue.views.issue-base.foundation.summary.heading"]' },
      { css: '[data-testid="issue-field-summary.ui.issue-field-summary-inline-edit--container"]' },
      {
        css: '[data-testid="issue-field-single-line-text-inline-edit-heading.ui.single-line-text-heading.read-view"]',
      },
    ],
    description: [
      { css: '[data-testid="issue.views.field.rich-text.description"] .ak-renderer-document', get: 'lines' },
      { css: '[data-test-id="issue.views.field.rich-text.description"] .ak-renderer-document', get: 'lines' },
      {
        css: '[data-testid="issue.views.field.rich-text.description"]',
        get: 'lines',
        without: 'h2, h3, label',
      },
    ],
    requester: [
      { css: '[data-testid="issue.views.field.user.reporter"]', without: 'h2, h3, label' },
      { css: '[data-test-id="issue.views.field.user.reporter"]', without: 'h2, h3, label' },
    ],
    status: [
      { css: '[data-testid="issue-field-status.ui.status-view.status-button.status-button"]' },
      { css: '[data-testid^="issue-field-status.ui.status-view.status-button"]' },
      { css: '[data-testid^="issue.views.issue-base.foundation.status"] button' },
    ],
    fields: {
      priority: [
        { css: '[data-testid="issue-field-priority-readview-full.ui.priority.wrapper"]' },
        { css: '[data-testid^="issue-field-priority-readview"]' },
      ],
      type: [
        {
          css: '[data-testid="issue.views.issue-base.foundation.change-issue-type.button"]',
          get: '@aria-label',
          re: '^([^-]+)',
          tf: ['trim'],
        },
      ],
      tags: [
        {
          css: '[data-testid="issue-view-product-templates-item-list.ui.sortable-item-list.sortable-item-container-labels"] a',
          all: true,
        },
      ],
      assignee: [{ css: '[data-testid="issue.views.field.user.assignee"]', without: 'h2, h3, label' }],
      resolution: [{ css: '[data-testid="issue-field-resolution.ui.read.resolution-status-label"]' }],
    },
    messages: {
      item: [
        '[data-testid="issue.activity.comments-list"] [data-testid^="comment-base-item-"]',
        '[data-testid^="comment-base-item-"]',
        '[data-test-id^="comment-base-item-"]',
      ],
      exclude: ['[data-testid$="-header"]', '[data-testid$="-body"]', '[data-testid$="-footer"]'],
      // The reader chooses which comes first, and answers stand below what they answer.
      order: 'id',
      id: [
        { get: '@data-testid', re: '-(\\d+)$' },
        { get: '@data-test-id', re: '-(\\d+)$' },
      ],
      role: [{ value: 'unknown' }],
      author: [
        { css: `${header} h3` },
        { css: '[data-testid$="-header"] h3' },
        { css: 'h3' },
        { css: '[data-testid$="-header"] [data-testid*="author"]' },
        { css: '[data-testid$="-header"] a:not([data-testid])' },
        { css: '[data-testid$="-header"] span' },
      ],
      time: [{ css: 'time[datetime]', get: '@datetime', tf: ['isoDate'] }],
      body: [
        { css: `${body} .ak-renderer-document`, get: 'lines' },
        { css: '.ak-renderer-document', get: 'lines' },
        { css: '[data-testid$="-body"]', get: 'lines' },
      ],
    },
    list: {
      row: ['[data-testid="native-issue-table.ui.issue-row"]', '[data-vc="issue-table"] tbody tr'],
      id: [
        {
          css: '[data-testid="native-issue-table.common.ui.issue-cells.issue-key.issue-key-cell"]',
          re: '([A-Z][A-Z0-9_]+-\\d+)',
        },
        { css: 'a[href*="/browse/"]', get: '@href', re: '/browse/([A-Z][A-Z0-9_]+-\\d+)' },
      ],
      subject: [
        { css: '[data-testid="native-issue-table.common.ui.issue-cells.issue-summary.issue-summary-cell"]' },
        { css: '[data-testid*="issue-summary"]' },
      ],
      status: [{ css: '[data-testid*="status"]' }],
      priority: [{ css: '[data-testid^="issue-field-priority"]' }],
    },
  },
  history: jiraCloudHistory,
  mount: [
    {
      css: '[data-testid="issue-view-product-templates-views.ui.context.visible-hidden.ui.context-group.container.details-group"]',
      at: 'before',
    },
    { css: '[data-testid$="context-group.container.details-group"]', at: 'before' },
    { css: '#jira-issue-header', at: 'after' },
    { css: '[data-testid="issue.views.issue-details.issue-layout.compact-layout"]', at: 'prepend' },
  ],
  write: jiraCloudWrite,
} satisfies AdapterData;
