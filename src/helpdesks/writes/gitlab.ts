/** The labels of the issue at this path: those that are added or taken out, never the whole list. */
export function gitlabTags(issue: string) {
  return {
    called: ['labels'],
    // What is on no list would become a new label of the project.
    options: {
      requests: {
        labels: {
          path: '/api/v4/projects/{project}/labels?per_page=100',
          pages: { rows: '', most: 10, next: { count: 'page' as const, parameter: 'page', size: 100 } },
        },
      },
      from: 'labels',
      rows: '',
      code: [{ at: '/name' }],
      name: [{ at: '/name' }],
    },
    via: {
      by: 'request' as const,
      method: 'PUT' as const,
      path: issue,
      json: { add_labels: '{values}' },
      several: { remove: { json: { remove_labels: '{values}' } } },
      read: {
        requests: { now: issue },
        id: [{ from: 'now', at: '/iid' }],
        value: [{ from: 'now', at: '/labels/*', all: true }],
      },
    },
  };
}
