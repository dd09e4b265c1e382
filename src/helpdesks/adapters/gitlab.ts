import type { AdapterData } from '../adapter';
import { gitlabHistory } from '../histories/gitlab';
import { gitlabTags } from '../writes/gitlab';

const issue = '/api/v4/projects/{project}/issues/{id}';

/** Incidents alone have a severity, and it is changed by GraphQL alone. */
const setSeverity =
  'mutation($path: ID!, $iid: String!, $severity: IssuableSeverity!) ' +
  '{ issueSetSeverity(input: { projectPath: $path, iid: $iid, severity: $severity }) { errors } }';

const username = { get: '@data-username' } as const;

/** GitLab's issues and the tickets of its Service Desk, on gitlab.com and on servers of one's own. */
export default {
  id: 'gitlab',
  label: 'GitLab Issues and Service Desk',
  notes: {
    verified: 'clients',
    version: '18',
    without: {
      priority: 'each project has labels of its own for it; they are read as tags',
      'severity of what is no incident': 'GitLab keeps one for incidents only',
      'status from the page': 'the page writes it in the reader’s language',
      'installations under a path': 'their addresses do not tell the path from the first group',
    },
  },
  hosts: {
    match: ['https://gitlab.com/*'],
    selfHosted: true,
    probe: [
      { css: 'meta[property="og:site_name"][content="GitLab"]' },
      { css: 'body[data-page^="projects:"]' },
      { css: 'body[data-page][data-project-full-path]' },
      { css: 'meta[content="GitLab"][name="application-name"]' },
    ],
  },
  views: [
    // The drawer beside a list, or above another issue: `?show=` and, in base64, `{"iid":"57","full_path":"a/b"}`.
    {
      kind: 'ticket',
      path: '/(?:-|dashboard)/(?:issues|work_items)',
      search: '[?&]show=',
      vars: { project: [{ from: 'search', decode: 'base64', re: '"full_path":"([\\w-][\\w./-]*)"' }] },
      id: [{ from: 'search', decode: 'base64', re: '"iid":"?(\\d+)' }],
    },
    {
      kind: 'ticket',
      path: '/-/(?:issues|work_items)/(?:incident/)?\\d+',
      vars: { project: [{ from: 'path', re: '^/((?!groups/).+?)/-/' }] },
      id: [{ from: 'path', re: '/-/(?:issues|work_items)/(?:incident/)?(\\d+)' }],
    },
    { kind: 'list', path: '/-/(?:issues|work_items)(?:/service_desk)?/?$' },
    { kind: 'list', path: '^/dashboard/issues/?$' },
  ],
  scope: [
    { css: '[data-testid="work-item-drawer"]', pick: 'visible' },
    { css: '.gl-drawer:has([data-testid="work-item-title"])', pick: 'visible' },
    { css: '#content-body' },
    { css: 'main' },
    { css: 'body' },
  ],
  values: { csrf: [{ page: { css: 'meta[name="csrf-token"]', get: '@content' } }] },
  api: {
    unopened: true,
    requests: {
      ticket: issue,
      notes: {
        path: `${issue}/notes?sort=asc&order_by=created_at&per_page=100`,
        pages: { rows: '', most: 5, next: { count: 'page', parameter: 'page', size: 100 } },
      },
    },
    id: [{ from: 'ticket', at: '/iid' }],
    number: [
      { from: 'ticket', at: '/references/short' },
      { from: 'ticket', at: '/iid' },
    ],
    subject: [{ from: 'ticket', at: '/title' }],
    description: [{ from: 'ticket', at: '/description' }],
    // Who wrote a mail to the service desk; the ticket's author is then GitLab's own account for it.
    requester: [
      { from: 'ticket', at: '/service_desk_reply_to' },
      { from: 'ticket', at: '/author/name' },
    ],
    status: [{ from: 'ticket', at: '/state' }],
    created: [{ from: 'ticket', at: '/created_at', tf: ['isoDate'] }],
    resolved: [{ from: 'ticket', at: '/closed_at', tf: ['isoDate'] }],
    fields: {
      type: [{ from: 'ticket', at: '/issue_type' }],
      severity: [{ from: 'ticket', at: '/severity' }],
      tags: [{ from: 'ticket', at: '/labels/*', all: true }],
      assignee: [{ from: 'ticket', at: '/assignees/*/name', all: true }],
    },
    messages: {
      from: 'notes',
      rows: '',
      when: [{ at: '/system', not: ['true'] }],
      order: 'oldest',
      id: [{ at: '/id' }],
      role: [
        { when: [{ at: '/internal', is: ['true'] }], value: 'internal' },
        { when: [{ at: '/confidential', is: ['true'] }], value: 'internal' },
        { when: [{ at: '/author/username', is: ['support-bot'] }], value: 'customer' },
        {
          when: [{ at: '/author/id', among: { from: 'ticket', at: '/author/id' } }],
          value: 'customer',
        },
        {
          when: [{ at: '/author/username', among: { from: 'ticket', at: '/author/username' } }],
          value: 'customer',
        },
        { value: 'agent' },
      ],
      author: [{ at: '/author/name' }, { at: '/author/username' }],
      time: [{ at: '/created_at', tf: ['isoDate'] }],
      body: [{ at: '/body' }],
    },
  },
  dom: {
    id: [
      {
        css: '[data-testid="work-item-drawer-ref-link"]',
        get: '@href',
        re: '/-/(?:issues|work_items)/(\\d+)',
      },
      { get: 'title', re: '\\(#(\\d+)\\) · ' },
      { css: '[data-testid="breadcrumb-links"] li:last-child a', re: '^#(\\d+)$', outside: true },
      { css: 'body[data-page$=":show"]', get: '@data-page-type-id', re: '^\\d+$', outside: true },
      {
        css: 'meta[property="og:url"]',
        get: '@content',
        re: '/-/(?:issues|work_items)/(\\d+)',
        outside: true,
      },
    ],
    number: [{ value: '#{id}' }],
    subject: [
      { css: '[data-testid="work-item-title"]' },
      { css: '[data-testid="issue-title"]' },
      { css: '.detail-page-description .title' },
      { css: 'h1.title' },
      { get: 'title', re: '^(.+) \\(#\\d+\\) · ' },
    ],
    description: [
      { css: '[data-testid="work-item-description"] .md', get: 'lines' },
      { css: '.work-item-description .md', get: 'lines' },
      { css: '.detail-page-description .description .md', get: 'lines' },
    ],
    requester: [
      { css: '[data-testid="work-item-email"]' },
      { css: '[data-testid="work-item-author"]' },
      { css: '[data-testid="work-item-created"] a' },
      { css: '.issuable-meta .author-link' },
    ],
    created: [
      { css: '[data-testid="work-item-created"] time[datetime]', get: '@datetime', tf: ['isoDate'] },
      { css: '.issuable-meta time[datetime]', get: '@datetime', tf: ['isoDate'] },
    ],
    fields: {
      // The words of a label may be in two parts; its link has them as one.
      tags: [
        {
          css: '[data-testid="work-item-labels"] a[href*="label_name"]',
          get: '@href',
          re: 'label_name(?:%5B%5D|\\[\\])=([^&]+)',
          tf: ['urlDecode'],
          all: true,
        },
        { css: '[data-testid="work-item-labels"] .gl-label-text', all: true },
        { css: '[data-testid="work-item-labels"] .gl-label a', all: true },
        { css: '.issuable-show-labels .gl-label-text', all: true },
      ],
      assignee: [{ css: '[data-testid="work-item-assignees"] .js-user-link', all: true }],
    },
    messages: {
      item: [
        '[data-testid="noteable-note-container"]',
        '.notes .note[data-note-id]',
        '.notes .note[id^="note_"]',
      ],
      exclude: ['.system-note', '.being-posted'],
      // The reader chooses which comes first, and answers stand below what they answer.
      order: 'id',
      id: [
        { get: '@data-note-id', re: '(\\d+)$' },
        { get: '@id', re: '^note_(\\d+)$' },
      ],
      role: [
        { classMap: { 'internal-note': 'internal' } },
        { has: '[data-testid="internal-note-indicator"]', value: 'internal' },
        { css: '[data-username]', ...username, map: { 'support-bot': 'customer' } },
      ],
      customer: {
        writer: [
          { css: '.note-header [data-username]', ...username },
          { css: '[data-username]', ...username },
        ],
        owner: [
          { css: '[data-testid="work-item-author"][data-username]', ...username },
          { css: '[data-testid="work-item-created"] [data-username]', ...username },
          { css: '.issuable-meta [data-username]', ...username },
        ],
      },
      author: [
        { css: '.note-header-author-name' },
        { css: '[data-testid="author-name"]' },
        { css: '.note-header [data-username]', ...username },
        { css: '[data-username]', ...username },
      ],
      time: [{ css: 'time[datetime]', get: '@datetime', tf: ['isoDate'] }],
      body: [
        { css: '.note-text', get: 'lines' },
        { css: '[data-testid="work-item-note-body"]', get: 'lines' },
        { css: '.note-body .md', get: 'lines' },
      ],
    },
    list: {
      row: ['[data-testid="issuable-container"]', 'li.issue', '.issuable-list > li'],
      id: [
        {
          css: '[data-testid="issuable-title-link"]',
          get: '@href',
          re: '/-/(?:issues|work_items)/(\\d+)',
        },
        { css: '.issue-title a', get: '@href', re: '/-/(?:issues|work_items)/(\\d+)' },
        { css: 'a[href*="/-/"]', get: '@href', re: '/-/(?:issues|work_items)/(\\d+)' },
      ],
      subject: [
        { css: '[data-testid="issuable-title-link"]' },
        { css: '[data-testid="issuable-title"] a' },
        { css: '.issue-title a' },
      ],
      requester: [{ css: '[data-testid="issuable-author"]' }, { css: '.author-link' }],
    },
  },
  history: gitlabHistory,
  mountsEarly: true,
  mount: [
    { css: '[data-testid="work-item-overview-right-sidebar"]', at: 'prepend' },
    { css: '.work-item-view', at: 'prepend' },
    { css: '[data-testid="work-item-actions-dropdown"]', at: 'before' },
    { css: '.right-sidebar .issuable-sidebar', at: 'prepend' },
  ],
  write: {
    headers: { 'X-CSRF-Token': '{csrf}' },
    closed: ['closed'],
    fields: {
      type: {
        head: 'type',
        values: {
          incident: 'incident',
          request: 'issue',
          question: 'issue',
          feedback: 'issue',
        },
        via: {
          by: 'request',
          method: 'PUT',
          path: issue,
          json: { issue_type: '{value}' },
          read: {
            requests: { now: issue },
            id: [{ from: 'now', at: '/iid' }],
            // Tasks, test cases and service desk tickets stay what they are.
            value: [
              { from: 'now', at: '/issue_type', when: [{ at: '/issue_type', is: ['issue', 'incident'] }] },
            ],
          },
        },
      },
      severity: {
        head: 'severity',
        values: { P1: 'CRITICAL', P2: 'HIGH', P3: 'MEDIUM', P4: 'LOW', P5: 'LOW' },
        via: {
          by: 'request',
          method: 'POST',
          path: '/api/graphql',
          json: {
            query: setSeverity,
            variables: { path: '{project}', iid: '{id}', severity: '{value}' },
          },
          read: {
            requests: { now: issue },
            id: [{ from: 'now', at: '/iid' }],
            value: [{ from: 'now', at: '/severity', when: [{ at: '/issue_type', is: ['incident'] }] }],
          },
        },
      },
      tags: gitlabTags(issue),
    },
  },
} satisfies AdapterData;
