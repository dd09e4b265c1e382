// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StatusReport } from '../../protocol/messages';
import { english } from '../../shared/english';
import type { OptionsClient } from '../options-client';
import { OptionsContext } from '../shared/options-context';
import { DiagnosticsSection } from './diagnostics-section';

const measured: StatusReport = {
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

let status: StatusReport;
const ask = vi.fn(async (kind: string) => (kind === 'status.read' ? status : status.backend));
const chooseBackend = vi.fn(async () => {});
const client = { ask, chooseBackend, watchPolicy: () => () => undefined } as unknown as OptionsClient;

beforeEach(() => {
  status = measured;
  vi.clearAllMocks();
});
afterEach(() => render(null, document.body));

async function open(): Promise<void> {
  await act(async () =>
    render(
      <OptionsContext client={client} translate={english}>
        <DiagnosticsSection />
      </OptionsContext>,
      document.body,
    ),
  );
  await settle();
}

/** Until the fake's answers, which are all at hand, have been shown. */
function settle(): Promise<void> {
  return act(() => new Promise<void>((settled) => setImmediate(settled)));
}

async function click(element: HTMLElement | undefined): Promise<void> {
  await act(async () => element?.click());
  await settle();
}

function choice(name: string): HTMLInputElement | undefined {
  const all = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')];
  return all.find((each) => each.closest('label')?.textContent === name);
}

/** Value of a description list by its term. */
function fact(term: string): string | null | undefined {
  const terms = [...document.querySelectorAll('dt')];
  return terms.find((element) => element.textContent === term)?.nextElementSibling?.textContent;
}

describe('diagnostics', () => {
  it('show model, backends, graphics card and the last answer', async () => {
    await open();
    expect(fact('Model')).toBe('triage 1.0.0');
    expect(fact('One ticket')).toBe('WASM');
    expect(fact('Many tickets')).toBe('WebGL');
    expect(fact('Graphics card')).toBe('Example Graphics 620');
    expect(fact('Last answer')).toContain('12 ms with WASM');
  });

  it('mark the choice and pass on another', async () => {
    await open();
    expect(choice('Automatic')?.checked).toBe(true);
    status = { ...measured, backend: { ...measured.backend, choice: 'webgl', single: 'webgl' } };
    await click(choice('WebGL'));
    expect(chooseBackend).toHaveBeenCalledExactlyOnceWith('webgl');
    expect(choice('WebGL')?.checked).toBe(true);
    expect(fact('One ticket')).toBe('WebGL');
  });

  it('measure again and show the new numbers', async () => {
    await open();
    status = { ...measured, backend: { ...measured.backend, webgl: { single: 2.5, batch: 30 } } };
    const buttons = [...document.querySelectorAll('button')];
    await click(buttons.find(({ textContent }) => textContent === 'Measure again'));
    expect(ask).toHaveBeenCalledWith('backend.measure', {});
    const row = [...document.querySelectorAll('tr')].find((line) => line.textContent?.startsWith('WebGL'));
    expect(row?.textContent).toBe('WebGL2.5 ms30 ms');
  });

  it('lock the choice that the organisation has made', async () => {
    status = { ...measured, backend: { ...measured.backend, isSetByPolicy: true } };
    await open();
    expect(document.querySelector('fieldset')?.disabled).toBe(true);
    expect(document.body.textContent).toContain('Set by your organisation');
  });
});
