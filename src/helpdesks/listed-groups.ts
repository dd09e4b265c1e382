/** The groups that a ticket may go to, where an interface lists each with its number and its name. */
export function listedGroups(path: string, rows: [string, ...string[]]) {
  return {
    requests: { groups: path },
    from: 'groups',
    rows,
    code: [{ at: '/id' }],
    name: [{ at: '/name' }],
  };
}
