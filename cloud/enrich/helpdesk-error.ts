/** The helpdesk did not do what it was asked. Its message holds a status or the name of an error, nothing that it said. */
export class HelpdeskError extends Error {
  override name = 'HelpdeskError';

  constructor(reason: string) {
    super(`The helpdesk ${reason}.`);
  }
}
