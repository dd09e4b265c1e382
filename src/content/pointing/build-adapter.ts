import * as v from 'valibot';
import { Adapter, type AdapterData } from '../../helpdesks/adapter';
import { importedId } from '../../helpdesks/adapter-file';
import type { Pick } from '../../helpdesks/pick';
import { nodes } from '../drivers/nodes';
import { findItems, itemSelectorsFor } from './message-items';
import { selectorsFor } from './selectors';
import { statedIdPicks } from './stated-id';
import { addressOf } from './ticket-address';

/** What the agent pointed at. */
export interface Marks {
  subject: Element;
  /** One of the messages. */
  message: Element;
  /** A field of the helpdesk, under the name of what it holds. */
  field?: { name: string; element: Element };
}

/**
 * Makes an adapter of what was pointed at; it says where things are and can send nothing. `undefined` where the
 * address holds no id that can be described, or no message is found again.
 */
export function buildAdapter({ subject, message, field }: Marks, address: string): Adapter | undefined {
  const url = new URL(address);
  const place = addressOf(url);
  const document = nodes.ownerDocument(subject);
  const items = place && itemSelectorsFor(message, place.id);
  if (!place || !items?.[0]) return undefined;
  const { id, view } = place;
  const data: AdapterData = {
    id: importedId,
    label: url.host,
    notes: { verified: 'live', without: { role: 'pointing does not tell who wrote a message' } },
    hosts: { match: [], selfHosted: true, probe: [{ css: 'html' }] },
    views: [view],
    scope: [{ css: 'body' }],
    dom: {
      id: statedIdPicks(document, [subject, message], id),
      subject: subjectPicks(subject, id),
      fields: field ? { [field.name]: picksFor(field.element, id) } : {},
      messages: {
        item: items,
        order: isNewestFirst(findItems(document, items[0], id)) ? 'newest' : 'oldest',
        id: [{ get: '@id' }],
        role: [{ value: 'unknown' }],
        time: [{ css: 'time[datetime]', get: '@datetime', tf: ['isoDate'] }],
        body: [{ get: 'lines' }],
      },
    },
    mount: [],
  };
  // An address may be longer than a pattern may be.
  const parsed = v.safeParse(Adapter, data);
  return parsed.success ? parsed.output : undefined;
}

/** Without the ticket's number, which some products write before it: `[#3] No paper`. */
function subjectPicks(subject: Element, id: string): Pick[] {
  const re = '^[[(]?#?[\\w.-]{1,40}[\\])]?:? (.+)$';
  const shown = (nodes.textContent(subject) ?? '').trim();
  const begins = /^[[(]?#?([\w.-]{1,40})[\])]?:? (.+)$/.exec(shown);
  const isNumbered = begins?.[1] === id && !/^[\w.-]+ /.test(shown);
  return picksFor(subject, id).map((pick) => ('css' in pick && isNumbered ? { ...pick, re } : pick));
}

function picksFor(element: Element, id: string): Pick[] {
  const get = getOf(element);
  return selectorsFor(element, id).map((css) => ({ css, ...(get && { get }) }));
}

function getOf(element: Element): 'selected' | 'value' | undefined {
  if (nodes.localName(element) === 'select') return 'selected';
  return ['input', 'textarea'].includes(nodes.localName(element)) ? 'value' : undefined;
}

/** By the times on the page if there are any, else by rising numbers in the messages' ids. */
function isNewestFirst(items: readonly Element[]): boolean {
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return false;
  return timeOf(first) > timeOf(last) || numberOf(first) > numberOf(last);
}

function numberOf(item: Element): number {
  return Number(/(\d+)$/.exec(nodes.id(item))?.[1] ?? Number.NaN);
}

function timeOf(item: Element): number {
  const time = nodes.querySelector(item, 'time[datetime]');
  return Date.parse((time && nodes.getAttribute(time, 'datetime')) ?? '');
}
