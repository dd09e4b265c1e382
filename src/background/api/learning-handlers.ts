import type { Handlers } from '../../protocol/server';
import type { Translate } from '../../shared/translate';
import type { HashTicket } from '../feedback/ticket-hash';
import type { DeskLearning } from '../learning/desk-learning';
import { toDraftOfFile } from '../learning/file-row';
import type { createLearningStatus } from '../learning/learning-status';
import type { LearningStores } from '../storage/learning-stores';
import type { RowDraft } from '../storage/training-row';
import { createProblem } from './problems';

export type LearningKind =
  | 'learning.read'
  | 'learning.start'
  | 'learning.pause'
  | 'learning.cancel'
  | 'learning.learn'
  | 'learning.add'
  | 'learning.discard'
  | 'learning.setState'
  | 'learning.undo'
  | 'learning.remove'
  | 'learning.report'
  | 'learning.finish'
  | 'learning.fail';

export interface LearningServices {
  work: DeskLearning;
  status: ReturnType<typeof createLearningStatus>;
  mayFetch(): Promise<boolean>;
  /** The rows as they may be kept. */
  prepare(rows: readonly RowDraft[]): Promise<readonly RowDraft[]>;
  announce(origin: string): void;
}

interface Parts extends LearningServices {
  stores: Pick<LearningStores, 'rows' | 'heads'>;
  hashTicket: HashTicket;
  translate: Translate;
}

/** What the options page asks of learning a desk, and what the hidden page tells of it. */
export function createLearningHandlers(parts: Parts): Pick<Handlers, LearningKind> {
  const { work, status, stores } = parts;
  const requireAllowed = async () => {
    if (!(await parts.mayFetch())) throw createProblem('learning-forbidden', parts.translate);
  };
  const changed = async (origin: string, act: Promise<unknown>) => {
    await act;
    parts.announce(origin);
    return {};
  };
  return {
    async 'learning.read'({ origin }) {
      // Whoever looks finds out, too, that the hidden page has gone with what it was doing.
      await work.resume();
      return status.read(origin);
    },
    async 'learning.start'({ origin }) {
      await requireAllowed();
      await work.start(origin);
      return {};
    },
    async 'learning.pause'({ origin }) {
      await work.pause(origin);
      return {};
    },
    async 'learning.cancel'({ origin }) {
      await work.cancel(origin);
      return {};
    },
    async 'learning.learn'({ origin, fields }) {
      await requireAllowed();
      await work.learn(origin, fields);
      return {};
    },
    async 'learning.add'({ origin, tickets }) {
      await requireAllowed();
      const draft = async (ticket: (typeof tickets)[number]) =>
        toDraftOfFile(ticket, origin, await parts.hashTicket({ helpdesk: 'file', origin, id: ticket.id }));
      await stores.rows.add(await parts.prepare(await Promise.all(tickets.map(draft))));
      return {};
    },
    async 'learning.discard'({ origin, ticketIds }) {
      await stores.rows.remove(origin, ticketIds);
      return {};
    },
    'learning.setState': ({ origin, field, state }) =>
      changed(origin, stores.heads.setState(origin, field, state)),
    'learning.undo': ({ origin, field }) => changed(origin, stores.heads.undo(origin, field)),
    'learning.remove': ({ origin, field }) => changed(origin, stores.heads.remove(origin, field)),
    async 'learning.report'({ job, share }) {
      await work.noteShare(job, share);
      return {};
    },
    async 'learning.finish'(finished) {
      await work.noteFinish(finished);
      return {};
    },
    async 'learning.fail'({ job, message }) {
      await work.noteFailure(job, message);
      return {};
    },
  };
}
