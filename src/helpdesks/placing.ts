import type { Adapter } from './adapter';

/** What is needed of an adapter to know a ticket's page, and the card's place in it. */
export interface PlacingAdapter
  extends Pick<
    Adapter,
    'id' | 'hosts' | 'views' | 'base' | 'reach' | 'scope' | 'serverRendered' | 'mountsEarly' | 'mount'
  > {
  dom: Pick<Adapter['dom'], 'id'>;
}

/** The adapters without all that the content script learns later. */
export function placingOf(adapters: readonly Adapter[]): PlacingAdapter[] {
  return adapters.map(
    ({ id, hosts, views, base, reach, scope, serverRendered, mountsEarly, mount, dom }) => ({
      id,
      hosts: { ...hosts, probe: hosts.probe.filter((each) => 'css' in each) },
      views: views.filter(({ kind }) => kind === 'ticket'),
      base,
      reach,
      scope,
      serverRendered,
      mountsEarly,
      mount,
      dom: { id: dom.id },
    }),
  );
}
