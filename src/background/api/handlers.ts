import { AnswerError, type Handlers } from '../../protocol/server';
import { log } from '../activity/log';
import type { Caller } from '../sites/caller';
import { createCloudHandlers } from './cloud-handlers';
import { createLearningHandlers } from './learning-handlers';
import { createOwnHandlers } from './own-handlers';
import { createPageHandlers } from './page-handlers';
import { explainError } from './problems';
import type { Services } from './services';

/** One function per message. The protocol has already refused messages that the sender may not send. */
export function createHandlers(services: Services, caller: Caller): Handlers {
  const origin = caller.kind === 'page' ? caller.origin : '';
  const document = caller.kind === 'page' ? caller.document : undefined;
  const handlers: Handlers = {
    ...createPageHandlers(services, origin, document),
    ...createOwnHandlers(services),
    ...createLearningHandlers(services),
    ...createCloudHandlers(services.cloud),
  };
  const explained = Object.entries(handlers).map(([kind, handle]) => [
    kind,
    explainFailures(handle as (request: unknown) => Promise<unknown>, services),
  ]);
  return Object.fromEntries(explained) as Handlers;
}

/** The same function, with what a person can do something about told in words. */
function explainFailures(handle: (request: unknown) => Promise<unknown>, { translate }: Services) {
  return async (request: unknown) => {
    try {
      return await handle(request);
    } catch (error) {
      const explained = explainError(error, translate);
      if (explained instanceof AnswerError && explained !== error) log.report('handlers', error);
      throw explained;
    }
  };
}
