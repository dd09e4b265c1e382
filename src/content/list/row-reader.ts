import type { DomList } from '../../helpdesks/dom-recipe';
import type { Pick as PagePick } from '../../helpdesks/pick';
import { nodes } from '../drivers/nodes';
import { findAll, findFirst, type Reach } from '../drivers/reach';
import { fillSelector, type Values } from '../reading/fill-in';
import type { ListPage } from '../reading/match-page';
import { pickText } from '../reading/pick-from-page';

/** What a row says of its ticket. */
export interface ReadRow {
  id: string;
  subject: string;
}

/** A row that has become another ticket's has another key, and so has a ticket whose subject was changed. */
export function rowKey({ id, subject }: ReadRow): string {
  return `${id}\n${subject}`;
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

/** More rows than these are not looked at. */
const mostRows = 5_000;
const longestSubject = 1_000;
/** A longer one is none, and one bad row must not spoil the message about the others. */
const longestId = 100;

/** Finds and reads the rows of one list, by its adapter. */
export class RowReader {
  private readonly reach: Reach;
  private readonly vars: Values;

  constructor(
    private readonly recipe: DomList,
    { adapter, vars }: Pick<ListPage, 'adapter' | 'vars'>,
  ) {
    this.reach = adapter.reach;
    this.vars = vars;
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
    const id = pickText(place, this.recipe.id)?.value;
    if (!id || id.length > longestId) return undefined;
    const subject = pickText(place, this.recipe.subject)?.value ?? '';
    return { id, subject: subject.trim().slice(0, longestSubject) };
  }

  /** Where this row's badge goes; `undefined` in a row that has no such place. */
  placeIn(row: Element, isCutOff: (element: Element) => boolean): BadgePlace | undefined {
    const { badge } = this.recipe;
    if (badge) {
      const anchor = this.first(row, badge.css);
      return anchor && { anchor, at: badge.at };
    }
    const subject = this.recipe.subject
      .map((pick) => this.elementOf(row, pick))
      .find((element) => element !== undefined);
    if (!subject) return undefined;
    // At the end of a text that is cut off nobody would see it.
    const isInner = subject !== row && !isCell(subject);
    if (isCutOff(subject)) return { anchor: subject, at: isInner ? 'before' : 'prepend' };
    return { anchor: subject, at: isInner ? 'after' : 'append' };
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

/** An element that must stay the child of its row. */
function isCell(element: Element): boolean {
  return nodes.matches(element, 'td, th, li, tr, [role="cell"], [role="gridcell"], [role="row"]');
}
