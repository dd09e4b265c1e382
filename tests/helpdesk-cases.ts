import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { makePatch, mergePatch } from './merge-patch';

const Case = v.strictObject({
  /** What it shows, for whoever reads a failure. */
  about: v.string(),
  /** Another case of this helpdesk, of which all holds that is not said here; but not what it writes. */
  like: v.optional(v.string()),
  /** At the product's real host. */
  address: v.optional(v.pipe(v.string(), v.url())),
  shows: v.optional(v.picklist(['ticket', 'queue', 'nothing'])),
  /** A file of `pages/`. */
  page: v.optional(v.string()),
  /** Files of `api/` without `.json`; those of the case that it is like answer after them. */
  api: v.optional(v.array(v.string())),
  /** The interface answers nothing, so that the page has to be read. */
  answersNothing: v.optional(v.boolean()),
  /** Cookies that the page's scripts may read. */
  cookies: v.optional(v.record(v.string(), v.string())),
  /** Globals of the page's own world. */
  globals: v.optional(v.record(v.string(), v.unknown())),
  /** Whether the closed tickets are listed and fetched, too. */
  history: v.optional(v.boolean()),
  /** What to apply, by head, by `field:NAME`, or by `own:NAME` of a field that the desk defines for itself, and whether to undo it afterwards. */
  write: v.optional(
    v.strictObject({ apply: v.record(v.string(), v.string()), undo: v.optional(v.boolean()) }),
  ),
});
type Case = v.InferOutput<typeof Case>;

/** `cases.ts` of a helpdesk, by their names; a case stands behind the one that it is like. */
export type Cases = Record<string, Case>;

const CasesFile = v.object({ default: v.record(v.string(), Case) });

const Answer = v.strictObject({
  status: v.optional(v.number(), 200),
  headers: v.optional(v.record(v.string(), v.string()), {}),
  json: v.optional(v.unknown()),
  /** In place of JSON; HTML unless the headers say otherwise. */
  text: v.optional(v.string()),
});
export type Answer = v.InferOutput<typeof Answer>;

/** One request that the helpdesk answers. Of several answers the first counts before any write, the next after one … */
const AnswerFile = v.strictObject({
  /** `GET /api/1?x=y`; without a query any will do. */
  request: v.pipe(v.string(), v.regex(/^(GET|PUT|POST|PATCH|DELETE) \//)),
  answers: v.pipe(v.array(Answer), v.nonEmpty()),
});
export type AnswerFile = v.InferOutput<typeof AnswerFile>;

/** A case with all that it takes from the one that it is like. */
export interface HelpdeskCase {
  helpdesk: string;
  name: string;
  like?: string;
  about: string;
  address: string;
  shows: 'ticket' | 'queue' | 'nothing';
  html: string;
  answers: AnswerFile[];
  cookies: Record<string, string>;
  globals: Record<string, unknown>;
  history: boolean;
  write?: { apply: Record<string, string>; undo: boolean };
  /** What is to be read and written, as JSON; `undefined` where it was not written yet. */
  expected?: Record<string, unknown>;
}

const fixtures = 'tests/helpdesks';

/** The helpdesks that have a folder of fixtures. */
export function listHelpdesks(): string[] {
  return readdirSync(fixtures, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The cases of each helpdesk. Throws if one is not as CONTRIBUTING.md describes it. */
export async function listAllCases(): Promise<Map<string, HelpdeskCase[]>> {
  const ids = listHelpdesks();
  const cases = await Promise.all(ids.map((id) => listCases(id)));
  return new Map(ids.map((id, i) => [id, cases[i]]));
}

/** The cases of a helpdesk. Throws if one is not as CONTRIBUTING.md describes it. */
export async function listCases(helpdesk: string, root = fixtures): Promise<HelpdeskCase[]> {
  const folder = resolve(root, helpdesk);
  const { default: cases } = parse(
    CasesFile,
    await import(pathToFileURL(join(folder, 'cases.ts')).href),
    folder,
  );
  const expected = readExpected(folder);
  return Object.keys(cases).map((name) => loadCase({ folder, helpdesk, cases, expected }, name));
}

/** Throws if the helpdesk has no such case. */
export async function findCase(helpdesk: string, name: string): Promise<HelpdeskCase> {
  const found = (await listCases(helpdesk)).find((each) => each.name === name);
  if (!found) throw new Error(`${helpdesk} has no case ${name}.`);
  return found;
}

interface Folder {
  folder: string;
  helpdesk: string;
  cases: Cases;
  expected: Patches;
}

function loadCase({ folder, helpdesk, cases, expected }: Folder, name: string): HelpdeskCase {
  const line = lineOf(cases, name);
  const inherited = Object.assign({}, ...line.map((each) => cases[each]));
  const { address, shows, page, cookies = {}, globals = {}, history = false } = inherited as Case;
  if (address === undefined || shows === undefined || page === undefined)
    throw new Error(`${folder}, ${name}: it needs an address, what it shows, and a page.`);
  const { about, like, write, answersNothing } = cases[name];
  const files = [...line].reverse().flatMap((each) => cases[each].api ?? []);
  return {
    ...{ helpdesk, name, like, about, address, shows, cookies, globals, history },
    html: readFileSync(join(folder, 'pages', page), 'utf8'),
    answers: answersNothing ? [] : files.map((file) => readAnswer(join(folder, 'api', `${file}.json`))),
    ...(write && { write: { apply: write.apply, undo: write.undo ?? true } }),
    expected: Object.hasOwn(expected, name) ? patched(expected, line) : undefined,
  };
}

/** The cases that it is like, the first one first, and itself. */
function lineOf(cases: Cases, name: string): string[] {
  const line: string[] = [];
  for (let each: string | undefined = name; each !== undefined; each = cases[each].like) {
    if (!cases[each] || line.includes(each)) throw new Error(`${name} is like ${each}, which is no case.`);
    line.unshift(each);
  }
  return line;
}

/** `expected.json` of a helpdesk: by case, what differs from the case that it is like (RFC 7396). */
type Patches = Record<string, unknown>;

function readExpected(folder: string): Patches {
  const path = join(folder, 'expected.json');
  return existsSync(path)
    ? parse(v.record(v.string(), v.unknown()), JSON.parse(readFileSync(path, 'utf8')), path)
    : {};
}

/** If there is no ticket and no list, the file says nothing. */
function patched(expected: Patches, line: readonly string[]): Record<string, unknown> {
  const whole = line.reduce<unknown>((before, each) => mergePatch(before, expected[each] ?? {}), {});
  return { ticket: null, queue: null, ...(whole as Record<string, unknown>) };
}

/** Writes `expected.json` of a helpdesk again, from what each of these cases gives now; the others stay as they were. */
export async function writeExpected(helpdesk: string, now: ReadonlyMap<string, unknown>): Promise<void> {
  const all = new Map(
    (await listCases(helpdesk)).map((each) => [each.name, now.get(each.name) ?? each.expected]),
  );
  const { default: cases } = await import(pathToFileURL(resolve(fixtures, helpdesk, 'cases.ts')).href);
  const whole = (name: string | undefined) => withoutNulls((name !== undefined && all.get(name)) || {});
  const patches = Object.fromEntries(
    [...all].map(([name]) => [name, makePatch(whole((cases as Cases)[name].like), whole(name))]),
  );
  writeFileSync(join(fixtures, helpdesk, 'expected.json'), `${JSON.stringify(patches, null, 2)}\n`);
}

function withoutNulls(some: object): object {
  return Object.fromEntries(Object.entries(some).filter(([, value]) => value !== null));
}

function readAnswer(path: string): AnswerFile {
  return parse(AnswerFile, JSON.parse(readFileSync(path, 'utf8')), path);
}

function parse<T extends v.GenericSchema>(schema: T, read: unknown, path: string): v.InferOutput<T> {
  const parsed = v.safeParse(schema, read);
  if (parsed.success) return parsed.output;
  throw new Error(`${path}: ${v.getDotPath(parsed.issues[0]) ?? ''} ${parsed.issues[0].message}`);
}
