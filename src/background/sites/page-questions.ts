import * as v from 'valibot';
import type { PageQuestion } from '../../core/page-question';
import type { PageDocument } from './caller';

/** Where each answer is in the page's own world. A page cannot choose what is read, only what it holds. */
const globals: Record<PageQuestion, readonly string[]> = {
  'servicenow.token': ['g_ck'],
  'zoho.organisation': ['desk_urls', 'orgId'],
  'zoho.token': ['desk_urls', 'csrf_token'],
};

/** What a page's world may answer: a short text without line breaks, or a number. */
const Answer = v.union([v.pipe(v.string(), v.regex(/^[\x20-\x7e]{1,300}$/)), v.number()]);

export interface ScriptingBrowser {
  scripting: {
    executeScript(injection: {
      target: { tabId: number; documentIds: string[] };
      world: 'MAIN';
      func: (path: readonly string[]) => unknown;
      args: [readonly string[]];
    }): Promise<{ result?: unknown }[]>;
  };
}

/** Reads the one global that the question is about; `undefined` where it is absent or of another form. */
export async function askPage(
  { scripting }: ScriptingBrowser,
  document: PageDocument,
  question: PageQuestion,
): Promise<string | undefined> {
  const [injected] = await scripting.executeScript({
    target: { tabId: document.tabId, documentIds: [document.documentId] },
    world: 'MAIN',
    func: readGlobal,
    args: [globals[question]],
  });
  const parsed = v.safeParse(Answer, injected?.result);
  return parsed.success ? String(parsed.output) : undefined;
}

/** Runs inside the page, so it may use nothing from around it. */
function readGlobal(path: readonly string[]): unknown {
  let value: unknown = globalThis;
  for (const step of path) value = (value as Record<string, unknown> | null | undefined)?.[step];
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}
