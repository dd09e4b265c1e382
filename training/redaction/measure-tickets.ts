import type { Redacted } from '../../src/core/redact/redact';

/**
 * Prints how many places per 1,000 words are taken out, by kind, and with `samples` that many of each kind (or of the
 * one asked for), spread over the set, to be judged by a reader: these tickets are not labelled.
 */
export function measureOnTickets(
  name: string,
  texts: readonly string[],
  redact: (text: string) => Redacted,
  samples: number,
  kind?: string,
): void {
  const places = new Map<string, string[]>();
  let words = 0;
  // Processor time: what else the machine does is left out.
  const started = process.cpuUsage().user;
  let characters = 0;
  for (const text of texts) {
    words += text.split(/\s+/).length;
    characters += text.length;
    for (const span of redact(text).found) {
      const list = places.get(span.kind) ?? [];
      places.set(span.kind, list);
      list.push(
        `${text.slice(Math.max(0, span.start - 40), span.start)}«${text.slice(span.start, span.end)}»${text.slice(span.end, span.end + 20)}`,
      );
    }
  }
  const seconds = (process.cpuUsage().user - started) / 1e6;
  const rates = [...places].map(([each, list]) => `${each} ${((list.length / words) * 1000).toFixed(3)}`);
  console.log(
    `${name}: ${texts.length} tickets, ${words} words, ${(characters / 1e6 / seconds).toFixed(1)} MB/s: ${rates.join(', ')}`,
  );
  for (const [each, list] of places) {
    if (kind !== undefined && kind !== each) continue;
    const step = Math.max(1, Math.floor(list.length / Math.max(1, samples)));
    for (let i = 0, shown = 0; i < list.length && shown < samples; i += step, shown++) {
      console.log(`  ${each}: ${JSON.stringify(list[i])}`);
    }
  }
}
