import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { hostSelector, ShadowContent } from '../../e2e/support/shadow-content';

/** One answer as it stands on the card. */
export interface ShownAnswer {
  /** `Access`, `P2 high`; `P2 high?` for the best guess of a model that abstained. */
  value: string;
  /** `likely 72%`. */
  note: string;
  abstained: boolean;
}

/** What a person reads on the card of one ticket. */
export interface CardSummary {
  /** The rows by their names on the card: Context, Severity, Effort. */
  rows: { name: string; answers: ShownAnswer[]; notes: string[] }[];
  /** Empty if it is the agent's own. */
  language: string;
  /** The minutes of the effort row, in words; empty if there are none. */
  range: string;
  /** What the ticket does not say and what would settle its severity; empty if nothing is missing. */
  unsaid: string;
  /** What it says of a ticket that asks for nothing; empty for any other. */
  noise: string;
  /** All of its text, for a card that shows no answers but says why. */
  text: string;
}

const patience = 30_000;

/**
 * Waits until the card beside that ticket has come to an answer, and reads it from the screen. Rejects when there
 * is no card, or it is still loading, after half a minute.
 */
export async function readCardSummary(page: Page, ticketId: string): Promise<CardSummary> {
  const host = page.locator(`main[data-ticket-id="${ticketId}"] ${hostSelector}`);
  await host.waitFor({ state: 'attached', timeout: patience });
  const content = await ShadowContent.of(page);
  const end = Date.now() + patience;
  while (Date.now() < end) {
    const summary = await content.inShadowRoot(readSummary);
    if (summary) return summary;
    await wait(20);
  }
  throw new Error(`The card of ticket ${ticketId} was still loading after ${patience / 1000} seconds.`);
}

/** Runs inside the page: it may use nothing from this file, and hold no function with a name of its own. */
function readSummary(root: ShadowRoot): CardSummary | undefined {
  const card = root.querySelector<HTMLElement>('.card');
  if (!card || card.getAttribute('aria-busy') === 'true') return undefined;
  return {
    rows: [...card.querySelectorAll('.row')].map((row) => ({
      name: row.getAttribute('aria-label') ?? '',
      answers: [...row.querySelectorAll<HTMLElement>('.tile')].map((tile) => ({
        value: tile.querySelector('.tile-value')?.textContent ?? '',
        note: tile.querySelector('.tile-note')?.textContent?.trim() ?? '',
        abstained: tile.dataset.abstained !== undefined,
      })),
      notes: [...row.querySelectorAll('.note-text')].map((note) => note.textContent ?? ''),
    })),
    language: card.querySelector('[data-fact="language"] bdi')?.textContent ?? '',
    range: card.querySelector('.effort-words b')?.textContent ?? '',
    unsaid: card.querySelector('.row-severity .why-not')?.textContent ?? '',
    noise: card.querySelector('.noise')?.textContent ?? '',
    text: card.innerText,
  };
}
