import type { AdapterData } from '../adapter';

const ticketPath = '/[^/]+/[^/]+/issues/\\d+';

/** GitHub's issues, read from the page: its interface takes no session, only keys. Its pages are in English alone. */
export default {
  id: 'github',
  label: 'GitHub Issues',
  notes: {
    verified: 'clients',
    version: '2026-10',
    readOnly:
      'GitHub takes changes by its interface with an access key only, not with the session of the page',
    without: {
      'role internal': 'GitHub has no internal notes',
      'the middle of long conversations': 'the page itself loads it only when somebody asks for it',
      priority: 'each repository has labels of its own for it; they are read as tags',
    },
  },
  hosts: {
    match: ['https://github.com/*'],
    selfHosted: true,
    probe: [
      { css: 'meta[property="og:site_name"][content="GitHub"]' },
      { css: 'meta[name="expected-hostname"]' },
      { css: 'meta[name="octolytics-url"]' },
    ],
  },
  views: [
    { kind: 'ticket', path: `^${ticketPath}/?$`, id: [{ from: 'path', re: '/issues/(\\d+)/?$' }] },
    // The issue beside a project's board: `?pane=issue&issue=owner|repository|57`.
    {
      kind: 'ticket',
      path: '/projects/\\d+',
      search: '[?&]issue=',
      id: [{ from: 'search', decode: 'url', re: '[?&]issue=[^&|]+\\|[^&|]+\\|(\\d+)' }],
    },
    { kind: 'list', path: '^/[^/]+/[^/]+/issues/?$' },
    { kind: 'list', path: '^/issues(?:/[a-z-]+)?/?$' },
  ],
  base: [{ from: 'path', re: '^(/[^/]+/[^/]+)/issues' }],
  scope: [
    { css: '[data-testid="side-panel-content"]', pick: 'visible' },
    { css: '[role="dialog"]:has([data-testid="issue-title"])', pick: 'visible' },
    { css: 'main:has([data-testid="issue-title"])' },
    { css: 'body' },
  ],
  dom: {
    id: [
      { css: '[data-testid="issue-title"] ~ span', re: '^#(\\d+)$' },
      { css: '[data-testid="issue-title"] ~ *', re: '#(\\d+)' },
      { css: 'h1:has([data-testid="issue-title"])', re: '#(\\d+)$' },
      { css: '.gh-header-number', re: '#(\\d+)' },
      { css: 'h1 .f1-light', re: '^#(\\d+)$' },
      { css: '[data-testid="issue-body"] a[href*="/issues/"]', get: '@href', re: '/issues/(\\d+)#issue-' },
      { get: 'title', re: ' · Issue #(\\d+) · ' },
      {
        css: 'meta[property="og:url"]',
        get: '@content',
        re: '/issues/(\\d+)',
        outside: true,
      },
      { css: 'a[href*="#issuecomment-"]', get: '@href', re: '/issues/(\\d+)#' },
      { css: '[data-testid="issue-header"]', re: '#(\\d+)' },
    ],
    number: [{ value: '{id}' }],
    subject: [
      { css: '[data-testid="issue-title"]' },
      { css: '.js-issue-title' },
      { css: 'h1 bdi' },
      { get: 'title', re: '^(.+) · Issue #\\d+ · ' },
    ],
    description: [
      { css: '[data-testid="issue-body-viewer"] .markdown-body', get: 'lines' },
      { css: '[data-testid="issue-body"] .markdown-body', get: 'lines' },
      { css: '.react-issue-body .markdown-body', get: 'lines' },
    ],
    requester: [
      { css: '[data-testid="issue-body-header-author"]' },
      { css: '[data-testid="issue-body"] a[data-hovercard-type="user"]' },
      { css: '.gh-header-meta .author' },
    ],
    status: [
      {
        css: '[data-testid="header-state"]',
        get: '@data-status',
        map: {
          issueOpened: 'open',
          issueClosed: 'closed',
          issueClosedNotPlanned: 'closed as not planned',
        },
      },
      { css: '[data-testid="header-state"]', tf: ['lower'] },
      { css: '.gh-header-meta .State', tf: ['lower', 'trim'] },
      { css: '[data-status^="issueClosed"]', get: '@data-status', map: { issueClosed: 'closed' } },
      { has: '[data-status="issueOpened"]', value: 'open' },
    ],
    created: [
      { css: '[data-testid="issue-body"] relative-time[datetime]', get: '@datetime', tf: ['isoDate'] },
      { css: '.react-issue-body relative-time[datetime]', get: '@datetime', tf: ['isoDate'] },
      { css: '.gh-header-meta relative-time[datetime]', get: '@datetime', tf: ['isoDate'] },
    ],
    fields: {
      type: [
        { css: '[data-testid="issue-type-container"]' },
        { css: '[data-testid="sidebar-issue-type-section"] a' },
      ],
      tags: [
        { css: '[data-testid="sidebar-labels-section"] a[href]', without: '[role="tooltip"]', all: true },
        { css: '[data-testid="issue-labels"] a[href]', without: '[role="tooltip"]', all: true },
        { css: '.js-issue-labels .IssueLabel', all: true },
      ],
      assignee: [
        {
          css: '[data-testid="sidebar-assignees-section"] a[href^="/"]',
          without: '[role="tooltip"]',
          all: true,
        },
        { css: '.js-issue-assignees .assignee', all: true },
      ],
    },
    messages: {
      item: [
        '.react-issue-comment',
        '[data-testid^="comment-viewer-outer-box"]',
        '.js-discussion .timeline-comment[id^="issue"]',
      ],
      exclude: ['[data-testid="issue-body"] *'],
      order: 'oldest',
      id: [
        {
          css: '[data-testid^="comment-viewer-outer-box-"]',
          get: '@data-testid',
          re: 'outer-box-(.+)$',
        },
        { get: '@data-testid', re: 'outer-box-(.+)$' },
        { css: '[id^="issuecomment-"]', get: '@id', re: '-(\\d+)$' },
        { get: '@id', re: '-(\\d+)$' },
      ],
      // GitHub's pages have no other language, so these words are as fixed as any class.
      role: [
        { has: '[data-testid="comment-subject-author"]', value: 'customer' },
        { has: '[aria-label*="the author of this issue"]', value: 'customer' },
        {
          css: '[data-testid="comment-author-association"]',
          map: { Member: 'agent', Owner: 'agent', Collaborator: 'agent' },
        },
      ],
      customer: {
        writer: [
          { css: '[data-testid="avatar-link"]', get: '@href', re: '([^/]+)/?$', tf: ['lower'] },
          { css: 'a[data-hovercard-type="user"]', get: '@href', re: '([^/]+)/?$', tf: ['lower'] },
          { css: '.author', get: '@href', re: '([^/]+)/?$', tf: ['lower'] },
        ],
        owner: [
          { css: '[data-testid="issue-body-header-author"]', get: '@href', re: '([^/]+)/?$', tf: ['lower'] },
          { css: '[data-testid="issue-body-header-author"]', re: '([^/@\\s]+)$', tf: ['lower'] },
          {
            css: '[data-testid="issue-body"] a[data-hovercard-type="user"]',
            get: '@href',
            re: '([^/]+)/?$',
            tf: ['lower'],
          },
          { css: '.gh-header-meta .author', get: '@href', re: '([^/]+)/?$', tf: ['lower'] },
        ],
      },
      author: [
        { css: '[data-testid="avatar-link"]', get: '@href', re: '([^/]+)/?$' },
        { css: 'a[data-hovercard-type="user"]', get: '@href', re: '([^/]+)/?$' },
        { css: '.author' },
      ],
      time: [
        { css: 'relative-time[datetime]', get: '@datetime', tf: ['isoDate'] },
        { css: 'time[datetime]', get: '@datetime', tf: ['isoDate'] },
      ],
      body: [
        { css: '.markdown-body', get: 'lines', without: '.email-hidden-toggle' },
        { css: '[data-testid="markdown-body"]', get: 'lines', without: '.email-hidden-toggle' },
        { css: '.comment-body', get: 'lines', without: '.email-hidden-toggle' },
      ],
    },
    list: {
      row: [
        'li:has([data-testid="issue-pr-title-link"])',
        '[data-testid="issue-pr-title-link"]',
        'li:has(h3 a[href*="/issues/"])',
        '.js-issue-row',
      ],
      id: [
        { css: '[data-testid="issue-pr-title-link"]', get: '@href', re: '/issues/(\\d+)' },
        { css: 'h3 a', get: '@href', re: '/issues/(\\d+)' },
        { get: '@href', re: '/issues/(\\d+)' },
        { css: 'a[href*="/issues/"]', get: '@href', re: '/issues/(\\d+)' },
      ],
      subject: [
        { css: '[data-testid="issue-pr-title-link"]' },
        { css: 'h3 a' },
        { css: 'a[id^="issue_"]' },
        {},
      ],
      requester: [
        { css: 'a[data-testid="created-at"] ~ a[data-hovercard-type="user"]' },
        { css: 'a[data-hovercard-type="user"]' },
        { css: '.opened-by a' },
      ],
    },
  },
  history: {
    by: 'page',
    list: '{base}/issues?q=is%3Aissue%20state%3Aclosed%20sort%3Acreated-desc&page={page}',
    size: 25,
    ticket: '{base}/issues/{id}',
  },
  mount: [
    { css: '[data-testid="issue-viewer-metadata-container"]', at: 'prepend' },
    { css: '[data-testid="issue-viewer-metadata-pane"]', at: 'prepend' },
    { css: '#partial-discussion-sidebar', at: 'prepend' },
  ],
} satisfies AdapterData;
