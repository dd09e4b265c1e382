import { expect, it } from 'vitest';
import { ticket } from './desk-test-support';
import { hashGrams } from './gram-hashes';
import { groupNearDuplicates } from './near-duplicates';

const group = (texts: readonly string[]) =>
  groupNearDuplicates(texts.map((text) => hashGrams(ticket(text), 3000)));

it('puts answers and forwards of one mail together, and leaves others alone', () => {
  const mail = 'the scanner on the third floor sends its pages to the wrong mailbox since the move on friday';
  const [first, answer, other] = group([
    mail,
    `Re: ${mail}, any news?`,
    'my password has run out and the page for a new one says that it cannot find my account',
  ]);
  expect(answer).toBe(first);
  expect(other).not.toBe(first);
});

it('does not take what comes from one form for the same', () => {
  const forms = Array.from(
    { length: 30 },
    (_, i) => `request from the web form with name and room, item w${i}`,
  );
  expect(new Set(group(forms)).size).toBe(30);
});
