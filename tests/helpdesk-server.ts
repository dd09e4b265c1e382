import type { Answer, HelpdeskCase } from './helpdesk-cases';

/** A request that would change something, as the helpdesk got it. */
export interface SentWrite {
  request: string;
  /** The headers that matter: of the content and of tokens. */
  headers: Record<string, string>;
  body: unknown;
}

/** Stands in for a helpdesk: gives the answers of a case and keeps what was written to it. */
export class CaseServer {
  readonly writes: SentWrite[] = [];
  /** Whatever was asked that the case has no answer for. */
  readonly unknown: string[] = [];

  constructor(private readonly helpdeskCase: HelpdeskCase) {}

  answer(method: string, address: string, headers: Record<string, string> = {}, body = ''): Answer {
    const found = this.helpdeskCase.answers.find(({ request }) => isSame(request, method, address));
    const request = `${method} ${pathOf(address)}`;
    // What a request gets depends on what was written before it.
    const given = found?.answers[Math.min(this.writes.length, found.answers.length - 1)];
    if (method !== 'GET') this.writes.push({ request, headers: tokensIn(headers), body: readBody(body) });
    if (given) return given;
    this.unknown.push(request);
    return { status: 404, headers: {}, text: '' };
  }
}

/** The body and content type to send for an answer. */
export function contentOf({ json, text, headers }: Answer): {
  body: string;
  headers: Record<string, string>;
} {
  const type = json === undefined ? 'text/html' : 'application/json';
  return {
    body: json === undefined ? (text ?? '') : JSON.stringify(json),
    headers: { 'content-type': type, ...headers },
  };
}

function isSame(expected: string, method: string, address: string): boolean {
  const [expectedMethod = '', expectedPath = ''] = expected.split(/ (.*)/);
  if (expectedMethod !== method) return false;
  const url = new URL(address);
  const wanted = new URL(expectedPath, url.origin);
  if (decodeURI(wanted.pathname) !== decodeURI(url.pathname)) return false;
  return !expectedPath.includes('?') || sorted(wanted) === sorted(url);
}

function sorted({ searchParams }: URL): string {
  return JSON.stringify([...searchParams].sort());
}

function pathOf(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname + search;
}

/** Browsers add many headers of their own; those that an adapter sends are of these. */
function tokensIn(headers: Record<string, string>): Record<string, string> {
  const kept = Object.entries(headers)
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => /^(x-|content-type$|access-token$|orgid$|if-match$)/.test(name));
  return Object.fromEntries(kept.sort());
}

function readBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body.includes('=') ? Object.fromEntries(new URLSearchParams(body)) : body;
  }
}
