/** The part of `chrome.alarms` that is used here. */
export interface Alarms {
  get(name: string): Promise<unknown>;
  create(name: string, when: { delayInMinutes: number; periodInMinutes: number }): Promise<void>;
  clear(name: string): Promise<boolean>;
}

export interface CloudScheduleParts {
  alarms: Alarms;
  /** Whether the organisation has set up a cloud. */
  hasCloud(): Promise<boolean>;
  updates(): Promise<void>;
  sync(): Promise<void>;
  /** From 0 to below 1. */
  random(): number;
}

/** Minutes. What is due is decided when the alarm rings; the updater lets six hours pass between two questions. */
const periods = { updates: 361, sync: 15 };
type Name = keyof typeof periods;

/** Each profile begins at a moment of its own, so that a thousand of them do not ask at once. */
export function createCloudSchedule(parts: CloudScheduleParts) {
  const { alarms } = parts;
  const names = Object.keys(periods) as Name[];
  return {
    /** Sets the alarms if there is a cloud, else clears them, so that the worker is not woken in vain. */
    async arrange(): Promise<void> {
      if (!(await parts.hasCloud())) {
        await Promise.all(names.map((name) => alarms.clear(name)));
        return;
      }
      for (const name of names) {
        if (await alarms.get(name)) continue;
        const periodInMinutes = periods[name];
        const delayInMinutes = 1 + parts.random() * Math.min(periodInMinutes, 30);
        await alarms.create(name, { delayInMinutes, periodInMinutes });
      }
    },
    async ring(name: string): Promise<void> {
      if (name === 'updates') await parts.updates();
      if (name === 'sync') await parts.sync();
    },
  };
}
