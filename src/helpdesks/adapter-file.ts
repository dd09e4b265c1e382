import * as v from 'valibot';
import { type Adapter, KeptAdapter } from './adapter';
import { maxMatchedLength, unboundedPattern } from './bounded-pattern';
import { patternCost } from './pattern-cost';

/** Why a file is no adapter that may be used. */
export type RefusalReason =
  | 'too-large'
  | 'not-json'
  | 'absolute-address'
  | 'pattern'
  | 'unknown-key'
  | 'asks'
  | 'wrong-form';

export class AdapterFileRefused extends Error {
  override name = 'AdapterFileRefused';
  constructor(
    readonly reason: RefusalReason,
    /** The place in the file, such as `adapter.dom.subject.0.re`; empty where it is about the whole. */
    readonly where = '',
  ) {
    super(`${reason} ${where}`);
  }
}

const longest = 64_000;
/** No adapter nests deeper; a hostile file could exhaust the stack. */
const deepest = 40;
/** In so many ways all patterns of a file together may be tried on a text; see `patternCost`. */
const maxWays = 100 * maxMatchedLength;

/** What labels call the helpdesk of an adapter that was made or imported for a site. */
export const importedId = 'own';

const AdapterFile = v.strictObject({ triageLensAdapter: v.literal(1), adapter: KeptAdapter });

/** An adapter as a file for colleagues. It holds where things are on a page, and nothing of any ticket. */
export function writeAdapterFile(adapter: Adapter): string {
  return `${JSON.stringify({ triageLensAdapter: 1, adapter }, undefined, 2)}\n`;
}

/**
 * Reads such a file. What came from elsewhere may only say where things are: it can neither ask nor write anything.
 * Throws `AdapterFileRefused`.
 */
export function readAdapterFile(text: string): Adapter {
  if (text.length > longest) throw new AdapterFileRefused('too-large');
  const json = parseJson(text);
  const address = findAbsoluteAddress(json, []);
  if (address) throw new AdapterFileRefused('absolute-address', address.join('.'));
  const parsed = v.safeParse(AdapterFile, json);
  if (!parsed.success) throw refusalOf(parsed.issues);
  const { adapter } = parsed.output;
  if (isAsking(adapter) || readsSecrets(adapter)) throw new AdapterFileRefused('asks');
  if (totalCost(adapter) > maxWays) throw new AdapterFileRefused('pattern');
  // Under a name of ours its labels would count as those of a helpdesk that we know.
  return { ...adapter, id: importedId, notes: { ...adapter.notes, verified: 'clients' } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AdapterFileRefused('not-json');
  }
}

function isAsking({ api, dom: { messages }, write, values, hosts, history }: Adapter): boolean {
  const probes = hosts.probe.some((probe) => 'json' in probe);
  const recipes = [api, write, history].some((recipe) => recipe !== undefined);
  const links = [messages?.bodyAddress, messages?.folded?.address].some((picks) => picks !== undefined);
  return recipes || probes || links || Object.keys(values).length > 0;
}

/** Where pages keep tokens: what is read from there would be shown, and kept as a ticket's text. */
const secretPlace = /\bmeta\b|\bscript\b|csrf|token|nonce|password|hidden/i;

function readsSecrets(adapter: Adapter): boolean {
  const texts = [...textsIn(adapter)];
  return texts.some(({ key, text }) =>
    key === 'get' ? /^@(?:content|value|nonce)$/.test(text) : selectorKeys.has(key) && secretPlace.test(text),
  );
}

const selectorKeys = new Set([
  'css',
  'closest',
  'has',
  'item',
  'row',
  'name',
  'value',
  'newestIf',
  'exclude',
  'without',
]);
const patternKeys = new Set(['re', 'path', 'search', 'hash']);

function totalCost(adapter: Adapter): number {
  const patterns = [...textsIn(adapter)].filter(({ key }) => patternKeys.has(key));
  return patterns.reduce((sum, { text }) => sum + patternCost(text, maxMatchedLength), 0);
}

/** Every text of a value that is not nested deeper than an adapter may be, with the key under which it stands. */
function* textsIn(value: unknown, key = ''): Generator<{ key: string; text: string }> {
  if (typeof value === 'string') yield { key, text: value };
  else if (Array.isArray(value)) for (const each of value) yield* textsIn(each, key);
  else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value)) yield* textsIn(each, name);
}

/** Where in it a text begins like an address of another site. */
function findAbsoluteAddress(value: unknown, path: readonly string[]): readonly string[] | undefined {
  if (typeof value === 'string') return /^\s*(?:[a-z][a-z0-9+.-]*:)?[\\/]{2}/i.test(value) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if (path.length > deepest) throw new AdapterFileRefused('wrong-form', path.slice(0, 3).join('.'));
  for (const [key, inner] of Object.entries(value)) {
    const found = findAbsoluteAddress(inner, [...path, key]);
    if (found) return found;
  }
  return undefined;
}

type Issue = v.BaseIssue<unknown>;

/** The reason that says most; alternatives of the schema each have issues of their own inside. */
function refusalOf(issues: readonly Issue[]): AdapterFileRefused {
  const all = issues.flatMap((issue) => withInner(issue, pathOf(issue)));
  const pattern = all.find(({ issue }) => issue.message === unboundedPattern);
  if (pattern) return new AdapterFileRefused('pattern', pattern.path);
  const unknown = all.find(({ issue }) => issue.type === 'strict_object' && issue.expected === 'never');
  if (unknown) return new AdapterFileRefused('unknown-key', unknown.path);
  return new AdapterFileRefused('wrong-form', all[0]?.path);
}

function withInner(issue: Issue, path: string): { issue: Issue; path: string }[] {
  const inner = (issue.issues ?? []).flatMap((each) =>
    withInner(each, [path, pathOf(each)].filter(Boolean).join('.')),
  );
  return [{ issue, path }, ...inner];
}

function pathOf(issue: Issue): string {
  return v.getDotPath(issue) ?? '';
}
