import { parseArgs } from 'node:util';
import { cleanMessage, defaultCleaning } from '../../src/core/text/clean';
import { addCount, type CleaningCount, countMail, emptyCount } from './measure-mails';
import { readGoldenMails } from './read-golden';

/**
 * `npm run measure-cleaning`: how many of the customer's own words the cleaning keeps, and how much foreign text it leaves,
 * on the golden mails. `--missed` prints each mail that is not exactly right.
 */
function main(): void {
  const { values } = parseArgs({ options: { missed: { type: 'boolean', default: false } } });
  const byProgram = new Map<string, CleaningCount>();
  const languages = new Set<string>();
  const sum = emptyCount();
  for (const golden of readGoldenMails()) {
    const cleaned = cleanMessage(golden.mail, defaultCleaning);
    const count = countMail(golden, cleaned);
    const program = byProgram.get(golden.program) ?? emptyCount();
    byProgram.set(golden.program, program);
    languages.add(golden.language);
    addCount(program, count);
    addCount(sum, count);
    if (values.missed && count.exact === 0) {
      console.log(
        `--- ${golden.name}\nown:     ${JSON.stringify(golden.own)}\ncleaned: ${JSON.stringify(cleaned)}`,
      );
    }
  }
  for (const [program, count] of byProgram) console.log(line(program, count));
  console.log(line(`all, ${languages.size} languages`, sum));
}

function line(name: string, { mails, exact, own, ownKept, foreign, foreignLeft }: CleaningCount): string {
  return `${name.padEnd(24)} ${mails} mails, ${exact} exact, own words kept ${percent(ownKept, own)}, foreign text left ${percent(foreignLeft, foreign)}`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((part / whole) * 100).toFixed(1)} % (${part} of ${whole})`;
}

main();
