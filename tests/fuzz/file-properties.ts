import fc from 'fast-check';
import { chunksOf, deskCells, deskFile } from '../../src/core/learner/history-test-support';
import { HistoryError } from '../../src/core/ticket-file/history-error';
import { inspectFile } from '../../src/core/ticket-file/inspect-file';
import { type FileTicket, nothingLeftOut, readTickets } from '../../src/core/ticket-file/read-tickets';
import { header, text, workbook } from '../../src/options/file/workbook-test-support';
import { workbookText } from '../../src/options/file/workbook-text';
import { mutatedBytes, mutatedJson, mutatedText } from './mutations';
import { onlyThrows, type Property, property } from './property';

const columns = {
  id: 'Id',
  subject: 'Subject',
  description: 'Text',
  created: 'Created',
  status: 'Status',
  requester: 'Requester',
  topic: 'Topic',
  tags: 'Tags',
};
const csv = [
  deskFile(columns, 12),
  deskFile(columns, 12, ';'),
  deskFile({ id: 'Id', subject: 'S' }, 6, '\t'),
];
const record = (i: number) =>
  Object.fromEntries(Object.entries(deskCells).map(([name, cell]) => [name, cell(i)]));
const jsonLines = fc
  .array(
    mutatedJson([record(1), record(2), { id: 3, fields: { summary: 'a', priority: { name: 'high' } } }]),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((lines) => lines.join('\n'));

/** Every row is a ticket or is told, whatever so many pieces the file comes in. */
async function checkFile([content, pieces]: [string, number]): Promise<void> {
  const length = Math.max(1, Math.ceil(content.length / pieces));
  const plan = await onlyThrows(() => inspectFile(chunksOf(content, length)), HistoryError);
  if (!plan) return;
  const leftOut = nothingLeftOut();
  const tickets: FileTicket[] = [];
  const read = await onlyThrows(async () => {
    for await (const some of readTickets(chunksOf(content, length), plan, undefined, leftOut))
      tickets.push(...some);
    return true;
  }, HistoryError);
  if (!read) return;
  const { open, empty, repeated } = leftOut;
  if (tickets.length + open + empty + repeated !== plan.rows) throw new Error('A row is lost.');
  if (new Set(tickets.map(({ id }) => id)).size !== tickets.length)
    throw new Error('A ticket is there twice.');
  if (tickets.some((each) => !/^\d{4}-/.test(each.created ?? '2000-'))) throw new Error('A time is none.');
}

const inPieces = (content: fc.Arbitrary<string>) => fc.tuple(content, fc.constantFrom(1, 7, 300));

const cells = [1, 2, 3].map(
  (i) =>
    `<row r="${i + 1}">${text(`A${i + 1}`, `Ticket ${i}`)}<c r="B${i + 1}" s="1"><v>45356.5</v></c></row>`,
);
const merged = '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>';
const sheetXml = `${header}${cells.join('')}`;
const whole = new Uint8Array(await workbook(sheetXml, merged).arrayBuffer());

/** A workbook is CSV that can be read, or is refused. */
async function checkWorkbook(file: Blob): Promise<void> {
  const read = await onlyThrows(async () => {
    let all = '';
    for await (const piece of workbookText(file)) all += piece;
    return all;
  }, HistoryError);
  if (read !== undefined) await onlyThrows(() => inspectFile(chunksOf(read)), HistoryError);
}

export const fileProperties: readonly Property[] = [
  property('CSV', inPieces(mutatedText(csv)), checkFile, 0.05),
  property('JSON Lines', inPieces(jsonLines), checkFile, 0.05),
  property('archive', mutatedBytes([whole]), (bytes) => checkWorkbook(new Blob([bytes])), 0.02),
  property('sheet', mutatedText([sheetXml]), (xml) => checkWorkbook(workbook(xml, merged)), 0.02),
];
