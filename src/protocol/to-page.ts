import * as v from 'valibot';
import { FetchRequest, HistoryReply, ListRequest } from './history-messages';
import { StructureReport } from './structure-report';
import { type MessageOf, type MessageTable, Nothing } from './table';

/** The keyboard commands, named as in the manifest's `commands`; the user may remap their keys. */
export const CardCommand = v.picklist([
  'toggle-card',
  'accept-context',
  'accept-severity',
  'accept-effort',
  'apply-all',
]);
export type CardCommand = v.InferOutput<typeof CardCommand>;

/** Messages to the content script of a tab, from the worker or the popup. */
export const toPage = {
  /** A key was pressed while this tab was in front. */
  'card.command': { from: ['own'], request: v.object({ command: CardCommand }), response: Nothing },
  /** The agent asks for suggestions for the text that is selected on the page. */
  'selection.read': { from: ['own'], request: Nothing, response: Nothing },
  /** The agent wants to show where the ticket is on this page. */
  'pointing.start': { from: ['own'], request: Nothing, response: Nothing },
  /** How the open ticket's page is built, for a report that the agent looks at; absent if no ticket is open. */
  'structure.read': {
    from: ['own'],
    request: Nothing,
    response: v.object({ report: v.optional(StructureReport) }),
  },
  /** What is known of this desk has changed: ask again, quietly. */
  'desk.changed': { from: ['own'], request: Nothing, response: Nothing },
  /** The organisation's policy has changed: read the rules again. */
  'rules.changed': { from: ['own'], request: Nothing, response: Nothing },
  /** Permission was withdrawn, or the user switched this site off: take the card away and stop reading. */
  'site.stopped': { from: ['own'], request: Nothing, response: Nothing },
  /** Which closed tickets there are on a page of the helpdesk's list; the tab has the helpdesk's session. */
  'history.list': { from: ['own'], request: ListRequest, response: HistoryReply },
  /** Some of them, whole. */
  'history.fetch': { from: ['own'], request: FetchRequest, response: HistoryReply },
} as const satisfies MessageTable;

export type ToPage = typeof toPage;
export type PageMessage = MessageOf<ToPage>;
