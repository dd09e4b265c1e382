import { matchTicketPage } from '../../src/content/reading/match-page';
import { readFromPage } from '../../src/content/reading/read-page';
import { loadAdapters } from '../../src/helpdesks/adapters-test-support';

/** What a page that somebody has tampered with was read as. */
export interface ReadPage {
  id?: string;
  subject?: string;
  description?: string;
  messages?: string[];
  /** An error that escaped. */
  error?: string;
  milliseconds: number;
}

const adapters = loadAdapters();

/**
 * Reads a page's source in this browser, as the content script does: markup is parsed and attached, so that forms and
 * names hide properties as they do on a page.
 */
function readPage(address: string, html: string): ReadPage {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const began = performance.now();
  try {
    const page = matchTicketPage(adapters, address, parsed);
    const parts = page && readFromPage(page, parsed);
    return {
      ...(parts && page && { id: page.id }),
      ...(parts?.texts.subject && { subject: parts.texts.subject.value }),
      ...(parts?.texts.description && { description: parts.texts.description.value }),
      ...(parts?.messages && { messages: parts.messages.value.map(({ text }) => text) }),
      milliseconds: performance.now() - began,
    };
  } catch (error) {
    return { error: String(error), milliseconds: performance.now() - began };
  }
}

Object.assign(globalThis, { readPage });
