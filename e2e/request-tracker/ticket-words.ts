import { type SampleName, sampleTickets } from './sample-tickets';

/** The words of a text, in lower case, each once. */
export function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
}

/** Every word that stands in a sample ticket: subject, text and conversation. */
export function wordsOfTicket(name: SampleName): Set<string> {
  const { subject, text, turns } = sampleTickets[name];
  return wordsOf([subject, text, ...(turns ?? []).map((turn) => turn.text)].join('\n'));
}

/** The words that no other sample ticket has. */
export function wordsOnlyOf(name: SampleName): Set<string> {
  const others = (Object.keys(sampleTickets) as SampleName[]).filter((other) => other !== name);
  const elsewhere = new Set(others.flatMap((other) => [...wordsOfTicket(other)]));
  return new Set([...wordsOfTicket(name)].filter((word) => !elsewhere.has(word)));
}
