/** `npm run build` writes the extension to dist/; `npm run build -- --mode e2e` the tests' variant to dist-e2e/. */
import { parseArgs } from 'node:util';
import { buildExtension } from './build-extension';

const { mode } = parseArgs({ options: { mode: { type: 'string', default: 'production' } } }).values;
if (mode !== 'production' && mode !== 'e2e') {
  console.error(`There is no mode "${mode}"; use production or e2e.`);
  process.exit(1);
}
console.log(`Built ${await buildExtension(mode)}/`);
