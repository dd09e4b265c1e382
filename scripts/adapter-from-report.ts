/** `npm run adapter-from-report -- FILE NAME`: makes a fixture of a page's structure that a user gave to support. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listCases, listHelpdesks, readExpected } from '../tests/helpdesk-cases';
import { fixtureFromReport, type KnownTicket } from './fixture-from-report';

const [file, name] = process.argv.slice(2);
if (!file || !name || !/^[a-z][a-z0-9-]*$/.test(name)) {
  console.error(
    'npm run adapter-from-report -- FILE NAME: NAME is the new fixture’s, such as redesign-2027.',
  );
  process.exit(1);
}
let helpdesk = '';
const files = fixtureFromReport(readFileSync(file, 'utf8'), (of) => {
  helpdesk = of;
  return knownTicket(of);
});
const folder = join('tests/helpdesks', helpdesk, name);
if (existsSync(folder)) throw new Error(`${folder} is there already.`);
mkdirSync(folder, { recursive: true });
for (const [path, content] of Object.entries(files)) writeFileSync(join(folder, path), content);
console.log(`${folder} is written. Mend src/helpdesks/adapters/${helpdesk}.ts until the page is read, then:`);
console.log(`UPDATE_EXPECTED=1 npx vitest run tests/helpdesks.test.ts -t 'helpdesk ${helpdesk}'`);

function knownTicket(of: string): KnownTicket {
  if (!listHelpdesks().includes(of)) throw new Error(`There is no adapter for ${of}.`);
  const ticket = listCases(of).find((each) => each.name === 'ticket');
  const id = ticket && (readExpected(ticket)?.ticket as { id?: string } | undefined)?.id;
  if (!ticket || !id) throw new Error(`${of} has no fixture "ticket" to take the address from.`);
  return { address: ticket.address, id };
}
