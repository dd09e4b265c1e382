/** Seeds that once failed, by property: they are tried first for ever. */
export const keptSeeds: Readonly<Record<string, readonly number[]>> = {};
