import { formatLocalDay } from '../../core/days';
import type { Prediction } from '../../core/suggestion';
import type { Ticket } from '../../core/ticket';
import type { LaterScript } from '../../protocol/later-script';
import type { Backend, TicketKey } from '../../protocol/messages';
import type { Handlers } from '../../protocol/server';
import { createId } from '../../shared/create-id';
import { pageRulesOf } from '../../shared/policy/rules';
import { log } from '../activity/log';
import type { PageDocument } from '../sites/caller';
import { extendWithDesk, openDesk } from './extend-with-desk';
import { createProblem } from './problems';
import type { Services } from './services';

type PageKind =
  | 'list.score'
  | 'list.reserve'
  | 'ticket.predict'
  | 'ticket.refresh'
  | 'ticket.observe'
  | 'ticket.leave'
  | 'ticket.takeLeft'
  | 'memory.ask'
  | 'incident.list'
  | 'incident.watch'
  | 'incident.dismiss'
  | 'label.record'
  | 'label.undo'
  | 'label.list'
  | 'audit.record'
  | 'audit.undone'
  | 'health.record'
  | 'question.pick'
  | 'question.stop'
  | 'learning.answer'
  | 'rules.read'
  | 'adapter.list'
  | 'script.load'
  | 'page.ask';

/** What a content script may ask, each about tickets of its own origin alone. `origin` is what the browser says. */
export function createPageHandlers(
  services: Services,
  origin: string,
  document?: PageDocument,
): Pick<Handlers, PageKind> {
  const { general, teacher, labels, hashTicket, policy, sites, translate } = services;

  /** For what keeps, writes or fetches something: waits for the present policy. */
  async function requireServed(ticketOrigin: string): Promise<void> {
    if (ticketOrigin !== origin) throw createProblem('wrong-origin', translate);
    if (!(await policy.isAsBefore())) throw createProblem('rules-changed', translate);
    if (!(await sites.isServed(origin))) throw createProblem('site-off', translate);
  }

  /** For what only computes and shows something: does not wait where the last policy is remembered. */
  async function requireShown(ticketOrigin: string): Promise<void> {
    if (ticketOrigin !== origin) throw createProblem('wrong-origin', translate);
    if (!(await sites.isShown(origin))) throw createProblem('site-off', translate);
  }

  async function requireScript(name: LaterScript): Promise<void> {
    if (name === 'ticket' || name === 'list') return requireShown(origin);
    await requireServed(origin);
    if (name === 'writing' && pageRulesOf(await policy.read()).writes === 'never')
      throw createProblem('rules-changed', translate);
  }

  return {
    async 'ticket.predict'(ticket) {
      const start = performance.now();
      const isAsBefore = policy.isAsBefore();
      await requireShown(ticket.origin);
      const answer = await general.predict(ticket);
      const prediction = await extendWithDesk(services, ticket, answer.prediction);
      const milliseconds = performance.now() - start;
      const keep = async () => {
        // If the policy has changed meanwhile, the page asks again.
        if (!(await isAsBefore)) return;
        const noted = [
          noteAnswer(services, ticket, answer.backend, prediction, milliseconds),
          teacher.observe(ticket, prediction),
          services.kept.sweepIfDue(),
        ];
        for (const each of noted) each.catch(log.reporter('handlers'));
      };
      // The answer does not wait for the statistics, and their failure must not spoil it.
      keep().catch(log.reporter('handlers'));
      return prediction;
    },
    async 'ticket.refresh'(ticket) {
      await requireShown(ticket.origin);
      return extendWithDesk(services, ticket, await general.recall(ticket));
    },
    async 'ticket.observe'(ticket) {
      await requireServed(ticket.origin);
      await teacher.observe(ticket, await extendWithDesk(services, ticket, await general.recall(ticket)));
      return {};
    },
    async 'memory.ask'(question) {
      await requireServed(question.ticket.origin);
      const [answer, mood] = await Promise.all([services.memory.look(question), services.readMood(question)]);
      return { ...answer, ...(mood && { mood }) };
    },
    async 'list.score'({ helpdesk, rows }) {
      await requireShown(origin);
      const desk = { origin, helpdesk };
      return services.listScores.score(desk, rows, () => openDesk(services, desk));
    },
    async 'ticket.leave'(left) {
      await requireServed(new URL(left.url).origin);
      await services.left.note(origin, left);
      return {};
    },
    async 'ticket.takeLeft'() {
      await requireServed(origin);
      return [...(await services.left.take(origin))];
    },
    async 'incident.list'() {
      await requireServed(origin);
      return services.memory.listIncidents(origin);
    },
    async 'incident.watch'({ helpdesk, arrivals }) {
      await requireServed(origin);
      return services.memory.watchListed({ origin, helpdesk }, arrivals);
    },
    async 'incident.dismiss'({ id }) {
      await requireServed(origin);
      await services.memory.dismissIncident(origin, id);
      return {};
    },
    async 'list.reserve'({ requests }) {
      await requireServed(origin);
      const { lists } = pageRulesOf(await policy.read());
      const most = lists.shows ? lists.requestsPerHour : 0;
      return { granted: await services.listRequests.reserve(origin, requests, most) };
    },
    async 'label.record'({ content, ...draft }) {
      await requireServed(draft.ticket.origin);
      return teacher.record(draft, content);
    },
    async 'label.undo'({ id }) {
      await requireServed(origin);
      await teacher.undo(origin, id);
      return {};
    },
    async 'label.list'(ticket) {
      await requireShown(ticket.origin);
      return labels.listCurrent(await hashTicket(ticket));
    },
    async 'audit.record'({ ticket, ...draft }) {
      await requireServed(ticket.origin);
      const ticketHash = await hashTicket(ticket);
      const at = new Date().toISOString();
      const { helpdesk } = ticket;
      await services.audit.record({ ...draft, id: createId(), at, helpdesk, origin, ticketHash });
      return {};
    },
    async 'audit.undone'(ticket) {
      await requireServed(ticket.origin);
      return services.audit.listUndone(await hashTicket(ticket));
    },
    async 'health.record'({ ticket, ...draft }) {
      await requireServed(ticket.origin);
      return { lacking: [...(await services.health.record(origin, draft, await hashTicket(ticket)))] };
    },
    async 'question.pick'({ ticket, candidate, sketch }) {
      await requireServed(ticket.origin);
      const question = await services.questions.pick(ticket, candidate, sketch);
      return question ? { question } : {};
    },
    async 'question.stop'() {
      await requireServed(origin);
      await services.changeQuestions(0);
      return {};
    },
    async 'learning.answer'({ accepted }) {
      await requireServed(origin);
      await services.offer.note(origin);
      if (accepted) await services.offer.open(origin);
      return {};
    },
    async 'rules.read'() {
      // The first message of each page: it loads the model before the page's next question.
      services.local.prepare().catch(log.reporter('handlers'));
      return pageRulesOf(await policy.readSoFar());
    },
    'adapter.list': () => services.adapters.list(origin),
    async 'script.load'({ name }) {
      await requireScript(name);
      if (document) await services.runScript(document, name);
      return {};
    },
    async 'page.ask'({ question }) {
      await requireShown(origin);
      const answer = document && (await services.askPage(document, question));
      return answer === undefined ? {} : { answer };
    },
  };
}

async function noteAnswer(
  services: Services,
  { helpdesk, origin, id }: Ticket,
  backend: Backend,
  prediction: Prediction,
  milliseconds: number,
): Promise<void> {
  const now = new Date();
  const key: TicketKey = { helpdesk, origin, id };
  await Promise.all([
    services.lastAnswer.write({ at: now.toISOString(), milliseconds, backend }),
    // What asks for nothing is no work that was triaged.
    !prediction.noise &&
      services.hashTicket(key).then(async (hash) => {
        const day = formatLocalDay(now);
        if (await services.answered.add(day, hash)) await services.counts.add(day, origin, prediction);
      }),
  ]);
}
