// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, it } from 'vitest';
import type { Scoreboard } from '../core/scoreboard/scoreboard';
import { english } from '../shared/english';
import { TranslationProvider } from '../shared/use-translate';
import { Lately } from './lately';

const score = { head: 'topic', answered: 40, suggested: 30, hidden: 0, feedback: 20, right: 18, steps: [] };
const board: Scoreboard = {
  ...{ origin: 'https://desk.example', today: '2030-05-17', daily: {} },
  periods: [{ days: 7, tickets: 40, heads: [score] }],
  drift: [{ about: 'value', head: 'topic', value: 'access', now: 0.24, before: 0.09 }],
};

function textOf(boards: readonly Scoreboard[]): string {
  render(
    <TranslationProvider value={english}>
      <Lately boards={boards} />
    </TranslationProvider>,
    document.body,
  );
  return document.body.textContent ?? '';
}

afterEach(() => render(null, document.body));

it('says how good the last week was and what has changed', () => {
  const text = textOf([board]);
  expect(text).toContain(
    'Last 7 days: a suggestion in 75% of all cases. Of 20 with a final value, 90% were right.',
  );
  expect(text).toContain('More tickets than usual are about Access: 24% last week, 9% before.');
});

it('says nothing where nothing was answered', () => {
  expect(textOf([])).toBe('');
});
