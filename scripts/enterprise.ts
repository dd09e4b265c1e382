/** `npm run enterprise` writes what follows from the policy's schema: the managed schema and the kit for administrators. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createKitFiles } from './enterprise/kit-files';

for (const [path, content] of createKitFiles()) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  console.log(path);
}
