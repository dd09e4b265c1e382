import type { HistoryByApi, HistoryRecipe } from '../history-recipe';

const fields =
  'summary,description,priority,issuetype,labels,components,reporter,created,updated,resolutiondate';

/** What Jira calls done is the same in every language and workflow. */
const done = 'statusCategory = Done';
const newestFirst = 'ORDER BY created DESC';

type Parts = Pick<HistoryByApi, 'requests' | 'description' | 'total' | 'next'>;

function recipe({ description, ...parts }: Parts): HistoryRecipe {
  return {
    by: 'api',
    ...parts,
    from: 'closed',
    rows: '/issues',
    size: 50,
    id: [{ at: '/key' }],
    subject: [{ at: '/fields/summary' }],
    description,
    requester: [{ at: '/fields/reporter/displayName' }],
    created: [{ at: '/fields/created', tf: ['isoDate'] }],
    resolved: [{ at: '/fields/resolutiondate', tf: ['isoDate'] }],
    changed: [{ at: '/fields/updated' }],
    fields: {
      priority: [{ at: '/fields/priority/name' }],
      type: [{ at: '/fields/issuetype/name' }],
      tags: [{ at: '/fields/labels/*', all: true }],
      components: [{ at: '/fields/components/*/name', all: true }],
    },
  };
}

export const jiraServerHistory = recipe({
  requests: {
    closed: `{base}/rest/api/2/search?jql=${encodeURIComponent(`${done} ${newestFirst}`)}&fields=${fields}&expand=renderedFields&maxResults=50&startAt={offset}`,
  },
  total: '/total',
  description: [{ at: '/renderedFields/description', tf: ['htmlToText'] }, { at: '/fields/description' }],
});

// The cloud refuses a search without bounds, and gives its pages one after the other only.
const bounded = encodeURIComponent(`${done} AND created >= -1095d ${newestFirst}`);
const cloudSearch = `/rest/api/3/search/jql?jql=${bounded}&fields=${fields}&maxResults=50`;

export const jiraCloudHistory = recipe({
  requests: { closed: cloudSearch },
  next: { cursor: '/nextPageToken', requests: { closed: `${cloudSearch}&nextPageToken={cursor}` } },
  description: [{ at: '/fields/description', tf: ['adfToText'] }],
});
