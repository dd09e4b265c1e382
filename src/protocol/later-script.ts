import * as v from 'valibot';

/** The parts of the content script that a page gets only when they are needed. */
export const LaterScript = v.picklist(['ticket', 'writing', 'pointing', 'history', 'structure', 'list']);
export type LaterScript = v.InferOutput<typeof LaterScript>;

/** The file of a part, at the extension's root. */
export function laterScriptFile(name: LaterScript): string {
  return `${name}-script.js`;
}
