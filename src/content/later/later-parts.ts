import type { Ask } from '../../protocol/client';
import type { LaterScript } from '../../protocol/later-script';
import type { HistoryReader } from '../closed-tickets/history-reader';
import type { Pointing } from '../pointing/pointing';
import type { TicketSession } from '../session/ticket-session';
import type { writeFields } from '../writing/write-fields';

/** What each script that is loaded later provides. A new one needs a line here, a name in `LaterScript`, and a file beside this one. */
export interface LaterParts extends Record<LaterScript, unknown> {
  ticket: { TicketSession: typeof TicketSession };
  writing: { writeFields: typeof writeFields };
  pointing: { Pointing: typeof Pointing };
  history: { HistoryReader: typeof HistoryReader };
}

/** Gives a part, and loads it before where that is needed. Rejects as `Ask` does. */
export type LoadPart = <Name extends LaterScript>(name: Name) => Promise<LaterParts[Name]>;

const parts: Partial<LaterParts> = {};

/** To be called by a later script, once, when it runs. */
export function providePart<Name extends LaterScript>(name: Name, part: LaterParts[Name]): void {
  Object.assign(parts, { [name]: part });
}

/**
 * Loads parts through the worker, which alone can run a script in this world. Each is loaded once; what failed is tried
 * again when it is next wanted.
 */
export function createPartLoader(ask: Ask): LoadPart {
  const loading = new Map<LaterScript, Promise<unknown>>();
  const load: LoadPart = async (name) => {
    // All other scripts use what the ticket's has.
    if (name !== 'ticket') await load('ticket');
    if (!loading.has(name)) loading.set(name, ask('script.load', { name }));
    try {
      await loading.get(name);
    } catch (error) {
      loading.delete(name);
      throw error;
    }
    const part = parts[name];
    if (part === undefined) throw new Error(`The script of ${name} did not run.`);
    return part;
  };
  return load;
}
