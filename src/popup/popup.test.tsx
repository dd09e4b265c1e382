// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SiteStatus, StatusReport } from '../protocol/messages';
import { english } from '../shared/english';
import { parsePolicy } from '../shared/policy/parse-policy';
import { Popup } from './popup';
import type { PopupClient } from './popup-client';

const origin = 'https://help.example.com:8443';
const off: SiteStatus = { origin, granted: false, enabled: false };
const on: SiteStatus = { origin, granted: true, enabled: true };

const status: StatusReport = {
  model: 'triage@1.0.0',
  backend: {
    choice: 'automatic',
    single: 'wasm',
    batch: 'webgl',
    renderer: 'Example Graphics 620',
    wasm: { single: 3.8, batch: 184 },
    webgl: { single: 5.1, batch: 61 },
    batchSize: 50,
    measuredAt: '2030-05-17T12:00:00.000Z',
  },
  lastAnswer: { at: '2030-05-17T12:05:00.000Z', milliseconds: 12, backend: 'wasm' },
  today: { tickets: 37, feedback: 21, accepted: 18 },
};

/** What the background would answer; each test changes what it is about. */
let answers: Record<string, unknown>;
let asked: [kind: string, request: unknown][];
let client: PopupClient;
let stored: unknown;

beforeEach(() => {
  answers = {
    'status.read': status,
    'scoreboard.read': [],
    'site.read': off,
    'health.list': [],
    'site.enable': on,
    'site.disable': { ...off, granted: true },
    'data.delete': {},
  };
  asked = [];
  stored = {};
  client = {
    ask: vi.fn(async (kind: string, request: unknown) => {
      asked.push([kind, request]);
      if (answers[kind] instanceof Error) throw answers[kind];
      return answers[kind];
    }) as PopupClient['ask'],
    readTabAddress: async () => `${origin}/tickets/7`,
    requestAccess: vi.fn(async () => true),
    tellPage: vi.fn(async () => {}),
    readStructure: vi.fn(async () => '<h1 class="title">text</h1>'),
    copy: vi.fn(async () => {}),
    readPolicy: async () => parsePolicy(stored).policy,
    watchPolicy: () => () => undefined,
    openOptions: vi.fn(async () => {}),
    close: vi.fn(),
  };
});

afterEach(() => render(null, document.body));

async function open(): Promise<void> {
  await act(async () => render(<Popup client={client} translate={english} />, document.body));
  await settle();
}

/** Until the fake's answers, which are all at hand, have been shown. */
function settle(): Promise<void> {
  return act(() => new Promise<void>((settled) => setImmediate(settled)));
}

/** The one element of that role whose name contains the text. */
function find(role: string, name: string): HTMLElement {
  const candidates = [...document.querySelectorAll<HTMLElement>(selectorOf(role))];
  const found = candidates.filter((element) => nameOf(element).includes(name));
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} of role ${role} are named "${name}"`);
  return only;
}

function selectorOf(role: string): string {
  return role === 'button' ? 'button:not([role])' : `[role=${role}]`;
}

function nameOf(element: HTMLElement): string {
  const labelledBy = element.getAttribute('aria-labelledby');
  return (
    element.getAttribute('aria-label') ??
    (labelledBy && document.getElementById(labelledBy)?.textContent) ??
    (element.closest('label') ?? element).textContent ??
    ''
  );
}

async function click(role: string, name: string): Promise<void> {
  const element = find(role, name);
  await act(async () => element.click());
  await settle();
}

/** Value of a description list by its term. */
function fact(term: string): string | null | undefined {
  const terms = [...document.querySelectorAll('dt')];
  return terms.find((element) => element.textContent === term)?.nextElementSibling?.textContent;
}

describe('this site', () => {
  it('asks for exactly this origin before it is switched on', async () => {
    await open();
    const control = find('switch', 'help.example.com:8443');
    expect(control.ariaChecked ?? control.getAttribute('aria-checked')).toBe('false');
    await click('switch', 'help.example.com:8443');
    expect(client.requestAccess).toHaveBeenCalledExactlyOnceWith(origin);
    expect(asked).toContainEqual(['site.enable', { origin }]);
    expect(find('switch', 'help.example.com').getAttribute('aria-checked')).toBe('true');
  });

  it('asks within the click itself, since the browser refuses it later', async () => {
    await open();
    const control = find('switch', 'help.example.com');
    await act(async () => {
      control.click();
      expect(client.requestAccess).toHaveBeenCalledOnce();
    });
  });

  it('stays off and says so where access is refused', async () => {
    client.requestAccess = async () => false;
    await open();
    await click('switch', 'help.example.com');
    expect(asked.map(([kind]) => kind)).not.toContain('site.enable');
    expect(find('switch', 'help.example.com').getAttribute('aria-checked')).toBe('false');
    expect(document.body.textContent).toContain('access to this site was not granted');
  });

  it('is locked where the organisation does not allow it', async () => {
    stored = { mode: 'shadow', supportUrl: 'https://help.example/' };
    answers['site.read'] = { ...off, forbidden: 'site' };
    await open();
    expect(find('switch', 'help.example.com')).toHaveProperty('disabled', true);
    expect(document.body.textContent?.match(/Set by your organisation/g)).toHaveLength(2);
    expect(document.querySelector('a')?.href).toBe('https://help.example/');
  });

  it('is switched off without asking', async () => {
    answers['site.read'] = on;
    await open();
    await click('switch', 'help.example.com');
    expect(asked).toContainEqual(['site.disable', { origin }]);
    expect(client.requestAccess).not.toHaveBeenCalled();
    expect(find('switch', 'help.example.com').getAttribute('aria-checked')).toBe('false');
  });

  it('is switched on again without asking where access is still granted', async () => {
    answers['site.read'] = { ...off, granted: true };
    await open();
    await click('switch', 'help.example.com');
    expect(client.requestAccess).not.toHaveBeenCalled();
    expect(find('switch', 'help.example.com').getAttribute('aria-checked')).toBe('true');
  });

  it('offers nothing for a tab that is no website', async () => {
    client.readTabAddress = async () => undefined;
    await open();
    expect(document.querySelector('[role=switch]')).toBeNull();
    expect(document.body.textContent).toContain('This tab is not a website');
  });
});

describe('today', () => {
  it('leaves out what only a technician asks for', async () => {
    await open();
    expect(document.body.textContent).not.toMatch(/WASM|WebGL|Example Graphics|Speed/);
  });

  it('shows tickets, feedback and agreement', async () => {
    await open();
    expect([fact('tickets'), fact('feedback'), fact('agreement')]).toEqual(['37', '21', '86%']);
  });

  it('shows no agreement where there is no feedback', async () => {
    answers['status.read'] = { ...status, today: { tickets: 3, feedback: 0, accepted: 0 } };
    await open();
    expect(fact('agreement')).toBe('–no feedback yet');
  });
});

describe('deleting', () => {
  it('asks once more, with the focus on the harmless answer', async () => {
    await open();
    await click('button', 'Delete my data');
    expect(find('alertdialog', 'Delete your data?')).toBeTruthy();
    expect(document.activeElement).toBe(find('button', 'Keep'));
    expect(asked.map(([kind]) => kind)).not.toContain('data.delete');
  });

  it('deletes, reads everything anew and says so', async () => {
    answers['site.read'] = on;
    await open();
    await click('button', 'Delete my data');
    answers['status.read'] = { ...status, today: { tickets: 0, feedback: 0, accepted: 0 } };
    answers['site.read'] = off;
    const confirm = [...document.querySelectorAll('button')].find(
      (button) => button.textContent === 'Delete',
    );
    await act(async () => confirm?.click());
    await settle();
    expect(asked).toContainEqual(['data.delete', {}]);
    expect(fact('tickets')).toBe('0');
    expect(find('switch', 'help.example.com').getAttribute('aria-checked')).toBe('false');
    expect(document.querySelector('footer [role=status]')?.textContent).toBe('Your data was deleted.');
  });

  it('is left by Escape without closing the popup, and gives the focus back', async () => {
    await open();
    await click('button', 'Delete my data');
    const escapeKey = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    await act(async () => {
      find('button', 'Keep').dispatchEvent(escapeKey);
    });
    expect(escapeKey.defaultPrevented).toBe(true);
    expect(document.querySelector('[role=alertdialog]')).toBeNull();
    expect(document.activeElement).toBe(find('button', 'Delete my data'));
    expect(asked.map(([kind]) => kind)).not.toContain('data.delete');
  });
});

describe('problems', () => {
  it('shows the one that the background reports', async () => {
    answers['status.read'] = { ...status, problem: { code: 'model', message: 'weights.bin is truncated.' } };
    await open();
    expect(find('alert', 'weights.bin is truncated.')).toBeTruthy();
  });

  it.each([
    ['unreachable', 'does not answer'],
    ['gone', 'was updated or removed'],
    ['failed', 'That did not work: Inner words.'],
  ])('puts "%s" into words and what to do', async (code, words) => {
    answers['status.read'] = Object.assign(new Error('Inner words.'), { code });
    await open();
    expect(find('alert', words)).toBeTruthy();
  });

  it('shows what failed beside the control, and works the next time', async () => {
    await open();
    answers['site.enable'] = new Error('Inner words.');
    await click('switch', 'help.example.com');
    expect(find('alert', 'Inner words.')).toBeTruthy();
    answers['site.enable'] = on;
    await click('switch', 'help.example.com');
    expect(document.querySelector('[role=alert]')).toBeNull();
    expect(find('switch', 'help.example.com').getAttribute('aria-checked')).toBe('true');
  });
});

describe('a helpdesk that is read worse than before', () => {
  const entry = {
    ...{ helpdesk: 'demo', label: 'Demo', at: '', read: 9, unread: 0 },
    sources: {},
    failed: [],
  };

  it('is told with what is missing; what support needs is shown on a click, then copied, never sent', async () => {
    answers['site.read'] = on;
    answers['health.list'] = [{ ...entry, origin, lacking: ['subject', 'roles'] }];
    await open();
    expect(document.body.textContent).toContain('Demo is read worse than before');
    expect(document.body.textContent).toContain('subject, who wrote each message');
    expect(client.readStructure).not.toHaveBeenCalled();
    const before = asked.length;
    await act(async () => find('button', 'Show what support needs').click());
    await settle();
    const shown = document.querySelector('textarea')?.value;
    expect(shown).toBe('<h1 class="title">text</h1>');
    expect(client.copy).not.toHaveBeenCalled();
    await act(async () => find('button', 'Copy').click());
    await settle();
    expect(client.copy).toHaveBeenCalledExactlyOnceWith(shown);
    expect(asked).toHaveLength(before);
  });

  it('is not told at another site, nor while all is well', async () => {
    answers['site.read'] = on;
    answers['health.list'] = [
      { ...entry, origin, lacking: [] },
      { ...entry, origin: 'https://other.example', lacking: ['subject'] },
    ];
    await open();
    expect(document.body.textContent).not.toContain('worse than before');
  });
});
