import { listPolicySettings, type PolicySetting } from './policy-settings';
import { policyWords } from './policy-words';

/** The part of JSON Schema that Chrome and Edge accept for `storage.managed`. */
interface Schema {
  type: string;
  description?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema;
}

/**
 * The schema that the manifest names. It says only of which type each value is: the browser drops the whole top-level key
 * when one value below it breaks the schema, silently but for chrome://policy. Choices and bounds are left to the extension,
 * which drops that one value and tells about it.
 */
export function createManagedSchema(): Schema {
  const root: Schema = { type: 'object', properties: {} };
  for (const setting of listPolicySettings()) place(root, setting.key.split('.'), leafOf(setting));
  return root;
}

function place(group: Schema, [name = '', ...rest]: string[], leaf: Schema): void {
  const next = rest.length === 0 ? leaf : (childOf(group, name) ?? { type: 'object' });
  if (name === '*') group.additionalProperties = next;
  else group.properties = { ...group.properties, [name]: next };
  if (rest.length > 0) place(next, rest, leaf);
}

function childOf(group: Schema, name: string): Schema | undefined {
  return name === '*' ? group.additionalProperties : group.properties?.[name];
}

function leafOf({ key, type }: PolicySetting): Schema {
  const description = policyWords[key]?.meaning;
  return {
    type,
    ...(description !== undefined && { description }),
    ...(type === 'array' && { items: { type: 'string' } }),
  };
}
