// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepFocus } from './keep-focus';

let page: HTMLElement;

beforeEach(() => {
  page = document.createElement('main');
  page.innerHTML = `<h1>Page</h1>
    <section><h2>Part</h2><div><button id="gone">Start</button><button id="there">Other</button></div></section>
    <section id="second"><h2>Second</h2><button id="alone">Forget</button></section>`;
  document.body.append(page);
  keepFocus(page);
});

afterEach(() => page.remove());

const find = (id: string) => page.querySelector<HTMLElement>(`#${id}`);

/** Until the page has had its frame. */
function settle(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(() => setTimeout(done)));
  });
}

async function remove(id: string): Promise<void> {
  find(id)?.remove();
  await settle();
}

describe('the focus of what has gone', () => {
  it('goes to the heading of its part', async () => {
    find('gone')?.focus();
    await remove('gone');
    expect(document.activeElement?.textContent).toBe('Part');
  });

  it('goes to the page where its part has gone, too', async () => {
    find('alone')?.focus();
    await remove('second');
    expect(document.activeElement?.textContent).toBe('Page');
  });

  it('stays where the page has put it', async () => {
    find('gone')?.focus();
    find('gone')?.remove();
    find('there')?.focus();
    await settle();
    expect(document.activeElement?.id).toBe('there');
  });

  it('is taken from nobody', async () => {
    find('gone')?.focus();
    find('gone')?.blur();
    await settle();
    await remove('gone');
    expect(document.activeElement).toBe(document.body);
  });
});
