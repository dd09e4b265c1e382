import * as v from 'valibot';
import { type Adapter, KeptAdapter } from './adapter';
import { DomRecipe, MountPoint, Scopes } from './dom-recipe';

/** Where the changes for a site are kept in `storage.local`; one key each, so that one damaged entry spoils no other. */
export function siteAdaptersKey(origin: string): string {
  return `adapters:${origin}`;
}

/** Where things are on one site, in place of what the adapter says. Nothing in it can send anything. */
export const SiteOverride = v.strictObject({
  /** Whose adapter is changed. */
  adapter: v.string(),
  scope: v.optional(Scopes),
  dom: v.optional(v.partial(DomRecipe)),
  mount: v.optional(v.array(MountPoint)),
});
export type SiteOverride = v.InferOutput<typeof SiteOverride>;

/** What is kept for one origin: a change to an adapter, or a whole one of its own. */
export interface SiteAdapters {
  override?: SiteOverride;
  custom?: Adapter;
}

/** Checks what was stored or imported; `problems` names the parts that are not used, with the reason. */
export function parseSiteAdapters(stored: unknown): SiteAdapters & { problems: string[] } {
  const problems: string[] = [];
  const { override, custom } = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<
    string,
    unknown
  >;
  const parse = <T>(schema: v.GenericSchema<unknown, T>, value: unknown, name: string): T | undefined => {
    if (value === undefined) return undefined;
    const parsed = v.safeParse(schema, value);
    if (parsed.success) return parsed.output;
    const [issue] = parsed.issues;
    problems.push(`${name}: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
    return undefined;
  };
  const parsedOverride = parse(SiteOverride, override, 'override');
  const parsedCustom = parse(KeptAdapter, custom, 'custom');
  return {
    problems,
    ...(parsedOverride && { override: parsedOverride }),
    ...(parsedCustom && { custom: parsedCustom }),
  };
}

/** The adapters as they count on that site: its own first, then the shipped ones with its changes. */
export function adaptersFor(shipped: readonly Adapter[], { override, custom }: SiteAdapters): Adapter[] {
  const changed = shipped.map((adapter) => {
    if (adapter.id !== override?.adapter) return adapter;
    const { scope = adapter.scope, mount = adapter.mount, dom = {} } = override;
    return { ...adapter, scope, mount, dom: { ...adapter.dom, ...dom } };
  });
  return custom ? [custom, ...changed] : changed;
}
