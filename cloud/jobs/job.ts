import type { Services } from '../services';

/** Work that is due from time to time. May be started twice at once, and ended in the middle by a host. */
export interface Job {
  name: string;
  /**
   * Does what is due and says what became of it; `more` where it has stopped at `until` (milliseconds since 1970) and goes
   * on the next time. Throws what made it fail.
   */
  run(services: Services, until: number): Promise<'done' | 'nothing' | 'more'>;
}
