import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { HistoryError } from '../../core/ticket-file/history-error';
import { unpackSheets } from './unpack-workbook';
import { header, text, workbook } from './workbook-test-support';
import { workbookText } from './workbook-text';

async function read(file: Blob): Promise<string> {
  let all = '';
  for await (const piece of workbookText(file)) all += piece;
  return all;
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (error: unknown) =>
      error instanceof HistoryError ? [error.code, ...error.details].join(' ') : String(error),
  );

describe('a workbook', () => {
  it('is read as rows of text: times, durations, results of formulas, signs', async () => {
    const row = `<row r="2">${text('A2', 'Printer &quot;3&quot;, hall')}<c r="B2" s="1"><v>45356.5</v></c><c r="C2" s="2"><v>1.0508</v></c><c r="D2" t="str"><f>UPPER("a")</f><v>A</v></c></row>`;
    expect(await read(workbook(header + row))).toBe(
      '"Subject","Created","Time spent","Group"\n"Printer ""3"", hall","2024-03-05 12:00:00","25:13:09","A"\n',
    );
  });

  it('has the value of merged cells in each of their rows, and no heading above its table', async () => {
    const rows =
      `<row r="1">${text('A1', 'All tickets of May')}</row>` +
      `<row r="2">${text('A2', 'Subject')}${text('B2', 'Group')}</row>` +
      `<row r="3">${text('A3', 'one')}${text('B3', 'First line')}</row>` +
      `<row r="4">${text('A4', 'two')}</row><row r="5">${text('A5', 'three')}${text('B5', 'Field')}</row>`;
    const merged = '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="B3:B4"/></mergeCells>';
    expect(await read(workbook(rows, merged))).toBe(
      '"Subject","Group"\n"one","First line"\n"two","First line"\n"three","Field"\n',
    );
  });

  it('with a formula that has no result is refused, by its row and column', async () => {
    const row = `<row r="2">${text('A2', 'x')}<c r="B2"><f>NOW()</f></c></row>`;
    expect(await refusal(read(workbook(header + row)))).toBe('formula-unread 2 B');
  });

  it('that is a bomb is refused before it fills the memory', async () => {
    const bomb = workbook(header, `<!--${' '.repeat(3_000_000)}-->`);
    expect(bomb.size).toBeLessThan(20_000);
    expect(await refusal(unpackSheets(bomb, 1_000_000))).toBe('archive-too-large 1');
    expect(await refusal(unpackSheets(bomb))).toBe('accepted');
  });

  it('that is another archive, cut off, or empty is refused', async () => {
    const other = new Blob([zipSync({ 'a.txt': strToU8('a') }) as Uint8Array<ArrayBuffer>]);
    expect(await refusal(read(other))).toBe('binary');
    const whole = workbook(header);
    expect(await refusal(read(whole.slice(0, Math.floor(whole.size / 2))))).toBe('binary');
    expect(await refusal(read(workbook('')))).toBe('no-table');
  });
});
