import { nodes } from '../../src/content/drivers/nodes';
import { seededRandom } from '../../src/core/random';
import type { HelpdeskCase } from '../helpdesk-cases';
import { mutatePage } from './clobber.test-support';
import { mutateDocument } from './dom-mutations';
import { type ReadPage, readShown, show } from './read-shown.test-support';

export type FixturePage = Pick<HelpdeskCase, 'helpdesk' | 'name' | 'address' | 'html'>;

/** A mutated page for which something does not hold. */
export interface Failure {
  seed: number;
  page: string;
  problem: string;
  mutations: string[];
}

export interface Tried {
  pages: number;
  /** Pages that were still read as their ticket. */
  read: number;
  slowest: number;
  failures: Failure[];
}

/** A fixture as it is read untouched, and the addresses and texts of other tickets. */
interface Known {
  fixture: FixturePage;
  whole: ReadPage;
  /** An address of another ticket, at which this page shows nothing: products keep old content for a while. */
  elsewhere?: string;
  /** Texts of other fixtures that this one does not have. */
  foreign: string[];
}

/** Milliseconds within which any page has to be read, on a machine that others use, too. */
const patience = 10_000;

let known: Known[] = [];

/** Reads these fixtures untouched. Gives how many can be read from their elements; only those are tried. */
export async function learnFixtures(fixtures: readonly FixturePage[]): Promise<number> {
  const read: { fixture: FixturePage; whole: ReadPage; words: string }[] = [];
  for (const fixture of fixtures) {
    const whole = await readSource(fixture.address, fixture.html);
    if (whole.error) throw new Error(`${fixture.helpdesk}/${fixture.name}: ${whole.error}`);
    if (whole.ticket || whole.rows) read.push({ fixture, whole, words: wordsIn(fixture.html) });
  }
  const texts = [...new Set(read.flatMap(({ whole }) => textsOf(whole)))];
  known = [];
  for (const { fixture, whole, words } of read) {
    const elsewhere = await addressElsewhere(fixture, whole);
    const foreign = texts.filter((text) => !words.includes(text));
    known.push({ fixture, whole, foreign, ...(elsewhere && { elsewhere }) });
  }
  return known.length;
}

function readSource(address: string, html: string): Promise<ReadPage> {
  show(html);
  return readShown(address);
}

/** All that a source says, in texts and attributes, in frames and templates. */
function wordsIn(html: string): string {
  const { documentElement } = new DOMParser().parseFromString(html, 'text/html');
  const attributes = [documentElement, ...documentElement.querySelectorAll('*')].flatMap((element) => [
    ...[...element.attributes].map(({ name, value }) => (name === 'srcdoc' ? wordsIn(value) : value)),
    element instanceof HTMLTemplateElement ? wordsIn(element.innerHTML) : '',
  ]);
  return withoutSpaces([documentElement.textContent, ...attributes].join(' '));
}

/** What one would recognise another ticket by. */
function textsOf({ ticket }: ReadPage): string[] {
  if (!ticket) return [];
  return [ticket.subject, ticket.description, ...ticket.messages.map(({ text }) => text)]
    .map((text) => withoutSpaces(text).slice(0, 40))
    .filter((text) => text.length >= 12);
}

async function addressElsewhere({ address, html }: FixturePage, { ticket }: ReadPage) {
  const id = ticket?.id;
  if (!id || !address.includes(id)) return undefined;
  const other = address.replaceAll(
    id,
    id.replace(/\d/g, (digit) => (digit === '7' ? '4' : '7')),
  );
  const shown = await readSource(other, html);
  return other !== address && !shown.ticket && !shown.rows ? other : undefined;
}

/** Tries the pages of these seeds, one after the other. */
export async function tryPages(first: number, count: number): Promise<Tried> {
  const tried: Tried = { pages: 0, read: 0, slowest: 0, failures: [] };
  for (let seed = first; seed < first + count; seed++) {
    const { read, problem, mutations, milliseconds, page } = await tryPage(seed);
    tried.pages++;
    if (read) tried.read++;
    tried.slowest = Math.max(tried.slowest, milliseconds);
    if (problem !== undefined) tried.failures.push({ seed, page, problem, mutations });
  }
  return tried;
}

async function tryPage(seed: number) {
  const { of, isElsewhere, mutations } = makePage(seed);
  const { fixture, whole, elsewhere } = of;
  const result = await readShown(isElsewhere && elsewhere ? elsewhere : fixture.address);
  const isSame = !isElsewhere && !result.isIdAssumed && mutations.every(({ keepsTicket }) => keepsTicket);
  const problem =
    runProblem(result) ??
    (isElsewhere ? elsewhereProblem(result, whole) : ticketProblem(result, of)) ??
    (isSame ? differenceProblem(result, whole) : undefined);
  return {
    page: `${fixture.helpdesk}/${fixture.name}${isElsewhere ? ', at the address of another ticket' : ''}`,
    mutations: mutations.map(({ name }) => name),
    milliseconds: result.milliseconds,
    read: result.ticket !== undefined || result.rows !== undefined,
    problem,
  };
}

/** Shows the page that a seed gives. */
function makePage(seed: number) {
  const random = seededRandom(Math.imul(seed, 0x9e3779b1));
  const of = known[random.below(known.length)];
  if (!of) throw new Error('No fixtures were learned.');
  const isElsewhere = of.elsewhere !== undefined && random.below(4) === 0;
  const isSourceDamaged = random.below(4) === 0;
  show(isSourceDamaged ? mutatePage(of.fixture.html, random) : of.fixture.html);
  const mutations = [
    ...(isSourceDamaged ? [{ name: 'source', keepsTicket: false }] : []),
    ...mutateDocument(document, random),
  ];
  return { of, isElsewhere, mutations };
}

function runProblem({ error, writes, milliseconds }: ReadPage): string | undefined {
  if (error) return `an error escaped: ${error}`;
  if (milliseconds > patience) return `it took ${Math.round(milliseconds)} ms`;
  return writes.length > 0 ? `it wrote: ${writes.join(', ')}` : undefined;
}

/** Nothing may be read as long as the page still says whose ticket it shows. */
function elsewhereProblem({ ticket }: ReadPage, whole: ReadPage): string | undefined {
  const id = whole.ticket?.id ?? '';
  const { outerHTML } = nodes.documentElement(document);
  return ticket && outerHTML.includes(id)
    ? `another ticket was read: ${ticket.id} ${ticket.subject}`
    : undefined;
}

function ticketProblem({ ticket, rows }: ReadPage, { fixture, whole, foreign }: Known): string | undefined {
  // An address without an id takes the one that the page states, and the page may have been made to state another.
  const isIdGiven = fixture.address.includes(whole.ticket?.id ?? '');
  if (ticket && isIdGiven && ticket.id !== whole.ticket?.id) return `it was read as ${ticket.id}`;
  const text = withoutSpaces(JSON.stringify([ticket, rows]));
  const found = foreign.find((each) => text.includes(each));
  return found && `it has the text of another ticket: ${found}`;
}

function differenceProblem({ ticket, rows }: ReadPage, whole: ReadPage): string | undefined {
  const now = JSON.stringify([ticket, rows]);
  const before = JSON.stringify([whole.ticket, whole.rows]);
  return now === before
    ? undefined
    : `the same ticket was read in another way:\n${now}\nin place of\n${before}`;
}

/** Where one text ends and the next begins differs with what was done to the page. */
function withoutSpaces(text: string): string {
  return text.replace(/[\s>]+/g, '');
}

Object.assign(globalThis, { learnFixtures, tryPages });
