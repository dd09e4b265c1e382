import * as v from 'valibot';

/** The keyboard commands, named as in the manifest's `commands`; the user may remap their keys. */
export const CardCommand = v.picklist([
  'toggle-card',
  'accept-context',
  'accept-severity',
  'accept-effort',
  'apply-all',
]);
export type CardCommand = v.InferOutput<typeof CardCommand>;

/** What the background tells a page. A page does not answer. */
export const PageMessage = v.variant('kind', [
  /** A key was pressed while this tab was in front. */
  v.object({ kind: v.literal('card.command'), command: CardCommand }),
  /** The agent asks for suggestions for the text that is selected on the page. */
  v.object({ kind: v.literal('selection.read') }),
  /** The agent wants to show where the ticket is on this page. */
  v.object({ kind: v.literal('pointing.start') }),
  /** What is known of this desk has changed: ask again, quietly. */
  v.object({ kind: v.literal('desk.changed') }),
  /** The organisation's policy has changed: read the rules again. */
  v.object({ kind: v.literal('rules.changed') }),
  /** Permission was withdrawn, or the user switched this site off: take the card away and stop reading. */
  v.object({ kind: v.literal('site.stopped') }),
]);
export type PageMessage = v.InferOutput<typeof PageMessage>;

/** The message where it is one of ours, else `undefined`. */
export function readPageMessage(message: unknown): PageMessage | undefined {
  const parsed = v.safeParse(PageMessage, message);
  return parsed.success ? parsed.output : undefined;
}
