import type { AdapterData } from '../adapter';

/** One of the issue's fields that have a number. */
const fieldOf = (issue: string, name: string) => ({
  by: 'request' as const,
  method: 'PUT' as const,
  path: issue,
  json: { fields: { [name]: { id: '{value}' } } },
  read: {
    requests: { now: `${issue}?fields=${name}` },
    id: [{ from: 'now', at: '/key' }],
    value: [{ from: 'now', at: `/fields/${name}/id` }],
  },
});

/** One of the issue's fields with several values, each of which is put in and taken out by itself. */
const severalOf = (issue: string, name: string, value: string | { name: string }, at: string) => ({
  by: 'request' as const,
  method: 'PUT' as const,
  path: issue,
  json: { update: { [name]: [{ add: value }] } },
  several: { remove: { json: { update: { [name]: [{ remove: value }] } } } },
  read: {
    requests: { now: `${issue}?fields=${name}` },
    id: [{ from: 'now', at: '/key' }],
    value: [{ from: 'now', at, all: true }],
  },
});

const writeOf = (issue: string) =>
  ({
    headers: { 'X-Atlassian-Token': 'no-check' },
    closed: ['done'],
    closedField: 'statusCategory',
    fields: {
      priority: {
        head: 'severity',
        // By number: the names are in the reader's language.
        values: { P1: '1', P2: '2', P3: '3', P4: '4', P5: '5' },
        names: { '1': 'Highest', '2': 'High', '3': 'Medium', '4': 'Low', '5': 'Lowest' },
        via: fieldOf(issue, 'priority'),
      },
      type: {
        // Those that the project lets this issue become.
        options: {
          requests: { edit: `${issue}/editmeta` },
          from: 'edit',
          rows: '/fields/issuetype/allowedValues',
          code: [{ at: '/id' }],
          name: [{ at: '/name' }],
        },
        via: fieldOf(issue, 'issuetype'),
      },
      tags: {
        called: ['labels'],
        via: severalOf(issue, 'labels', '{value}', '/fields/labels/*'),
      },
      components: {
        options: {
          requests: { edit: `${issue}/editmeta` },
          from: 'edit',
          rows: '/fields/components/allowedValues',
          code: [{ at: '/name' }],
          name: [{ at: '/name' }],
        },
        via: severalOf(issue, 'components', { name: '{value}' }, '/fields/components/*/name'),
      },
    },
  }) satisfies AdapterData['write'];

export const jiraCloudWrite = writeOf('/rest/api/3/issue/{id}');
export const jiraServerWrite = writeOf('{base}/rest/api/2/issue/{id}');
