import type { DeskHead } from '../../core/learner/head-file';
import type { HeadStore, HeadSummary } from '../storage/head-store';

/** A learned head that is ready to be asked. */
export interface OpenedHead {
  summary: HeadSummary;
  head: DeskHead;
}

export interface OpenHeads {
  /** The heads of an origin that are to be asked, shown or hidden. One that cannot be opened is reported and left out. */
  open(origin: string): Promise<OpenedHead[]>;
  /** The fields that have a head, also one that is not to be asked. */
  listFields(origin: string): Promise<string[]>;
}

/** Heads take up to 4 MB each, so only those of the desks in use are kept. */
const mostOrigins = 2;

type Opened = Map<string, { version: string; opening: Promise<DeskHead | undefined> }>;

/** Opens each version of a head once and keeps it in memory; a worker that was stopped opens it again. */
export function createOpenHeads(
  heads: Pick<HeadStore<'history'>, 'list' | 'read'>,
  report: (error: unknown) => void,
): OpenHeads {
  const origins = new Map<string, Opened>();

  async function read(origin: string, field: string): Promise<DeskHead | undefined> {
    try {
      return (await heads.read(origin, field))?.head;
    } catch (error) {
      report(error);
      return undefined;
    }
  }

  function headOf(
    opened: Opened,
    { origin, name: field, version }: HeadSummary,
  ): Promise<DeskHead | undefined> {
    const known = opened.get(field);
    if (known?.version === version) return known.opening;
    const opening = read(origin, field);
    opened.set(field, { version, opening });
    return opening;
  }

  function openedOf(origin: string): Opened {
    const opened: Opened = origins.get(origin) ?? new Map();
    // The origin asked for last stands at the end.
    origins.delete(origin);
    origins.set(origin, opened);
    const [oldest] = origins.keys();
    if (origins.size > mostOrigins && oldest !== undefined) origins.delete(oldest);
    return opened;
  }

  return {
    listFields: async (origin) => (await heads.list(origin)).map(({ name }) => name),
    async open(origin) {
      const summaries = await heads.list(origin);
      const opened = openedOf(origin);
      for (const field of opened.keys())
        if (!summaries.some((each) => each.name === field)) opened.delete(field);
      const asked = summaries.filter(({ state }) => state !== 'off');
      const found = await Promise.all(
        asked.map(async (summary) => ({ summary, head: await headOf(opened, summary) })),
      );
      return found.flatMap(({ summary, head }) => (head ? [{ summary, head }] : []));
    },
  };
}
