import type { Prediction } from '../../core/suggestion';
import { nodes } from '../drivers/nodes';
import type { TicketPage } from '../reading/match-page';
import { elementsIn } from '../reading/pick-from-page';
import type { World } from '../reading/world';
import { readOptions } from '../writing/field-options';
import type { OptionList } from '../writing/match-option';
import type { Surrounding } from '../writing/offers';
import { namedTargets, rankOfName, type Target } from '../writing/write-target';

/** What is known of a ticket's page and helpdesk before anything is written: rights, and lists of values. */
export class WriteSurrounding implements Surrounding {
  private readonly listed = new Map<string, OptionList>();
  /** Fields that the helpdesk turned out not to have, or not for this agent. */
  private readonly refused = new Set<string>();

  constructor(
    private readonly page: TicketPage,
    private readonly document: Document,
  ) {}

  optionsOf({ field }: Target): OptionList | undefined {
    return this.listed.get(field);
  }

  mayWrite({ field, recipe: { allowed } }: Target): boolean {
    if (this.refused.has(field)) return false;
    if (!allowed) return true;
    const whole = { within: nodes.documentElement(this.document), reach: [], vars: this.page.vars };
    return allowed.some((css) => elementsIn(whole, css).length > 0);
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
    const wanted = namedTargets(this.page.adapter.write).filter(
      (target) =>
        target.recipe.options &&
        !this.listed.has(target.field) &&
        names.some((name) => rankOfName(target, name) !== undefined),
    );
    const found = await Promise.all(
      wanted.map(async ({ field, recipe: { options } }) => {
        const list = options && (await readOptions(this.page, options, world));
        if (list) this.listed.set(field, list);
        return list !== undefined;
      }),
    );
    return found.includes(true);
  }
}
