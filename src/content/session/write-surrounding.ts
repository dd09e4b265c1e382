import type { Prediction } from '../../core/suggestion';
import { nodes } from '../drivers/nodes';
import { AnswerUnusable } from '../reading/fetch-json';
import type { TicketPage } from '../reading/match-page';
import { elementsIn } from '../reading/pick-from-page';
import { readFromPage } from '../reading/read-page';
import type { World } from '../reading/world';
import { readFieldKey, readOptions } from '../writing/field-options';
import type { OptionList } from '../writing/match-option';
import type { Surrounding } from '../writing/offers';
import { namedTargets, rankOfName, type Target, targetOf } from '../writing/write-target';

/** What is known of a ticket's page and helpdesk before anything is written: rights, and lists of values. */
export class WriteSurrounding implements Surrounding {
  private readonly listed = new Map<string, OptionList>();
  /** The fields of the desk's own that the interface knows by another name, and so takes. */
  private readonly known = new Set<string>();
  /** What the page said of fields before they were changed. */
  private readonly before = new Map<string, string | undefined>();
  /** Fields that the helpdesk turned out not to have, or not for this agent. */
  private readonly refused = new Set<string>();

  constructor(
    private readonly page: TicketPage,
    private readonly document: Document,
  ) {}

  optionsOf({ field }: Target): OptionList | undefined {
    return this.listed.get(field);
  }

  mayWrite({ field, keys, recipe: { allowed } }: Target): boolean {
    if (this.refused.has(field) || (keys && !this.known.has(field))) return false;
    if (!allowed) return true;
    const whole = { within: nodes.documentElement(this.document), reach: [], vars: this.page.vars };
    return allowed.some((css) => elementsIn(whole, css).length > 0);
  }

  /** What the page says of these fields, before they are changed. */
  noteShown(fields: readonly string[]): void {
    if (!this.page.adapter.serverRendered) return;
    for (const field of fields) if (!this.before.has(field)) this.before.set(field, this.shownOf(field));
  }

  /** Whether the page still says of a field what it said before it was changed: its server has drawn it. */
  isOldOnPage(field: string): boolean {
    const before = this.before.get(field);
    return before !== undefined && before === this.shownOf(field);
  }

  private shownOf(field: string): string | undefined {
    const shown = readFromPage(this.page, this.document)?.fields[field];
    return shown && String(shown.value);
  }

  /** Not offered again on this page. */
  refuse(fields: readonly string[]): void {
    for (const field of fields) this.refused.add(field);
  }

  /** Asks once for the lists of the fields that this desk's own heads speak of; says whether any is new. */
  async learnOptions({ suggestions }: Prediction, world: World): Promise<boolean> {
    const names = Object.values(suggestions).flatMap(({ desk }) =>
      desk?.field && !desk.isHidden ? [desk.field] : [],
    );
    const named = namedTargets(this.page.adapter.write);
    const meant = (name: string) => named.filter((target) => rankOfName(target, name) !== undefined);
    const wanted = named.filter((target) => names.some((name) => meant(name).includes(target)));
    const own = names.filter((name) => meant(name).length === 0);
    const found = await Promise.all([
      ...wanted.map((target) => this.learnList(target, world)),
      ...own.map((name) => this.learnKey(name, world)),
    ]);
    return found.includes(true);
  }

  private async learnList({ field, recipe: { options } }: Target, world: World): Promise<boolean> {
    if (!options || this.listed.has(field)) return false;
    const list = await readOptions(this.page, options, world);
    if (list) this.listed.set(field, list);
    return list !== undefined;
  }

  private async learnKey(name: string, world: World): Promise<boolean> {
    const keys = targetOf(this.page.adapter.write, name)?.keys;
    if (!keys || this.known.has(name)) return false;
    const found = await readFieldKey(this.page, keys, name, world).catch((error: unknown) => {
      if (error instanceof AnswerUnusable) return undefined;
      throw error;
    });
    if (!found) return false;
    this.known.add(name);
    if (found.list) this.listed.set(name, found.list);
    return true;
  }
}
