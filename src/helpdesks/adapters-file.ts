/** All shipped adapters as JSON, in the extension's root; the build writes it, the worker reads it. */
export const adaptersFile = 'adapters.json';
