import { expect, it, vi } from 'vitest';
import { createTranslate } from './translations';

const browserMessage = (key: string, substitutions: string[]) =>
  key === 'card_failure' ? `Not kept. ${substitutions[0]}` : `text of ${key}`;

it('puts words into their places', () => {
  const translate = createTranslate(browserMessage);
  expect(translate('card_failure', 'The disk is full.')).toBe('Not kept. The disk is full.');
  expect(translate('card_failure', 'It cost $1.')).toBe('Not kept. It cost $1.');
});

it('still knows what it has said, and what to say, when the extension is gone', () => {
  const getMessage = vi.fn(browserMessage);
  const translate = createTranslate(getMessage);
  translate('card_title');
  getMessage.mockImplementation(() => {
    throw new Error('Extension context invalidated.');
  });
  expect(translate('card_title')).toBe('text of card_title');
  expect(translate('problem_gone')).toBe('text of problem_gone');
  expect(translate('problem_gone_advice')).toBe('text of problem_gone_advice');
  expect(translate('card_failure', 'Reload.')).toBe('Not kept. Reload.');
  expect(translate('card_search')).toBe('');
});
