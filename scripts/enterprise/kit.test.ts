// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/shared/policy/parse-policy';
import { browsers } from './browsers';
import { examplePolicy } from './example-policy';
import { createKit } from './kit-files';
import { listPolicySettings } from './policy-settings';

const ids = { chrome: 'abcdefghijklmnopabcdefghijklmnop', edge: 'ponmlkjihgfedcbaponmlkjihgfedcba' };
const kit = createKit(ids);
const read = (path: string) => kit.get(path) ?? '';

/** What the browser makes of a file: a group, a list, or one value. */
type Value = string | number | boolean | Value[] | { [name: string]: Value };

function expectExample(policy: unknown, installation: unknown): void {
  expect(policy).toEqual(examplePolicy);
  expect(parsePolicy(policy).problems).toEqual([]);
  expect(installation).toEqual({
    ...{ installation_mode: 'force_installed', update_url: expect.stringMatching(/^https:/) },
  });
}

describe.each(browsers)('for $name', ({ short, registry, domain }) => {
  const id = ids[short];

  it('the Linux file sets the example, installed by force', () => {
    const { ExtensionSettings, '3rdparty': third } = JSON.parse(read(`linux/${short}.json`));
    expectExample(third.extensions[id], ExtensionSettings[id]);
  });

  it('the registry file does', () => {
    const tree = readRegistry(read(`windows/${short}.reg`));
    const root = ['HKEY_LOCAL_MACHINE', ...registry.split('\\')];
    const settings = dig(tree, [...root, 'ExtensionSettings', id]);
    expectExample(
      typed(dig(tree, [...root, '3rdparty', 'extensions', id, 'policy']), examplePolicy),
      settings,
    );
  });

  it('the macOS profile does', () => {
    const profile = readPlist(read(`macos/${short}.mobileconfig`)) as {
      PayloadContent: Record<string, Value>[];
    };
    const [install, policy] = profile.PayloadContent.map(withoutPayloadKeys);
    expect(profile.PayloadContent.map(({ PayloadType }) => PayloadType)).toEqual([
      domain,
      `${domain}.extensions.${id}`,
    ]);
    expectExample(policy, dig(install as Value, ['ExtensionSettings', id]));
    const uuids = profile.PayloadContent.map(({ PayloadUUID }) => PayloadUUID);
    expect(new Set(uuids).size).toBe(2);
    for (const uuid of uuids) expect(uuid).toMatch(/^[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}$/);
  });

  it('the scripts for Intune set, look for and remove what the registry file sets', () => {
    const file = read(`windows/${short}.reg`);
    for (const name of ['apply', 'detect']) {
      const script = read(`intune/${short}-${name}.ps1`);
      const values = JSON.parse(script.slice(script.indexOf("@'") + 2, script.indexOf("'@ |")));
      expect(values.length).toBe(file.match(/^"/gm)?.length);
      for (const { key } of values) expect(file).toContain(`[${key.replace('HKLM:', 'HKEY_LOCAL_MACHINE')}]`);
    }
    const removed = [...read(`intune/${short}-remove.ps1`).matchAll(/-LiteralPath 'HKLM:\\([^']+)' -R/g)];
    const keys = [...file.matchAll(/^\[HKEY_LOCAL_MACHINE\\(.+)\]/gm)].map((match) => match[1] ?? '');
    for (const key of keys) expect(removed.some(([, root]) => key.startsWith(`${root}`))).toBe(true);
    for (const [, root] of removed) expect(root).toContain(id);
  });

  it('the group policy template has every setting, in words, where the browser looks', () => {
    const admx = new DOMParser().parseFromString(read('windows/triage-lens.admx'), 'text/xml');
    const words = read('windows/en-US/triage-lens.adml');
    const policies = [...admx.querySelectorAll('policy')].filter((each) =>
      each.getAttribute('name')?.startsWith(short),
    );
    const root = `${registry}\\3rdparty\\extensions\\${id}\\policy`;
    const found = policies.map((policy) => {
      const value = [policy, ...policy.querySelectorAll('*')].find((each) => each.hasAttribute('valueName'));
      const list = policy.querySelector('list')?.getAttribute('key');
      const path = list ?? `${policy.getAttribute('key')}\\${value?.getAttribute('valueName')}`;
      expect(path.startsWith(`${root}\\`)).toBe(true);
      return path.slice(root.length + 1).replaceAll('\\', '.');
    });
    const expected = listPolicySettings().map(({ key }) => key.replace(/\.\*.*/, ''));
    expect(found).toEqual([...new Set(expected)]);
    const used = [...read('windows/triage-lens.admx').matchAll(/\$\((string|presentation)\.(\w+)\)/g)];
    for (const [, kind, name] of used) expect(words).toContain(`<${kind} id="${name}">`);
  });
});

it('the update manifest names the extension, its version and where it lies, by https', () => {
  const app = new DOMParser()
    .parseFromString(read('self-hosted/update.xml'), 'text/xml')
    .querySelector('app');
  expect(app?.getAttribute('appid')).toBe(ids.chrome);
  const update = app?.querySelector('updatecheck');
  expect(update?.getAttribute('codebase')).toMatch(/^https:\/\/.*\.crx$/);
  expect(update?.getAttribute('version')).toMatch(/^\d+\.\d+\.\d+$/);
});

function dig(value: Value | undefined, names: readonly string[]): Value | undefined {
  return names.reduce<Value | undefined>(
    (group, name) => (group as Record<string, Value> | undefined)?.[name],
    value,
  );
}

function readRegistry(text: string): Value {
  const tree: Record<string, Value> = {};
  let group: Record<string, Value> = tree;
  for (const line of text.split('\r\n')) {
    const key = /^\[(.+)\]$/.exec(line)?.[1];
    const [, name = '', value = ''] = /^"((?:[^"\\]|\\.)*)"=(.+)$/.exec(line) ?? [];
    if (key) {
      group = tree;
      for (const part of key.split('\\')) {
        group[part] ??= {};
        group = group[part] as Record<string, Value>;
      }
    } else if (name)
      group[name] = value.startsWith('dword:') ? Number.parseInt(value.slice(6), 16) : JSON.parse(value);
  }
  return tree;
}

/** As the browser does by the schema: 1 is true, keys 1, 2, … are a list, a text may be a number. */
function typed(value: Value | undefined, like: unknown): unknown {
  if (typeof like === 'boolean') return value === 1;
  if (typeof like === 'number') return Number(value);
  if (Array.isArray(like)) return Object.values(value as object);
  if (typeof like !== 'object' || like === null) return value;
  return Object.fromEntries(
    Object.entries(value as Record<string, Value>).map(([name, inner]) => [
      name,
      typed(inner, (like as Record<string, unknown>)[name]),
    ]),
  );
}

function readPlist(text: string): Value {
  const root = new DOMParser().parseFromString(text, 'text/xml').querySelector('plist > *');
  if (!root) throw new Error('The profile is no property list.');
  return readElement(root);
}

function readElement(element: Element): Value {
  const children = [...element.children];
  const content = element.textContent ?? '';
  if (element.tagName === 'array') return children.map(readElement);
  if (element.tagName === 'dict')
    return Object.fromEntries(
      children.flatMap((child, index) => {
        const value = children[index + 1];
        return child.tagName === 'key' && value ? [[child.textContent ?? '', readElement(value)]] : [];
      }),
    );
  if (element.tagName === 'integer' || element.tagName === 'real') return Number(content);
  return element.tagName === 'true' || element.tagName === 'false' ? element.tagName === 'true' : content;
}

function withoutPayloadKeys(payload: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(payload).filter(([name]) => !name.startsWith('Payload')));
}
