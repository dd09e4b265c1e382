import type { DeskHead } from '../../core/learner/head-file';
import { log } from '../activity/log';
import type { HeadStore, HeadSummary } from '../storage/head-store';

/** A learned head that is ready to be asked. */
export interface OpenedHead {
  summary: HeadSummary;
  head: DeskHead;
}

/** Heads take up to 4 MB each, so only those of the desks in use stay in memory. */
const maxOrigins = 2;

type Opened = Map<string, { version: string; opening: Promise<DeskHead | undefined> }>;

/** Opens each version of a head once and keeps it in memory; a worker that was stopped opens it again. */
export class OpenHeads {
  private readonly origins = new Map<string, Opened>();

  constructor(private readonly heads: Pick<HeadStore<'history'>, 'list' | 'read'>) {}

  /** The heads of an origin that are to be asked, shown or hidden. One that cannot be opened is reported and left out. */
  async open(origin: string): Promise<OpenedHead[]> {
    const summaries = await this.heads.list(origin);
    const opened = this.openedOf(origin);
    for (const field of opened.keys())
      if (!summaries.some(({ name }) => name === field)) opened.delete(field);
    const asked = summaries.filter(({ state }) => state !== 'off');
    const found = await Promise.all(
      asked.map(async (summary) => ({ summary, head: await this.headOf(opened, summary) })),
    );
    return found.flatMap(({ summary, head }) => (head ? [{ summary, head }] : []));
  }

  /** The fields that have a head, also one that is not to be asked. */
  async listFields(origin: string): Promise<string[]> {
    return (await this.heads.list(origin)).map(({ name }) => name);
  }

  private headOf(
    opened: Opened,
    { origin, name: field, version }: HeadSummary,
  ): Promise<DeskHead | undefined> {
    const known = opened.get(field);
    if (known?.version === version) return known.opening;
    const opening = this.read(origin, field);
    opened.set(field, { version, opening });
    return opening;
  }

  private async read(origin: string, field: string): Promise<DeskHead | undefined> {
    try {
      return (await this.heads.read(origin, field))?.head;
    } catch (error) {
      log.report('desk', error);
      return undefined;
    }
  }

  private openedOf(origin: string): Opened {
    const opened: Opened = this.origins.get(origin) ?? new Map();
    // The origin asked for last stands at the end.
    this.origins.delete(origin);
    this.origins.set(origin, opened);
    const [oldest] = this.origins.keys();
    if (this.origins.size > maxOrigins && oldest !== undefined) this.origins.delete(oldest);
    return opened;
  }
}
