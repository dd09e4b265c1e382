import { log } from '../activity/log';
import type { OffscreenDocument } from './offscreen-document';

/** The name of the alarm that frees the model's memory. */
export const restAlarm = 'rest';

export interface KeepReadyParts {
  alarms: { create(name: string, when: { delayInMinutes: number }): Promise<void> };
  document: Pick<OffscreenDocument, 'closeUnlessLearning'>;
  /** Minutes after it was used last. */
  readMinutes(): Promise<number>;
}

/** The shortest that the browser lets an alarm wait, in minutes: about as long as it lets an idle worker live. */
const shortest = 0.5;

/** Keeps the model loaded between tickets, so that the next answer comes at once, and frees its memory after a while. */
export class KeepReady {
  constructor(private readonly parts: KeepReadyParts) {}

  /** The model was used: the time begins anew. */
  note(): void {
    this.arrange().catch(log.reporter('predictor'));
  }

  /** The time is over. */
  async ring(): Promise<void> {
    if (!(await this.parts.document.closeUnlessLearning())) await this.arrange();
  }

  private async arrange(): Promise<void> {
    const delayInMinutes = Math.max(shortest, await this.parts.readMinutes());
    await this.parts.alarms.create(restAlarm, { delayInMinutes });
  }
}
