/** How a list of groups goes on, where an answer holds only the first of them. */
type Pages = {
  rows: string;
  next: { link: string } | { count: 'page'; parameter: string; size: number };
  most: number;
};

/** The groups that a ticket may go to, where an interface lists each with its number and its name. */
export function listedGroups(path: string, rows: [string, ...string[]], pages?: Pages) {
  return {
    requests: { groups: pages ? { path, pages } : path },
    from: 'groups',
    rows,
    code: [{ at: '/id' }],
    name: [{ at: '/name' }],
  };
}
