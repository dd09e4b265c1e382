import type { ReadRequest, ValueSource } from '../../helpdesks/request';
import { nodes } from '../drivers/nodes';
import { AnswerUnusable, fetchJson, type Json, type JsonAnswer } from './fetch-json';
import { fillPath, fillText, namesIn } from './fill-in';
import { limits } from './limits';
import { firstOf, type TicketPage } from './match-page';
import { followPages } from './pages';
import { type Answers, findByPointer, toText } from './pick-from-json';
import { pickText } from './pick-from-page';
import type { World } from './world';

type Page = Pick<TicketPage, 'adapter' | 'vars' | 'url'>;

/**
 * One conversation with the helpdesk: each request is sent once, when it or a value from its answer is first needed.
 * Tokens are as fresh as the exchange.
 */
export class Exchange {
  private readonly answers = new Map<string, Promise<JsonAnswer | undefined>>();
  private readonly values = new Map<string, Promise<string | undefined>>();

  constructor(
    private readonly page: Page,
    private readonly world: World,
    private readonly requests: Readonly<Record<string, ReadRequest>>,
    /** Whether a request that fails is an error, rather than an answer that is absent. */
    private readonly isStrict = false,
  ) {}

  /** Every answer by the name of its request; those that failed are absent. Rejects only when it is aborted. */
  async askAll(): Promise<Answers> {
    const wanted = Object.entries(this.requests).filter(([, request]) => !isOnDemand(request));
    const asked = wanted.map(async ([name]) => [name, (await this.answer(name))?.json] as const);
    const answered = (await Promise.all(asked)).filter(
      (each): each is [string, Json] => each[1] !== undefined,
    );
    return Object.fromEntries(answered);
  }

  /** The values that these texts name, as far as they can be had. */
  async valuesFor(...templates: readonly string[]): Promise<Record<string, string | undefined>> {
    const names = [...new Set(templates.flatMap(namesIn))];
    const found = names.map(async (name) => [name, await this.value(name)] as const);
    return Object.fromEntries(await Promise.all(found));
  }

  /** The headers whose values can be had. */
  async fillHeaders(templates: Readonly<Record<string, string>>): Promise<Record<string, string>> {
    const values = await this.valuesFor(...Object.values(templates));
    const filled = Object.entries(templates).map(([name, template]) => [name, fillText(template, values)]);
    return Object.fromEntries(filled.filter(([, value]) => value));
  }

  private value(name: string): Promise<string | undefined> {
    const known = this.page.vars[name];
    if (known !== undefined) return Promise.resolve(known);
    const finding = this.values.get(name) ?? this.findValue(this.page.adapter.values[name] ?? []);
    this.values.set(name, finding);
    return finding;
  }

  private async findValue(sources: readonly ValueSource[]): Promise<string | undefined> {
    for (const source of sources) {
      const value = await this.valueFrom(source);
      if (value) return value;
    }
    return undefined;
  }

  private async valueFrom(source: ValueSource): Promise<string | undefined> {
    const { document, askPage, readCookies = () => nodes.cookie(document) } = this.world;
    if ('url' in source) return firstOf([source.url], this.page.url);
    if ('page' in source) {
      const place = {
        within: nodes.documentElement(document),
        reach: this.page.adapter.reach,
        vars: this.page.vars,
      };
      return pickText(place, [source.page])?.value;
    }
    if ('cookie' in source) return readCookie(readCookies(), source.cookie, source.at);
    if ('ask' in source) return askPage?.(source.ask);
    if ('of' in source) return (await this.answer(source.of))?.headers.get(source.header) ?? undefined;
    return toText(findByPointer((await this.answer(source.answer))?.json, source.at)[0]);
  }

  private answer(name: string): Promise<JsonAnswer | undefined> {
    const asked = this.answers.get(name) ?? this.send(name);
    this.answers.set(name, asked);
    return asked;
  }

  /** What cannot be had from the interface is read from the page instead, and the ticket's `source` tells so. */
  private async send(name: string): Promise<JsonAnswer | undefined> {
    const request = this.requests[name];
    if (request === undefined) return undefined;
    try {
      if (typeof request === 'string') return await this.get(request);
      if (request.each) return await this.getEach(request.path, request.each);
      const path = await this.filled(request.path);
      const first = await this.getPath(path);
      const { pages } = request;
      return pages ? await followPages(first, pages, (next) => this.getPath(next), path) : first;
    } catch (error) {
      if (error instanceof AnswerUnusable && !this.isStrict) return undefined;
      throw error;
    }
  }

  private async getEach(
    path: string,
    each: NonNullable<Exclude<ReadRequest, string>['each']>,
  ): Promise<JsonAnswer> {
    const list = (await this.answer(each.from))?.json;
    const rows = findByPointer(list, each.rows).flatMap((rows) => (Array.isArray(rows) ? rows : []));
    const keys = rows.slice(0, each.most).map((row) => toText(findByPointer(row, each.key)[0]) ?? '');
    const answers = await Promise.all(keys.filter(Boolean).map((key) => this.get(path, { key })));
    return { json: answers.map(({ json }) => json), headers: new Headers() };
  }

  private async get(template: string, more: Record<string, string> = {}): Promise<JsonAnswer> {
    return this.getPath(await this.filled(template, more));
  }

  private async getPath(path: string): Promise<JsonAnswer> {
    const headers = await this.fillHeaders(this.page.adapter.api?.headers ?? {});
    return fetchJson(path, this.page.url, this.world, headers);
  }

  private async filled(template: string, more: Record<string, string> = {}): Promise<string> {
    const path = fillPath(template, { ...(await this.valuesFor(template)), ...more });
    if (path === undefined) throw new AnswerUnusable(`${template}: a value is missing.`);
    return path;
  }
}

function isOnDemand(request: ReadRequest): boolean {
  return typeof request !== 'string' && request.onDemand === true;
}

/** A cookie's value, decoded; of JSON the part at the pointer. */
function readCookie(cookies: string, name: string, at: string | undefined): string | undefined {
  const found = cookies.split('; ').find((cookie) => cookie.startsWith(`${name}=`));
  if (!found) return undefined;
  try {
    const value = decodeURIComponent(found.slice(name.length + 1));
    return at === undefined ? value : toText(findByPointer(JSON.parse(value), at)[0])?.slice(0, limits.value);
  } catch {
    return undefined;
  }
}
