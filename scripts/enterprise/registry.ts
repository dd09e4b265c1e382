import type { ManagedBrowser } from './browsers';
import { createPolicies } from './json-policies';

/** One value in the Windows registry. */
export interface RegistryValue {
  /** Below HKEY_LOCAL_MACHINE. */
  key: string;
  name: string;
  type: 'String' | 'DWord';
  value: string | number;
}

/** The same policy as the browser reads it from the registry: groups and lists are keys, truth is 1 or 0. */
export function createRegistryValues(browser: ManagedBrowser, id: string, policy: unknown): RegistryValue[] {
  const policies = createPolicies(browser, id, policy);
  return [
    ...valuesOf(`${browser.registry}\\ExtensionSettings`, policies.ExtensionSettings),
    ...valuesOf(`${browser.registry}\\3rdparty\\extensions\\${id}\\policy`, policy),
  ];
}

function valuesOf(key: string, group: unknown): RegistryValue[] {
  const entries = Array.isArray(group)
    ? group.map((value, index) => [String(index + 1), value] as const)
    : Object.entries(group as object);
  return entries.flatMap(([name, value]) =>
    typeof value === 'object' ? valuesOf(`${key}\\${name}`, value) : [{ key, name, ...asValue(value) }],
  );
}

/** The registry has no fractions; the browser reads them from text. */
function asValue(value: unknown): Pick<RegistryValue, 'type' | 'value'> {
  if (typeof value === 'boolean') return { type: 'DWord', value: Number(value) };
  if (Number.isInteger(value)) return { type: 'DWord', value: Number(value) };
  return { type: 'String', value: String(value) };
}

/** A file that `reg import` takes. */
export function createRegistryFile(values: readonly RegistryValue[]): string {
  const keys = [...new Set(values.map(({ key }) => key))];
  const blocks = keys.map((key) =>
    [
      `[HKEY_LOCAL_MACHINE\\${key}]`,
      ...values.filter((each) => each.key === key).map((each) => `${quote(each.name)}=${encode(each)}`),
    ].join('\r\n'),
  );
  return `Windows Registry Editor Version 5.00\r\n\r\n${blocks.join('\r\n\r\n')}\r\n`;
}

function encode({ type, value }: RegistryValue): string {
  return type === 'DWord' ? `dword:${value.toString(16).padStart(8, '0')}` : quote(String(value));
}

function quote(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
