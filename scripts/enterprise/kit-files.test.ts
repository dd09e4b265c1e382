import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/shared/policy/parse-policy';
import { createProjectFiles } from './kit-files';
import { createManagedSchema } from './managed-schema';
import { listPolicySettings } from './policy-settings';
import { policyWords } from './policy-words';

const settings = listPolicySettings();
const keys = settings.map(({ key }) => key);

describe('the files for administrators', () => {
  it.each([...createProjectFiles().keys()])('%s is what `npm run enterprise` writes', (path) => {
    expect(existsSync(path) && readFileSync(path, 'utf8')).toBe(createProjectFiles().get(path));
  });
});

describe('the words of the policy', () => {
  it('are there for every value, and for nothing else', () => {
    expect(Object.keys(policyWords).sort()).toEqual(keys.toSorted());
  });

  it.each(Object.entries(policyWords))('give an example of %s that is accepted', (key, { example }) => {
    const stored = key
      .split('.')
      .reduceRight<unknown>((value, name) => ({ [name === '*' ? 'topic' : name]: value }), example);
    const { problems, set } = parsePolicy(stored);
    expect(problems).toEqual([]);
    expect(set).toEqual([key.replaceAll('*', 'topic')]);
  });

  it.each(settings.filter(({ usual }) => usual !== undefined))(
    'give the default of $key',
    ({ key, usual }) => {
      const stored = key.startsWith('heads.') ? { heads: { topic: {} } } : {};
      const value = key
        .replace('*', 'topic')
        .split('.')
        .reduce<unknown>(
          (group, name) => (group as Record<string, unknown>)[name],
          parsePolicy(stored).policy,
        );
      expect(value).toEqual(usual);
    },
  );
});

/** What Chrome and Edge refuse to load an extension for, or to read. */
describe('the managed schema', () => {
  it('is an object of named values, each of exactly one type', () => {
    const schema = createManagedSchema();
    expect(schema.type).toBe('object');
    expect(schema).not.toHaveProperty('additionalProperties');
    expect(Object.keys(schema.properties ?? {})).toEqual([...new Set(keys.map((key) => key.split('.')[0]))]);
    const known = ['boolean', 'string', 'integer', 'number', 'array', 'object'];
    const allowed = ['type', 'description', 'items', 'properties', 'additionalProperties'];
    const check = (each: NonNullable<typeof schema.items>) => {
      expect(known).toContain(each.type);
      expect(Object.keys(each).filter((name) => !allowed.includes(name))).toEqual([]);
      for (const inner of [each.items, each.additionalProperties, ...Object.values(each.properties ?? {})])
        if (inner) check(inner);
    };
    check(schema);
  });
});
