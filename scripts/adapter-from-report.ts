/** `npm run adapter-from-report -- FILE NAME`: makes a fixture of a page's structure that a user gave to support. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findCase, listHelpdesks } from '../tests/helpdesk-cases';
import { fixtureFromReport, type KnownTicket } from './fixture-from-report';

const [file, name] = process.argv.slice(2);
if (!file || !name || !/^[a-z][a-z0-9-]*$/.test(name)) {
  console.error(
    'npm run adapter-from-report -- FILE NAME: NAME is the new fixture’s, such as redesign-2027.',
  );
  process.exit(1);
}
const { helpdesk, html, entry } = await fixtureFromReport(readFileSync(file, 'utf8'), name, knownTicket);
const folder = join('tests/helpdesks', helpdesk);
const page = join(folder, 'pages', `${name}.html`);
if (existsSync(page)) throw new Error(`${page} is there already.`);
const cases = join(folder, 'cases.ts');
const before = readFileSync(cases, 'utf8');
const end = before.lastIndexOf('} satisfies Cases;');
if (end < 0) throw new Error(`${cases} does not end in "} satisfies Cases;".`);
writeFileSync(page, html);
writeFileSync(cases, `${before.slice(0, end)}${entry}${before.slice(end)}`);
console.log(`${page} is written, and its case is in ${cases}.`);
console.log(`Mend src/helpdesks/adapters/${helpdesk}.ts until the page is read, then:`);
console.log(`UPDATE_EXPECTED=1 npx vitest run tests/helpdesks.test.ts -t 'helpdesk ${helpdesk}'`);

async function knownTicket(of: string): Promise<KnownTicket> {
  if (!listHelpdesks().includes(of)) throw new Error(`There is no adapter for ${of}.`);
  const { address, expected } = await findCase(of, 'ticket');
  const { id } = (expected?.ticket ?? {}) as { id?: string };
  if (!id) throw new Error(`The fixture "ticket" of ${of} has no id.`);
  return { address, id };
}
