import { type LaterScript, laterScriptFile } from '../../protocol/later-script';
import type { PageDocument } from './caller';

interface RunningBrowser {
  scripting: {
    executeScript(injection: {
      target: { tabId: number; documentIds: string[] };
      files: string[];
      injectImmediately: true;
    }): Promise<unknown>;
  };
}

/** Runs a further part of the content script in the document that asked. Rejects if that document is gone. */
export async function runLaterScript(
  { scripting }: RunningBrowser,
  { tabId, documentId }: PageDocument,
  name: LaterScript,
): Promise<void> {
  // Not put off until the page is complete: a card may come into a page that is still loading.
  await scripting.executeScript({
    target: { tabId, documentIds: [documentId] },
    files: [laterScriptFile(name)],
    injectImmediately: true,
  });
}
