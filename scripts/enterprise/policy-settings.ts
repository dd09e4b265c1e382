import type * as v from 'valibot';
import { Policy } from '../../src/shared/policy/policy';

/** The JSON types that one value may have. */
export type SettingType = 'boolean' | 'string' | 'integer' | 'number' | 'array';

/** One value of the policy, as the schema has it. */
export interface PolicySetting {
  /** As in `cloud.url`; `*` means a name that the administrator chooses, as in `heads.*.enabled`. */
  key: string;
  type: SettingType;
  choices?: readonly string[];
  smallest?: number;
  largest?: number;
  /** Absent if nothing applies unless it is set. */
  usual?: unknown;
}

interface AnySchema {
  type: string;
  entries?: Record<string, AnySchema>;
  key?: AnySchema;
  value?: AnySchema;
  wrapped?: AnySchema;
  default?: unknown;
  options?: readonly string[];
  pipe?: readonly { type: string; requirement?: unknown }[];
}

/** Every value of the policy, in the schema's order. */
export function listPolicySettings(schema: v.GenericSchema = Policy): PolicySetting[] {
  return list(schema as unknown as AnySchema, '', undefined);
}

function list(schema: AnySchema, key: string, usual: unknown): PolicySetting[] {
  if (schema.wrapped) return list(schema.wrapped, key, schema.default);
  const below = (name: string, inner: AnySchema) =>
    list(inner, key === '' ? name : `${key}.${name}`, undefined);
  if (schema.entries) return Object.entries(schema.entries).flatMap(([name, inner]) => below(name, inner));
  if (schema.type === 'record' && schema.value) return below('*', schema.value);
  const bound = (type: string) => schema.pipe?.find((step) => step.type === type)?.requirement;
  const [smallest, largest] = [bound('min_value'), bound('max_value')];
  return [
    {
      key,
      type: typeOf(schema),
      ...(schema.options && { choices: schema.options }),
      ...(typeof smallest === 'number' && { smallest }),
      ...(typeof largest === 'number' && { largest }),
      ...(usual !== undefined && { usual }),
    },
  ];
}

function typeOf(schema: AnySchema): SettingType {
  if (schema.type === 'picklist') return 'string';
  if (schema.type === 'number')
    return schema.pipe?.some(({ type }) => type === 'integer') ? 'integer' : 'number';
  if (schema.type === 'boolean' || schema.type === 'string' || schema.type === 'array') return schema.type;
  throw new Error(`The policy has a value of a kind that nobody documents: ${schema.type}`);
}
