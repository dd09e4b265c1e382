import type { Ask } from '../../protocol/client';
import type { LaterScript } from '../../protocol/later-script';

/**
 * What each script that is loaded later provides. The file of a script, beside this one, says what that is; a new script
 * needs a name in `LaterScript` besides.
 */
// biome-ignore lint/suspicious/noEmptyInterface: each later script adds its own part
export interface LaterParts {}

/** Gives a part, and loads it before where that is needed. Rejects as `Ask` does. */
export type LoadPart = <Name extends keyof LaterParts>(name: Name) => Promise<LaterParts[Name]>;

const parts: Partial<LaterParts> = {};

/** To be called by a later script, once, when it runs. */
export function providePart<Name extends keyof LaterParts>(name: Name, part: LaterParts[Name]): void {
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
