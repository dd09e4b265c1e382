import type { Probe } from '../../helpdesks/adapter';
import type { PlacingAdapter } from '../../helpdesks/placing';
import { AnswerUnusable, fetchJson } from './fetch-json';
import { viewsAt } from './match-page';
import { findByPointer, toText } from './pick-from-json';
import { matchPattern } from './transform';
import type { Fetch } from './world';

type JsonProbe = Extract<Probe, { json: string }>;

/**
 * Recognises self-hosted products that leave no mark on their pages, by the form of an answer of their interface.
 * Each product is asked once per page load, and only where the address is one of its own.
 */
export class SiteDetection {
  private readonly asked = new Set<string>();
  private readonly detected = new Set<string>();

  constructor(
    readonly fetch: Fetch,
    readonly signal: AbortSignal,
    /** Called when a product was recognised. */
    private readonly found: () => void,
    private readonly report: (error: unknown) => void,
  ) {}

  readonly isDetected = (adapter: PlacingAdapter, url: URL): boolean => {
    const key = `${url.origin} ${adapter.id}`;
    if (this.detected.has(key)) return true;
    const probes = adapter.hosts.probe.filter((probe): probe is JsonProbe => 'json' in probe);
    if (probes.length === 0 || this.asked.has(key) || viewsAt(adapter, url).length === 0) return false;
    this.asked.add(key);
    this.ask(probes, url).then((isFound) => {
      if (!isFound) return;
      this.detected.add(key);
      this.found();
    }, this.report);
    return false;
  };

  private async ask(probes: readonly JsonProbe[], url: URL): Promise<boolean> {
    const answers = await Promise.all(probes.map((probe) => this.holds(probe, url)));
    return answers.includes(true);
  }

  private async holds({ json, at, re }: JsonProbe, url: URL): Promise<boolean> {
    try {
      const answer = await fetchJson(json.replace('{base}', ''), url, this);
      const [value] = findByPointer(answer.json, at);
      if (value === undefined) return false;
      return re === undefined || matchPattern(toText(value) ?? '', re) !== undefined;
    } catch (error) {
      if (error instanceof AnswerUnusable) return false;
      throw error;
    }
  }
}
