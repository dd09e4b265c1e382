import type { Ticket } from '../../core/ticket';
import type { DomList } from '../../helpdesks/dom-recipe';
import type { Pick as PagePick } from '../../helpdesks/pick';
import { nodes } from '../drivers/nodes';
import { findAll, findFirst, type Reach } from '../drivers/reach';
import { fillSelector, type Values } from '../reading/fill-in';
import type { ListPage } from '../reading/match-page';
import { type Place, pickText } from '../reading/pick-from-page';
import { matchPattern } from '../reading/transform';

/** What a row says of its ticket. */
export interface ReadRow {
  id: string;
  /** Which ticket it is, among all of the page: two projects may each have one of the same id. */
  ticket: string;
  subject: string;
}

/** A row that has become another ticket's has another key, and so has a ticket whose subject was changed. */
export function rowKey({ ticket, subject }: ReadRow): string {
  return `${ticket}\n${subject}`;
}

/** What people call the row's ticket. */
export function rowName({ id, subject }: ReadRow): string {
  return subject || `#${id}`;
}

/** Where a badge goes. */
export interface BadgePlace {
  anchor: Element;
  at: 'before' | 'after' | 'prepend' | 'append';
}

/** What the subject is read from, and how. */
interface Subject {
  subject: Element;
  pick: PagePick;
}

/** One way to read a ticket's id: where that is a part of a link's address, the whole address is read, and `re` finds the id. */
interface IdPick {
  pick: PagePick;
  address?: PagePick;
  re?: string;
}

/** More rows than these are not looked at. */
const mostRows = 5_000;
const longestSubject = 1_000;
/** A longer one is none, and one bad row must not spoil the message about the others. */
const longestId = 100;

/** Finds and reads the rows of one list, by its adapter. */
export class RowReader {
  private readonly reach: Reach;
  private readonly vars: Values;
  private readonly idPicks: readonly IdPick[];

  constructor(
    private readonly recipe: DomList,
    { adapter, vars }: Pick<ListPage, 'adapter' | 'vars'>,
  ) {
    this.reach = adapter.reach;
    this.vars = vars;
    this.idPicks = recipe.id.map(withAddress);
  }

  /** The attributes that a row is read from. */
  get attributes(): string[] {
    const picks = [...this.recipe.id, ...this.recipe.subject];
    const names = picks.flatMap((pick) =>
      'get' in pick && pick.get?.startsWith('@') ? [pick.get.slice(1)] : [],
    );
    return [...new Set(names)];
  }

  /** The first alternative that finds a row with a ticket's id, and its rows, in frames and shadow roots too. */
  find(within: ParentNode): { css: string; rows: Element[] } | undefined {
    for (const pattern of this.recipe.row) {
      const css = fillSelector(pattern, this.vars);
      if (css === undefined) continue;
      const rows = findAll(within, css, this.reach).slice(0, mostRows);
      if (rows.some((row) => this.read(row) !== undefined)) return { css, rows };
    }
    return undefined;
  }

  /** As the row is now: pages use the element of one ticket for another. */
  read(row: Element): ReadRow | undefined {
    const place = { within: row, reach: this.reach, vars: this.vars };
    const found = this.readId(place);
    if (!found || found.id.length > longestId) return undefined;
    const subject = pickText(place, this.recipe.subject)?.value ?? '';
    return { ...found, subject: subject.trim().slice(0, longestSubject) };
  }

  private readId(place: Place): Pick<ReadRow, 'id' | 'ticket'> | undefined {
    for (const { pick, address, re } of this.idPicks) {
      const text = pickText(place, [address ?? pick])?.value;
      const id = text && re !== undefined ? matchPattern(text, re) : text;
      if (!id) continue;
      const [path = ''] = address ? (text ?? '').split(/[?#]/) : [];
      return { id, ticket: `${id} ${path}` };
    }
    return undefined;
  }

  /** What else the row says of its ticket. */
  readMore(row: Element): Pick<Ticket, 'status' | 'requester' | 'created' | 'fields'> {
    const place = { within: row, reach: this.reach, vars: this.vars };
    const read = (picks: readonly PagePick[] = []) => pickText(place, picks)?.value;
    const status = read(this.recipe.status);
    const requester = read(this.recipe.requester);
    const created = read(this.recipe.created);
    const priority = read(this.recipe.priority);
    return {
      ...(status && { status }),
      ...(requester && { requester }),
      ...(created && { created }),
      fields: priority ? { priority } : {},
    };
  }

  /** Where this row's badge goes: the adapter's place, else beside the subject; `undefined` in a row that shows neither. */
  placeIn(row: Element, isCutOff: (element: Element) => boolean): BadgePlace | undefined {
    const { badge } = this.recipe;
    const anchor = badge && this.first(row, badge.css);
    if (anchor) return { anchor, at: badge.at };
    const found = this.subjectIn(row);
    if (!found) return undefined;
    const { subject } = found;
    const words = this.sameWords(row, found);
    if (words) return { anchor: words, at: 'append' };
    // At the end of a text that is cut off nobody would see it.
    const isInner = subject !== row && !isCell(subject);
    if (isCutOff(subject)) return { anchor: subject, at: isInner ? 'before' : 'prepend' };
    return { anchor: subject, at: isInner ? 'after' : 'append' };
  }

  private subjectIn(row: Element): Subject | undefined {
    for (const pick of this.recipe.subject) {
      const subject = this.elementOf(row, pick);
      if (subject) return { subject, pick };
    }
    return undefined;
  }

  /** Words that are an attribute of something else, such as of the ticket's number, may also stand in the row by themselves. */
  private sameWords(row: Element, { subject, pick }: Subject): Element | undefined {
    const name = 'get' in pick && pick.get?.startsWith('@') ? pick.get.slice(1) : undefined;
    const words = name && nodes.getAttribute(subject, name);
    if (!name || !words) return undefined;
    return nodes
      .querySelectorAll(row, `[${name}]`)
      .find((element) => element !== subject && nodes.getAttribute(element, name) === words);
  }

  private elementOf(row: Element, pick: PagePick): Element | undefined {
    if (!('css' in pick) || pick.css === undefined) return 'get' in pick ? row : undefined;
    return this.first(row, pick.css);
  }

  private first(row: Element, pattern: string): Element | undefined {
    const css = fillSelector(pattern, this.vars);
    return css === undefined ? undefined : findFirst(row, css, this.reach);
  }
}

function withAddress(pick: PagePick): IdPick {
  if (!('get' in pick) || pick.get !== '@href' || pick.re === undefined || pick.tf || pick.map)
    return { pick };
  const { re, ...address } = pick;
  return { pick, address, re };
}

/** An element that must stay the child of its row. */
function isCell(element: Element): boolean {
  return nodes.matches(element, 'td, th, li, tr, [role="cell"], [role="gridcell"], [role="row"]');
}
