import { describe, expect, it } from 'vitest';
import { createRememberedValue } from '../api/test-fakes';
import { createTicketHash } from './ticket-hash';

const ticket = { helpdesk: 'demo', origin: 'https://desk.example', id: '7' };

describe('ticket hash', () => {
  it('is SHA-256 of salt, origin and id', async () => {
    const hash = createTicketHash(createRememberedValue('salt'));
    // printf '["salt","https://desk.example","7"]' | sha256sum
    expect(await hash(ticket)).toBe('6f6ec5eb3752b4ceb113dbebcdd4d6608ddb6cb95bb4c89318d79ba3c802f9ce');
  });

  it('stays the same for this profile and differs from every other one', async () => {
    const salt = createRememberedValue<string>();
    const first = await createTicketHash(salt)(ticket);
    expect(await createTicketHash(salt)(ticket)).toBe(first);
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(await createTicketHash(createRememberedValue<string>())(ticket)).not.toBe(first);
  });

  it('makes one salt when two tickets come at once', async () => {
    const hash = createTicketHash(createRememberedValue<string>());
    const [first, second] = await Promise.all([hash(ticket), hash(ticket)]);
    expect(first).toBe(second);
  });

  it('tells the same number on two sites apart', async () => {
    const hash = createTicketHash(createRememberedValue('salt'));
    expect(await hash({ ...ticket, origin: 'https://other.example' })).not.toBe(await hash(ticket));
  });
});
