// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { type Random, seededRandom } from '../src/core/random';
import { loadAdapters } from '../src/helpdesks/adapters-test-support';
import { type HelpdeskCase, listAllCases } from './helpdesk-cases';
import { runCase } from './helpdesk-test-support';

const adapters = loadAdapters();
const variations = 12;

/** Pages with random parts removed and renamed: reading never throws, never gives another ticket, never writes. */
describe.each([...(await listAllCases())])('helpdesk %s on damaged pages', (_, all) => {
  const cases = all.filter(({ shows, history }) => shows !== 'nothing' && !history);

  it.each(cases.map((each) => [each.name, each] as const))('%s', async (name, helpdeskCase) => {
    const whole = await runCase(adapters, { ...withoutWrite(helpdeskCase), answers: [] });
    for (let seed = 1; seed <= variations; seed++) {
      const html = damage(helpdeskCase.html, seededRandom(seed * 7919 + name.length));
      const { ticket } = await runCase(adapters, { ...withoutWrite(helpdeskCase), html });
      if (!ticket) continue;
      expect(ticket.id).toBe(whole.ticket?.id ?? ticket.id);
      expect(ticket.url).toBe(new URL(helpdeskCase.address).origin + pathOf(helpdeskCase.address));
    }
  });
});

function withoutWrite(helpdeskCase: HelpdeskCase): HelpdeskCase {
  const { write: _, ...rest } = helpdeskCase;
  return rest;
}

function pathOf(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname + search;
}

function damage(html: string, random: Random): string {
  const document = new DOMParser().parseFromString(html, 'text/html');
  for (const element of [...document.querySelectorAll('*')]) {
    const lot = random.next();
    if (lot < 0.04 && !['HTML', 'BODY'].includes(element.tagName)) element.remove();
    else if (lot < 0.12) damageAttribute(element, random);
    else if (lot < 0.15) element.textContent = '';
  }
  return document.documentElement.outerHTML;
}

function damageAttribute(element: Element, random: Random): void {
  const names = element.getAttributeNames();
  const name = names[random.below(names.length)];
  if (name === undefined) return;
  if (random.next() < 0.5) element.removeAttribute(name);
  else element.setAttribute(name, `${element.getAttribute(name)}-new`);
}
