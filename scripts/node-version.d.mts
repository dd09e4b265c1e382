export const oldestNode: string;
/** Whether this version of Node, such as `20.20.2`, is new enough. */
export function isNodeRecent(version: string): boolean;
