import { expect, it } from 'vitest';
import { cleanSubject, hasForwardPrefix } from './subject';

it.each([
  ['Re: VPN', 'VPN'],
  ['RE: AW: Fwd: VPN', 'VPN'],
  ['Re[2]: VPN', 'VPN'],
  ['WG: [EXTERN] Drucker', 'Drucker'],
  ['TR : Imprimante', 'Imprimante'],
  ['RV: ENC: Impresora', 'Impresora'],
  ['Odp: SV: Drukarka', 'Drukarka'],
  ['回复：打印机', '打印机'],
  ['[Ticket #4711] Re: VPN', 'VPN'],
  ['[harbour.example #42] VPN', 'VPN'],
  ['Re: VPN [Ticket#2024010810000017]', 'VPN'],
  ['Re: ', ''],
  ['', ''],
  ['Reply all is broken', 'Reply all is broken'],
  ['Error 500: page missing', 'Error 500: page missing'],
  ['[Outlook] crashes', '[Outlook] crashes'],
  ['Attention: fire drill', 'Attention: fire drill'],
])('cleans %j to %j', (subject, words) => {
  expect(cleanSubject(subject)).toBe(words);
});

it('knows a forwarded mail by its subject', () => {
  expect(['Fwd: x', 'WG: x', 'TR : x', 'RV: x', 'ENC: x'].every(hasForwardPrefix)).toBe(true);
  expect(['Re: x', 'AW: x', 'Forward this', 'x'].some(hasForwardPrefix)).toBe(false);
});
