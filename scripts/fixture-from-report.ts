import * as v from 'valibot';
import { StructureReport } from '../src/protocol/structure-report';

const ReportText = v.pipe(v.string(), v.parseJson(), StructureReport);

/** What is needed of the helpdesk's ordinary fixture: where it is, and the id of its ticket. */
export interface KnownTicket {
  address: string;
  id: string;
}

export interface Fixture {
  helpdesk: string;
  html: string;
  /** Its lines in `cases.ts`. */
  entry: string;
}

/** The fixture of this name, of what a user gave to support. Rejects if it is no such report. */
export async function fixtureFromReport(
  text: string,
  name: string,
  ticketOf: (helpdesk: string) => Promise<KnownTicket>,
): Promise<Fixture> {
  const report = v.safeParse(ReportText, text);
  if (!report.success) throw new Error('This is no structure of a page as the Triage Lens window shows it.');
  const { helpdesk, html } = report.output;
  const { address, id } = await ticketOf(helpdesk);
  const entry = [
    `  '${name}': {`,
    "    about: 'the structure of a page as a user gave it to support: no text but marks',",
    `    address: ${JSON.stringify(address)},`,
    "    shows: 'ticket',",
    `    page: '${name}.html',`,
    '    answersNothing: true,',
    '  },',
  ];
  return {
    helpdesk,
    html: `<!doctype html>\n${html.replaceAll('{id}', id)}\n`,
    entry: `${entry.join('\n')}\n`,
  };
}
