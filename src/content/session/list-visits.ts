import type { Adapter } from '../../helpdesks/adapter';
import type { StorageArea } from '../../shared/storage-area';
import { nodes } from '../drivers/nodes';
import type { ListView } from '../list/list-view';
import { type ListPage, matchListPage } from '../reading/match-page';
import type { Surroundings } from './surroundings';

interface Visit {
  page: ListPage;
  end: AbortController;
  open?: ListView;
}

/** Follows the agent from list to list. What is done in a list is a script of its own, started when there is one. */
export class ListVisits {
  private visit: Visit | undefined;

  constructor(
    private adapters: readonly Adapter[],
    private readonly readAddress: () => string,
    private readonly around: Surroundings,
    private readonly storage: StorageArea,
    signal: AbortSignal,
  ) {
    around.changes.subscribe(() => this.follow(), signal);
    signal.addEventListener('abort', () => this.leave(), { once: true });
    this.follow();
  }

  /** Goes on with other adapters, or under other rules. */
  use(adapters: readonly Adapter[]): void {
    this.adapters = adapters;
    this.leave();
    this.follow();
  }

  /** What is known of this desk has changed. */
  refresh(): void {
    this.visit?.open?.refresh();
  }

  private follow(): void {
    const { document, policy, isDetected } = this.around;
    const mayShow = policy.current.lists.shows && nodes.readyState(document) !== 'loading';
    const page = mayShow ? matchListPage(this.adapters, this.readAddress(), document, isDetected) : undefined;
    if (this.visit && page && isSameList(this.visit.page, page)) return;
    this.leave();
    if (page?.adapter.dom.list) this.begin(page);
  }

  private begin(page: ListPage): void {
    const visit: Visit = { page, end: new AbortController() };
    this.visit = visit;
    const { signal } = visit.end;
    this.around
      .load('list')
      .then(async ({ ListView, ListMemory }) => {
        const memory = await ListMemory.load(page.url.origin, this.storage, this.around.report);
        if (!signal.aborted) visit.open = new ListView({ page, around: this.around, memory, signal });
      })
      .catch(this.around.report);
  }

  private leave(): void {
    this.visit?.end.abort(new DOMException('The list was left.', 'AbortError'));
    this.visit = undefined;
  }
}

function isSameList(one: ListPage, other: ListPage): boolean {
  const keyOf = ({ adapter, vars, url }: ListPage) =>
    JSON.stringify([adapter.id, url.origin, url.pathname, url.hash, vars]);
  return keyOf(one) === keyOf(other);
}
