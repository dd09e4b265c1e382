import { existsSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;

/** In a cloud function everything lies beside the bundle that this has become a part of. */
const isBundle = existsSync(join(here, 'models'));

/** Where `npm run build:cloud` puts what is built, for running from the source tree. */
export const buildFolder = 'dist-cloud';

/** Holds `dashboard/`. */
export const builtFiles = isBundle ? here : join(here, '..', buildFolder);

/** Holds the shipped model. */
export const modelsFolder = isBundle ? join(here, 'models') : join(here, '..', 'models');

/** Holds tfjs's `.wasm` files; in the source tree they are in its package. */
export const wasmFolder = isBundle ? join(here, 'wasm') : undefined;

/** Holds the lake's SQL. */
export const lakeSqlFolder = isBundle ? join(here, 'sql') : join(here, 'lake', 'sql');
