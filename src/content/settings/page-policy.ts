import type { Ask } from '../../protocol/client';
import type { PageRules } from '../../protocol/page-rules';

/** As long as the background does not say what is allowed, nothing is written. */
const untilKnown: PageRules = {
  shows: true,
  writes: 'never',
  lists: { shows: false, requestsPerHour: 0 },
  adapters: [],
  valueNames: {},
};

/** What the organisation lets happen on this page, kept up to date. */
export class PagePolicy {
  private constructor(
    private rules: PageRules,
    private readonly ask: Ask,
    private readonly report: (error: unknown) => void,
  ) {}

  static async load(ask: Ask, report: (error: unknown) => void): Promise<PagePolicy> {
    const policy = new PagePolicy(untilKnown, ask, report);
    await policy.reload();
    return policy;
  }

  get current(): PageRules {
    return this.rules;
  }

  async reload(): Promise<void> {
    try {
      this.rules = await this.ask('rules.read', {});
    } catch (error) {
      this.report(error);
    }
  }

  /** Those of the adapters that may read pages. */
  choose<A extends { id: string }>(adapters: readonly A[]): readonly A[] {
    const { adapters: only } = this.rules;
    return only.length === 0 ? adapters : adapters.filter(({ id }) => only.includes(id));
  }
}
