import type { Prediction } from '../core/suggestion';
import type { Ticket } from '../core/ticket';
import type { TicketKey } from '../protocol/messages';
import type { Handlers } from '../protocol/server';
import { formatLocalDay } from './day';
import type { Answer } from './predictor-host';
import { createProblem } from './problems';
import type { Services } from './services';

type PageKind =
  | 'ticket.predict'
  | 'label.record'
  | 'label.undo'
  | 'label.list'
  | 'audit.record'
  | 'health.record'
  | 'learning.answer'
  | 'page.ask';

/** What a content script may ask, each about tickets of its own origin alone. `origin` is what the browser says. */
export function createPageHandlers(
  services: Services,
  origin: string,
  tabId?: number,
): Pick<Handlers, PageKind> {
  const { predictor, labels, hashTicket, sites, translate } = services;

  async function requireServed(ticketOrigin: string): Promise<void> {
    if (ticketOrigin !== origin) throw createProblem('wrong-origin', translate);
    if (!(await sites.isServed(origin))) throw createProblem('site-off', translate);
  }

  return {
    async 'ticket.predict'(ticket) {
      const start = services.clock();
      await requireServed(ticket.origin);
      const answer = await predictor.predict([ticket]);
      const [general] = answer.predictions;
      if (!general) throw new Error('The predictor gave no prediction.');
      const prediction = await extendWithDesk(services, ticket, general);
      // Nobody waits for the statistics, and they may not spoil an answer.
      noteAnswer(services, ticket, answer, prediction, services.clock() - start).catch(services.report);
      return prediction;
    },
    async 'label.record'({ ticket, ...draft }) {
      await requireServed(ticket.origin);
      const ticketHash = await hashTicket(ticket);
      const at = services.now().toISOString();
      const label = { ...draft, id: services.createId(), at, helpdesk: ticket.helpdesk, ticketHash };
      await labels.record({ ...label, origin });
      return label;
    },
    async 'label.undo'({ id }) {
      await requireServed(origin);
      await labels.undo(id);
      return {};
    },
    async 'label.list'(ticket) {
      await requireServed(ticket.origin);
      return labels.listCurrent(await hashTicket(ticket));
    },
    async 'audit.record'({ ticket, ...draft }) {
      await requireServed(ticket.origin);
      const ticketHash = await hashTicket(ticket);
      const at = services.now().toISOString();
      const { helpdesk } = ticket;
      await services.audit.record({ ...draft, id: services.createId(), at, helpdesk, origin, ticketHash });
      return {};
    },
    async 'health.record'(draft) {
      await requireServed(origin);
      await services.health.record(origin, draft);
      return {};
    },
    async 'learning.answer'({ accepted }) {
      await requireServed(origin);
      await services.noteLearningOffered(origin);
      if (accepted) await services.openLearning(origin);
      return {};
    },
    async 'page.ask'({ question }) {
      await requireServed(origin);
      const answer = tabId === undefined ? undefined : await services.askPage(tabId, question);
      return answer === undefined ? {} : { answer };
    },
  };
}

/** What the general model says is of use even where the desk's heads cannot be asked. */
async function extendWithDesk(services: Services, ticket: Ticket, general: Prediction): Promise<Prediction> {
  try {
    return await services.desk.extend(ticket, general);
  } catch (error) {
    services.report(error);
    return general;
  }
}

async function noteAnswer(
  services: Services,
  { helpdesk, origin, id }: Ticket,
  { backend }: Answer,
  prediction: Prediction,
  milliseconds: number,
): Promise<void> {
  const now = services.now();
  const key: TicketKey = { helpdesk, origin, id };
  await Promise.all([
    services.lastAnswer.write({ at: now.toISOString(), milliseconds, backend }),
    services.hashTicket(key).then(async (hash) => {
      const day = formatLocalDay(now);
      if (await services.answered.add(day, hash)) await services.counts.add(day, origin, prediction);
    }),
  ]);
}
