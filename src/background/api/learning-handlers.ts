import type { Handlers } from '../../protocol/server';
import { toDraftOfFile } from '../learning/file-row';
import { createProblem } from './problems';
import type { Services } from './services';

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

/** What the options page asks of learning a desk, and what the offscreen document tells of it. */
export function createLearningHandlers(services: Services): Pick<Handlers, LearningKind> {
  const { deskLearning, learning: stores } = services;
  const { work, status } = deskLearning;
  const requireAllowed = async () => {
    if (!(await deskLearning.mayFetch())) throw createProblem('learning-forbidden', services.translate);
  };
  const changed = async (origin: string, act: Promise<unknown>) => {
    await act;
    services.notifyTabs(origin);
    return {};
  };
  return {
    async 'learning.read'({ origin }) {
      // This also detects that the offscreen document is gone, and its work with it.
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
        toDraftOfFile(ticket, origin, await services.hashTicket({ helpdesk: 'file', origin, id: ticket.id }));
      await stores.rows.add(await deskLearning.prepare(await Promise.all(tickets.map(draft))));
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
