import type { Macro } from '../../core/memory/rank-macros';
import { Exchange } from './exchange';
import { limits } from './limits';
import type { TicketPage } from './match-page';
import { holds, listAt, pickJsonText } from './pick-from-json';
import type { World } from './world';

const maxMacros = 300;

/** The answers that the desk has ready, by the helpdesk's own interface; none where it does not tell them. */
export async function readMacros(page: TicketPage, world: World): Promise<Macro[]> {
  const recipe = page.adapter.api?.macros;
  if (!recipe) return [];
  const answers = await new Exchange(page, world, recipe.requests).askAll();
  const rows = listAt(answers[recipe.from], recipe.rows) ?? [];
  return rows
    .slice(0, maxMacros)
    .filter((row) => holds(recipe.when, row, answers))
    .flatMap((row) => {
      const name = pickJsonText(recipe.name, answers, [row]);
      const text = pickJsonText(recipe.text, answers, [row], limits.message);
      return name ? [{ name, text: text ?? '' }] : [];
    });
}
