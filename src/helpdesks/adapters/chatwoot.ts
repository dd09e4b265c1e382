import type { AdapterData } from '../adapter';

/** Chatwoot 3 and 4, in the vendor's cloud or at an address of one's own. */
export default {
  id: 'chatwoot',
  label: 'Chatwoot',
  notes: {
    verified: 'source',
    version: '4',
    without: {
      'reading from the page':
        'no part of it states which conversation it shows, so only the interface is read',
      subject: 'only conversations by e-mail have one',
      resolved: 'the interface does not say when a conversation was resolved',
      'queues of one inbox, team or label':
        'rows of the list state no number; only the list of all is asked for',
      'notifications view': 'the number in its address is not always that of the conversation',
    },
  },
  hosts: {
    match: ['https://app.chatwoot.com/app/*'],
    selfHosted: true,
    probe: [
      { css: 'script:not([src])', re: 'chatwootConfig' },
      { json: '/api', at: '/queue_services' },
    ],
  },
  views: [
    {
      kind: 'ticket',
      path: '^/app/accounts/\\d+/(?:[^?]*/)?conversations/\\d+',
      vars: { account: [{ from: 'path', re: '^/app/accounts/(\\d+)/' }] },
      id: [{ from: 'path', re: '/conversations/(\\d+)' }],
    },
    {
      kind: 'list',
      path: '^/app/accounts/\\d+/dashboard/?$',
      vars: { account: [{ from: 'path', re: '^/app/accounts/(\\d+)/' }] },
    },
  ],
  scope: [{ css: '.conversation-details-wrap' }, { css: '#app' }],
  // The session is in a cookie that the page's own scripts make headers of.
  values: {
    account: [{ url: { from: 'path', re: '^/app/accounts/(\\d+)/' } }],
    accessToken: [{ cookie: 'cw_d_session_info', at: '/access-token' }],
    tokenType: [{ cookie: 'cw_d_session_info', at: '/token-type' }],
    client: [{ cookie: 'cw_d_session_info', at: '/client' }],
    expiry: [{ cookie: 'cw_d_session_info', at: '/expiry' }],
    uid: [{ cookie: 'cw_d_session_info', at: '/uid' }],
  },
  api: {
    headers: {
      'access-token': '{accessToken}',
      'token-type': '{tokenType}',
      client: '{client}',
      expiry: '{expiry}',
      uid: '{uid}',
    },
    requests: {
      conversation: '/api/v1/accounts/{account}/conversations/{id}',
      messages: {
        path: '/api/v1/accounts/{account}/conversations/{id}/messages',
        pages: {
          rows: '/payload',
          next: { cursor: '/payload/0/id', parameter: 'before' },
          backwards: true,
          most: 5,
        },
      },
    },
    id: [{ from: 'conversation', at: '/id' }],
    number: [{ from: 'conversation', at: '/id' }],
    subject: [
      { from: 'conversation', at: '/additional_attributes/mail_subject' },
      // A chat has none: found, and empty.
      { from: 'conversation', at: '/status', map: {} },
    ],
    requester: [
      { from: 'conversation', at: '/meta/sender/email' },
      { from: 'conversation', at: '/meta/sender/phone_number' },
      { from: 'conversation', at: '/meta/sender/name' },
    ],
    status: [{ from: 'conversation', at: '/status' }],
    created: [{ from: 'conversation', at: '/created_at', tf: ['epochSeconds'] }],
    fields: {
      priority: [{ from: 'conversation', at: '/priority' }],
      tags: [{ from: 'conversation', at: '/labels/*', all: true }],
      assignee: [
        { from: 'conversation', at: '/meta/assignee/name' },
        { from: 'conversation', at: '/status', map: {} },
      ],
      team: [
        { from: 'conversation', at: '/meta/team/name' },
        { from: 'conversation', at: '/status', map: {} },
      ],
      channel: [{ from: 'conversation', at: '/meta/channel', re: '^(?:Channel::)?(.*)$' }],
    },
    messages: {
      from: 'messages',
      rows: '/payload',
      // What happened in between, and what was taken back.
      when: [
        { at: '/message_type', not: ['2', 'activity'] },
        { at: '/content_attributes/deleted', not: ['true'] },
      ],
      order: 'oldest',
      id: [{ at: '/id' }],
      role: [
        { when: [{ at: '/private', is: ['true'] }], value: 'internal' },
        { when: [{ at: '/message_type', is: ['0', 'incoming'] }], value: 'customer' },
        { when: [{ at: '/sender/type', is: ['agent_bot', 'captain_assistant'] }], value: 'system' },
        { when: [{ at: '/message_type', is: ['1', 'outgoing'] }], value: 'agent' },
        { when: [{ at: '/message_type', is: ['3', 'template'] }], value: 'system' },
        { value: 'unknown' },
      ],
      author: [{ at: '/sender/name' }, { at: '/sender/available_name' }],
      time: [{ at: '/created_at', tf: ['epochSeconds'] }],
      body: [
        { at: '/content' },
        { at: '/content_attributes/email/text_content/reply' },
        { at: '/content_attributes/email/text_content/full' },
        { at: '/content_attributes/email/html_content/full', tf: ['htmlToText'] },
      ],
    },
    list: {
      requests: {
        open: '/api/v1/accounts/{account}/conversations?status=open&assignee_type=all&page=1',
      },
      from: 'open',
      rows: '/data/payload',
      id: [{ at: '/id' }],
      subject: [
        { at: '/additional_attributes/mail_subject' },
        { at: '/last_non_activity_message/content' },
        { at: '/messages/0/content' },
      ],
      requester: [{ at: '/meta/sender/name' }],
      status: [{ at: '/status' }],
      priority: [{ at: '/priority' }],
    },
    macros: {
      requests: { responses: '/api/v1/accounts/{account}/canned_responses' },
      from: 'responses',
      rows: '',
      name: [{ at: '/short_code' }],
      text: [{ at: '/content' }],
    },
  },
  // Never read: see `without`.
  dom: { subject: [{ get: 'title' }], fields: {} },
  history: {
    by: 'api',
    requests: {
      closed: '/api/v1/accounts/{account}/conversations?status=resolved&assignee_type=all&page={page}',
    },
    from: 'closed',
    rows: '/data/payload',
    size: 25,
    total: '/data/meta/all_count',
    // Without `after` only the newest messages come.
    each: { messages: '/api/v1/accounts/{account}/conversations/{id}/messages?after=0' },
    id: [{ at: '/id' }],
    subject: [{ at: '/additional_attributes/mail_subject' }],
    // A robot may have spoken first.
    description: [0, 1, 2].map((i) => ({
      from: 'messages',
      at: `/payload/${i}/content`,
      when: [{ at: `/payload/${i}/message_type`, is: ['0', 'incoming'] }],
    })),
    created: [{ at: '/created_at', tf: ['epochSeconds'] }],
    changed: [{ at: '/updated_at' }],
    fields: {
      priority: [{ at: '/priority' }],
      tags: [{ at: '/labels/*', all: true }],
      team: [{ at: '/meta/team/name' }],
      channel: [{ at: '/meta/channel', re: '^(?:Channel::)?(.*)$' }],
    },
  },
  mountsEarly: true,
  mount: [
    { css: '.conversation-details-wrap', at: 'prepend' },
    { css: '.conversation-panel', at: 'before' },
  ],
  write: {
    fields: {
      priority: {
        head: 'severity',
        values: { P1: 'urgent', P2: 'high', P3: 'medium', P4: 'low', P5: 'low' },
        empty: 'null',
        via: {
          by: 'request',
          method: 'POST',
          path: '/api/v1/accounts/{account}/conversations/{id}/toggle_priority',
          json: { priority: '{value}' },
          read: {
            requests: { now: '/api/v1/accounts/{account}/conversations/{id}' },
            id: [{ from: 'now', at: '/id' }],
            value: [{ from: 'now', at: '/priority' }],
          },
        },
      },
      team: {
        called: ['group'],
        type: 'number',
        options: {
          requests: { teams: '/api/v1/accounts/{account}/teams' },
          from: 'teams',
          rows: '',
          code: [{ at: '/id' }],
          name: [{ at: '/name' }],
        },
        via: {
          by: 'request',
          method: 'POST',
          path: '/api/v1/accounts/{account}/conversations/{id}/assignments',
          json: { team_id: '{value}' },
          read: {
            requests: { now: '/api/v1/accounts/{account}/conversations/{id}' },
            id: [{ from: 'now', at: '/id' }],
            value: [
              { from: 'now', at: '/meta/team/id' },
              { from: 'now', at: '/status', map: {} },
            ],
          },
        },
      },
      tags: {
        called: ['labels'],
        options: {
          requests: { labels: '/api/v1/accounts/{account}/labels' },
          from: 'labels',
          rows: '/payload',
          code: [{ at: '/title' }],
          name: [{ at: '/title' }],
        },
        via: {
          by: 'request',
          method: 'POST',
          path: '/api/v1/accounts/{account}/conversations/{id}/labels',
          // All of them: those that are not named go.
          json: { labels: '{values}' },
          several: {},
          read: {
            requests: { now: '/api/v1/accounts/{account}/conversations/{id}' },
            id: [{ from: 'now', at: '/id' }],
            value: [{ from: 'now', at: '/labels/*', all: true }],
          },
        },
      },
    },
  },
} satisfies AdapterData;
