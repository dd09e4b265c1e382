/**
 * `npm run enterprise` writes what follows from the policy's schema: the managed schema, the table in POLICIES.md, the kit for
 * administrators. With `--chrome-id ID --edge-id ID` it writes the kit with these ids to artifacts/enterprise/ instead.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { unknownIds } from './enterprise/browsers';
import { createKit, createProjectFiles } from './enterprise/kit-files';

const { values } = parseArgs({ options: { 'chrome-id': { type: 'string' }, 'edge-id': { type: 'string' } } });
const { 'chrome-id': chrome = unknownIds.chrome, 'edge-id': edge = unknownIds.edge } = values;
const wrong = [values['chrome-id'], values['edge-id']].find(
  (id) => id !== undefined && !/^[a-p]{32}$/.test(id),
);
if (wrong !== undefined) {
  console.error(`"${wrong}" is no id of an extension: 32 letters from a to p, as on chrome://extensions.`);
  process.exit(1);
}
const isForIds = Object.keys(values).length > 0;
const files = isForIds ? createKit({ chrome, edge }) : createProjectFiles();
for (const [name, content] of files) {
  const path = isForIds ? join('artifacts/enterprise', name) : name;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  console.log(path);
}
