import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const CaseFile = v.strictObject({
  /** What it shows, for whoever reads a failure. */
  about: v.string(),
  /** At the product's real host. */
  address: v.pipe(v.string(), v.url()),
  shows: v.picklist(['ticket', 'queue', 'nothing']),
  /** Another case of this helpdesk, whose page and answers are used where this folder has none of its own. */
  like: v.optional(v.string()),
  /** `false`: the interface answers nothing, so that the page has to be read. */
  api: v.optional(v.boolean(), true),
  /** Cookies that the page's scripts may read. */
  cookies: v.optional(v.record(v.string(), v.string()), {}),
  /** Globals of the page's own world. */
  globals: v.optional(v.record(v.string(), v.unknown()), {}),
  /** Whether the closed tickets are listed and fetched, too. */
  history: v.optional(v.boolean(), false),
  /** What to apply, by head, by `field:NAME`, or by `own:NAME` of a field that the desk defines for itself, and whether to undo it afterwards. */
  write: v.optional(
    v.strictObject({ apply: v.record(v.string(), v.string()), undo: v.optional(v.boolean(), true) }),
  ),
});

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
  request: v.pipe(v.string(), v.regex(/^(GET|PUT|POST|PATCH) \//)),
  answers: v.pipe(v.array(Answer), v.nonEmpty()),
});
export type AnswerFile = v.InferOutput<typeof AnswerFile>;

export interface HelpdeskCase extends v.InferOutput<typeof CaseFile> {
  helpdesk: string;
  name: string;
  folder: string;
  html: string;
  answers: AnswerFile[];
}

const fixtures = 'tests/helpdesks';

/** The helpdesks that have a folder of fixtures. */
export function listHelpdesks(): string[] {
  return foldersIn(fixtures);
}

/** The cases of a helpdesk, by their folders. Throws where one is not as CONTRIBUTING.md describes it. */
export function listCases(helpdesk: string, root = fixtures): HelpdeskCase[] {
  return foldersIn(join(root, helpdesk)).map((name) => loadCase(root, helpdesk, name));
}

/** `expected.json` of a case; `undefined` where it was not written yet. */
export function readExpected({ folder }: HelpdeskCase): Record<string, unknown> | undefined {
  const path = join(folder, 'expected.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

function loadCase(root: string, helpdesk: string, name: string): HelpdeskCase {
  const folder = join(root, helpdesk, name);
  const file = parse(CaseFile, join(folder, 'case.json'));
  const like = file.like === undefined ? undefined : join(root, helpdesk, file.like);
  const page = [folder, like]
    .filter((each) => each !== undefined)
    .map((each) => join(each, 'page.html'))
    .find(existsSync);
  if (!page) throw new Error(`${folder}: there is no page.html, and none of a case that it is like.`);
  const answers = file.api ? [...answersIn(folder), ...(like ? answersIn(like) : [])] : [];
  return { ...file, helpdesk, name, folder, html: readFileSync(page, 'utf8'), answers };
}

function answersIn(folder: string): AnswerFile[] {
  const path = join(folder, 'api');
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .sort()
    .map((name) => parse(AnswerFile, join(path, name)));
}

function parse<T extends v.GenericSchema>(schema: T, path: string): v.InferOutput<T> {
  const parsed = v.safeParse(schema, JSON.parse(readFileSync(path, 'utf8')));
  if (parsed.success) return parsed.output;
  throw new Error(`${path}: ${v.getDotPath(parsed.issues[0]) ?? ''} ${parsed.issues[0].message}`);
}

function foldersIn(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
