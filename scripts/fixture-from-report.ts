import * as v from 'valibot';
import { StructureReport } from '../src/protocol/structure-report';

/** What is needed of the helpdesk's ordinary fixture: where it is, and the id of its ticket. */
export interface KnownTicket {
  address: string;
  id: string;
}

/** The files of a fixture by their names, of what a user gave to support. Throws where it is no such report. */
export function fixtureFromReport(
  text: string,
  ticketOf: (helpdesk: string) => KnownTicket,
): Record<string, string> {
  const report = v.safeParse(StructureReport, parseJson(text));
  if (!report.success) throw new Error('This is no structure of a page as the Triage Lens window shows it.');
  const { helpdesk, html } = report.output;
  const { address, id } = ticketOf(helpdesk);
  const about = 'The structure of a page as a user gave it to support: no text but marks.';
  return {
    'case.json': `${JSON.stringify({ about, address, shows: 'ticket', api: false }, undefined, 2)}\n`,
    'page.html': `<!doctype html>\n${html.replaceAll('{id}', id)}\n`,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
