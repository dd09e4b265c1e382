import { describe, expect, it } from 'vitest';
import { rankMacros } from './rank-macros';

const macros = [
  {
    name: 'Reset password',
    text: 'Hello, please reset your password on the self-service portal under Security.',
  },
  {
    name: 'VPN restart',
    text: 'Hello, the VPN gateway was restarted. Please connect again and tell us if it fails.',
  },
  { name: 'VPN client', text: 'Hello, please install the newest VPN client from the software centre.' },
  { name: 'Closing', text: 'Hello, we close this ticket.' },
];
const names = (solutions: string[]) => rankMacros(macros, solutions).map(({ name }) => name);

describe('macros', () => {
  it('come by what was answered to similar tickets, that of the likest ticket first', () => {
    const restarted = 'The gateway of the VPN was restarted; please connect again.';
    const installed = 'Please install the newest client from the software centre, Peter.';
    expect(names([restarted, installed])).toEqual(['VPN restart', 'VPN client']);
    expect(names([installed, restarted])).toEqual(['VPN client', 'VPN restart']);
  });

  it('are none where a greeting is all that they share with an answer', () => {
    expect(names(['Hello, the invoice was sent again by post.'])).toEqual([]);
    expect(names([])).toEqual([]);
  });

  it('are found by their name where the helpdesk tells no text', () => {
    const bare = [
      { name: 'Restart the VPN gateway', text: '' },
      { name: 'Refund', text: '' },
    ];
    expect(rankMacros(bare, ['We had to restart the VPN gateway.'])).toEqual([bare[0]]);
  });

  it('are three at most', () => {
    const many = Array.from({ length: 300 }, (_, i) => ({
      name: `${i}`,
      text: 'Restart the gateway please.',
    }));
    expect(rankMacros(many, ['Restart the gateway please.'])).toHaveLength(3);
  });
});
