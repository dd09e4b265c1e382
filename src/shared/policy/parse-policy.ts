import * as v from 'valibot';
import { Policy } from './policy';

/** Something in a policy that was not taken. Holds no value, which may be a secret. */
export interface PolicyProblem {
  /** As in `cloud.url`. */
  key: string;
  code: 'unknown-key' | 'wrong-value';
  /** What would be right, in the schema's words. */
  expected?: string;
}

export interface ParsedPolicy {
  policy: Policy;
  problems: PolicyProblem[];
  /** What the organisation has set, as `cloud.url`: there the user cannot choose. */
  set: string[];
}

type Fields = Record<string, unknown>;

/** Takes every value that is right; for the others the defaults apply, and a problem tells which they are. */
export function parsePolicy(stored: unknown): ParsedPolicy {
  const problems: PolicyProblem[] = [];
  const set: string[] = [];
  const good = keepGood(Policy, stored, '', problems, set);
  return { policy: v.parse(Policy, good), problems, set };
}

function keepGood(
  schema: v.GenericSchema,
  stored: unknown,
  path: string,
  problems: PolicyProblem[],
  set: string[],
) {
  const fields = isFields(stored) ? stored : {};
  if (stored !== undefined && !isFields(stored))
    problems.push({ key: path, code: 'wrong-value', expected: 'Object' });
  const good: Fields = {};
  for (const [name, value] of Object.entries(fields)) {
    const key = path === '' ? name : `${path}.${name}`;
    const inner = schemaOf(schema, name);
    if (!inner) problems.push({ key, code: 'unknown-key' });
    else if (isGroup(inner)) good[name] = keepGood(inner, value, key, problems, set);
    else {
      const parsed = v.safeParse(inner, value);
      if (parsed.success) {
        good[name] = value;
        set.push(key);
      } else {
        problems.push({ key, code: 'wrong-value', expected: expectedBy(parsed.issues[0]) });
      }
    }
  }
  return good;
}

/** Not the issue's own message where it is not ours: that one quotes the value. */
function expectedBy({ type, message, expected }: v.BaseIssue<unknown>): string | undefined {
  return type === 'check' || type === 'regex' ? message : (expected ?? undefined);
}

/** What is expected under that name; undefined if nothing is. */
function schemaOf(schema: v.GenericSchema, name: string): v.GenericSchema | undefined {
  if (isObject(schema)) return Object.hasOwn(schema.entries, name) ? unwrap(schema.entries[name]) : undefined;
  if (isRecord(schema)) return v.is(schema.key, name) ? schema.value : undefined;
  return undefined;
}

type AnyObject = v.ObjectSchema<Record<string, v.GenericSchema>, undefined>;
type AnyRecord = v.RecordSchema<v.GenericSchema<string>, v.GenericSchema, undefined>;

function unwrap(schema: v.GenericSchema): v.GenericSchema {
  const inner = schema as v.OptionalSchema<v.GenericSchema, undefined>;
  return schema.type === 'optional' ? inner.wrapped : schema;
}

function isObject(schema: v.GenericSchema): schema is AnyObject {
  return schema.type === 'object';
}

function isRecord(schema: v.GenericSchema): schema is AnyRecord {
  return schema.type === 'record';
}

function isGroup(schema: v.GenericSchema): boolean {
  return isObject(schema) || isRecord(schema);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
