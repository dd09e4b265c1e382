import { expect } from '@playwright/test';
import type { Card, Name } from './card';
import type { AccessibleNode } from './shadow-content';

const answerName = /^(Topic|Type|Severity|Effort): /;
const noiseName = /: nothing to do$/;

/** The answers that the open card shows, as a screen reader names them: `Severity: P2 high, likely 64%`. */
export async function readAnswers(card: Card): Promise<string[]> {
  return (await card.all('button', answerName)).map(({ name }) => name);
}

/** The one that begins with this head's name, such as `Severity`; waits for it. */
export async function readAnswer(card: Card, head: string): Promise<string> {
  return (await card.one('button', new RegExp(`^${head}: `))).name;
}

/** Waits until the card shows answers; gives them. A failure tells what the card shows instead. */
export async function waitForAnswers(card: Card): Promise<string[]> {
  const shown = async () => ((await readAnswers(card)).length > 0 ? 'answers' : await card.text());
  await expect.poll(shown, { message: 'what the card shows' }).toBe('answers');
  return readAnswers(card);
}

/** Waits until the card says that the ticket asks for nothing, and shows no answer beside it. */
export async function waitForNoise(card: Card): Promise<void> {
  await card.one('button', noiseName);
  expect(await readAnswers(card)).toEqual([]);
}

/** Waits until the card shows answers; where it takes the ticket for noise, opens them first, as an agent would. */
export async function openAnswers(card: Card): Promise<void> {
  let found: AccessibleNode[] = [];
  const shown = async () => {
    found = (await card.all('button')).filter(({ name }) => answerName.test(name) || noiseName.test(name));
    return found.length > 0 ? 'answers' : card.text();
  };
  await expect.poll(shown, { message: 'what the card shows' }).toBe('answers');
  const noise = found.find(({ name }) => noiseName.test(name));
  if (!noise) return;
  await card.clickNode(noise);
  await waitForAnswers(card);
}

/** Takes another answer, by the first words of its option, such as `P1`. */
export async function choose(card: Card, head: string, option: string): Promise<void> {
  await waitForAnswers(card);
  await card.click('button', new RegExp(`^${head}: `));
  await card.click('option', new RegExp(`^${option}\\b`));
  const chosen = new RegExp(`^${head}: ${option}\\b.*, (kept|changed)$`);
  await expect.poll(() => readAnswer(card, head)).toMatch(chosen);
}

/** The button that accepts a row, by the key that does the same. */
export async function acceptButton(card: Card, key: '1' | '2' | '3'): Promise<AccessibleNode> {
  const button = (await card.all('button')).find(({ properties }) => properties.keyshortcuts === key);
  if (!button) throw new Error(`No button on the card has the key ${key}.`);
  return button;
}

/** Unfolds the ticket's own words behind every row's reasons; gives all that is quoted. */
export async function readExcerpts(card: Card): Promise<string> {
  const because: Name = /^Because of/;
  for (const folded of await card.all('button', because)) {
    if (folded.properties.expanded === true) continue;
    await card.clickNode(folded);
  }
  const unfolded = async () =>
    (await card.all('button', because)).every(({ properties }) => properties.expanded === true);
  await expect.poll(unfolded, { message: 'every excerpt is unfolded' }).toBe(true);
  const quotes = await card.inside((root) =>
    [...root.querySelectorAll('blockquote')].map((quote) => quote.textContent),
  );
  return (quotes ?? []).join('\n');
}
