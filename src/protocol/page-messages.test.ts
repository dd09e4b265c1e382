import { describe, expect, it } from 'vitest';
import { readPageMessage } from './page-messages';

describe('messages to a page', () => {
  it.each([{ kind: 'card.command', command: 'accept-severity' }, { kind: 'site.stopped' }])(
    'reads %o',
    (message) => {
      expect(readPageMessage(message)).toEqual(message);
    },
  );

  it.each([
    { kind: 'card.command', command: 'delete-all' },
    { kind: 'ticket.predict' },
    'site.stopped',
    undefined,
  ])('leaves %o alone', (message) => {
    expect(readPageMessage(message)).toBeUndefined();
  });
});
