/** The oldest Node that the tools accept; the same as `engines` in package.json. */
export const oldestNode = '20.19.0';

/**
 * @param {string} version such as `20.20.2`
 * @returns {boolean}
 */
export function isNodeRecent(version) {
  const wanted = oldestNode.split('.').map(Number);
  const present = version.split('.').map(Number);
  const differing = wanted.findIndex((part, index) => part !== present[index]);
  return differing === -1 || (present[differing] ?? 0) > (wanted[differing] ?? 0);
}
