import { expect, it, vi } from 'vitest';
import { askPage } from './page-questions';

const document = { tabId: 5, documentId: 'D' };

/** A page's own world with these globals in it. */
function pageWith(values: Record<string, unknown>) {
  for (const [name, value] of Object.entries(values)) vi.stubGlobal(name, value);
  const executeScript = vi.fn(
    async ({ func, args }: { func(path: readonly string[]): unknown; args: [readonly string[]] }) => [
      { result: func(...args) },
    ],
  );
  return { scripting: { executeScript } };
}

it('reads the one global that a question is about, in the world of that document', async () => {
  const page = pageWith({ g_ck: 'abc123', desk_urls: { orgId: 77, csrf_token: 'x' } });
  expect(await askPage(page, document, 'servicenow.token')).toBe('abc123');
  expect(await askPage(page, document, 'zoho.organisation')).toBe('77');
  expect(page.scripting.executeScript).toHaveBeenCalledWith(
    expect.objectContaining({ target: { tabId: 5, documentIds: ['D'] }, world: 'MAIN' }),
  );
});

it.each([
  ['absent', undefined],
  ['an object', { token: 'abc' }],
  ['too long', 'a'.repeat(301)],
  ['another header in disguise', 'abc\r\nX-Other: 1'],
])('takes nothing that is %s', async (_what, value) => {
  expect(await askPage(pageWith({ g_ck: value }), document, 'servicenow.token')).toBeUndefined();
});
