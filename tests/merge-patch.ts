import { isDeepStrictEqual } from 'node:util';

type Members = Record<string, unknown>;

/** What a patch makes of a JSON value: `null` takes a member out (RFC 7396). */
export function mergePatch(before: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const merged: Members = isObject(before) ? { ...before } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name];
    else merged[name] = mergePatch(merged[name], value);
  }
  return merged;
}

/** The patch that makes `after` of `before`. A `null` of `after` has to stand in an array, where no patch looks. */
export function makePatch(before: unknown, after: unknown): unknown {
  if (!isObject(before) || !isObject(after)) return after;
  const gone = Object.keys(before).filter((name) => !Object.hasOwn(after, name));
  const changed = Object.keys(after).filter((name) => !isDeepStrictEqual(before[name], after[name]));
  return Object.fromEntries([
    ...changed.map((name) => [name, makePatch(before[name], after[name])]),
    ...gone.map((name) => [name, null]),
  ]);
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
