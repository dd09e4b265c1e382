import { describe, expect, it } from 'vitest';
import { chunksOf, deskFile } from '../learner/history-test-support';
import { inspectFile } from './inspect-file';
import { openRecords, usualLimits } from './read-records';
import type { FileRecord } from './records';

async function read(text: string, length = 1000): Promise<Record<string, unknown>[]> {
  const { batches } = await openRecords(chunksOf(text, length), usualLimits);
  const records: FileRecord[] = [];
  for await (const batch of batches) records.push(...batch.records);
  return records.map((record) => Object.fromEntries(record));
}

const refusal = (text: string, maxCharacters = 1e6) =>
  inspectFile(chunksOf(text), { maxCharacters }).then(
    () => 'accepted',
    ({ name, code, details, message }) => {
      expect(name).toBe('HistoryError');
      expect(message).not.toMatch(/\$\d/);
      return [code, ...details].join(' ');
    },
  );

describe('a CSV file', () => {
  const rows = [
    { 'Name, first': 'Ada "the" one', Text: 'two\nlines, with; marks\t' },
    { 'Name, first': 'Zoë', Text: '=1+1' },
  ];
  it.each([',', ';', '\t', '|'])('is read whatever separates its cells: %j', async (separator) => {
    const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const lines = [Object.keys(rows[0]), ...rows.map((row) => Object.values(row))];
    const text = `\uFEFF${lines.map((line) => line.map(cell).join(separator)).join('\r\n')}\r\n\r\n`;
    for (const length of [1, 2, 7, 1000]) expect(await read(text, length)).toEqual(rows);
  });
  it('is read in pieces exactly as in one', async () => {
    const text = deskFile({ id: 'Id', subject: 'Subject', description: 'Text', status: 'Status' }, 900, ';');
    const whole = await read(text, text.length);
    expect(whole).toHaveLength(900);
    expect(whole[899].Text).toBe(
      'Hello, since Monday the laptop in Turin, room 899, does "nothing" at all; what now?\nThanks, 899',
    );
    expect(await read(text, 4999)).toEqual(whole);
  });
  it('may name its separator, repeat a name, leave one out, and lack cells it has no use for', async () => {
    expect(await read('sep=;\nA;A;;B\n1;2;3;4;\n,;;;\n1;1;;\n;;;\n')).toEqual([
      { A: ['1', '2'], 'Column 3': '3', B: '4' },
      { A: [','] },
      { A: ['1'] },
    ]);
    expect(await read('__proto__,constructor\na,b')).toEqual([
      Object.fromEntries([
        ['__proto__', 'a'],
        ['constructor', 'b'],
      ]),
    ]);
  });
  it('may end its lines in any way, at any place between two chunks', async () => {
    const rows = [
      { a: '1', b: 'x\ny' },
      { a: '3', b: '4' },
    ];
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['a,b', `1,"x${end}y"`, '3,4', ''].join(end);
      for (const length of [1, 2, 3, 4, 5, 100]) expect(await read(text, length)).toEqual(rows);
    }
  });
  it('with some uneven rows is read without them, and they are counted', async () => {
    const { rows, uneven } = await inspectFile(chunksOf(`a,b\n${'x,y\n'.repeat(50)}one\n1,2,3\n`));
    expect({ rows, uneven }).toEqual({ rows: 50, uneven: 2 });
  });
});

describe('a JSON Lines file', () => {
  it('is read line by line, objects within objects as columns, lists as lists', async () => {
    const text =
      '{"id":1,"fields":{"type":{"name":"bug"},"none":null},"labels":["a","b","a"],"ok":true}\r\n\n' +
      '{"id":2,"versions":[{"name":"1.0"},{"name":"2.0"}],"text":"ü\\nx","deep":{"a":{"b":{"c":1}}}}';
    for (const length of [1, 1000]) {
      expect(await read(text, length)).toEqual([
        { id: '1', 'fields.type.name': 'bug', labels: ['a', 'b'], ok: 'true' },
        { id: '2', versions: ['1.0', '2.0'], text: 'ü\nx' },
      ]);
    }
  });
});

describe('a file that cannot be used is refused in words:', () => {
  it.each([
    ['empty', ''],
    ['empty', ' \n\n  '],
    ['binary', 'PK\u0003\u0004\u0014\u0000'],
    ['binary', 'a\u0000b\u0000,\u0000'],
    ['binary', '\ufffd\ufffd\u0002x,y\n1,2'],
    ['one-column', `Subject\n${'a text\n'.repeat(30)}`],
    ['header-only', 'a,b,c\n'],
    ['no-header 2024-03-01 10:15', '1,2024-03-01 10:15,Printer\n2,2024-03-02 10:15,Screen\n'],
    ['no-header 17', '17,18,closed\n19,20,open\n'],
    ['broken-quotes 3 b', `a,b\n1,2\n3,"4\n${'5,6\n'.repeat(100)}`],
    ['broken-quotes 4 c', `a,b,c\n1,"2, two",3\n4,5,6\n7,8,"9\n${'1,2,3\n'.repeat(100)}`],
    [
      'swallowed-rows 4 b',
      `a,b,c\n1,"x, y",3\n2,"x, y",3\n3,"stray,3\n${'4,x,3\n'.repeat(9)}5,"end",3\n6,"a, b",3\n`,
    ],
    ['web-page', '<!DOCTYPE html><html><body>Sign in</body></html>'],
    ['web-page', '\n <html lang="en"><head>'],
    ['uneven-rows 20 40 3', `a,b\n${'1,2\n1\n'.repeat(20)}`],
    ['json-list', '[{"a":1},\n{"a":2}]'],
    ['bad-json-line 3', '{"a":1,"b":2}\n\n{"a":1,\n'],
    ['bad-json-line 2', '{"a":1,"b":2}\n[1]'],
    ['one-column', '{"a":1}\n{"a":2}'],
  ])('%s', async (code, text) => {
    expect(await refusal(text)).toBe(code);
  });
  it('one that is too large, and a record without an end, before they fill the memory', async () => {
    let asked = 0;
    const endless = (start: string) =>
      async function* () {
        yield start;
        for (;;) {
          asked++;
          yield 'x,y\n'.repeat(25_000);
        }
      };
    const limits = { maxCharacters: 200_000_000 };
    const refuse = (start: string, maxCharacters: number) =>
      inspectFile(endless(start)(), { maxCharacters }).catch(({ code }) => code);
    expect(await refuse('a,b\n', 3_000_000)).toBe('too-large');
    expect(await refuse('a,b\n1,"', limits.maxCharacters)).toBe('broken-quotes');
    expect(await refuse('{"a":"', limits.maxCharacters)).toBe('bad-json-line');
    expect(asked).toBeLessThan(100);
  });
});

it('inspecting tells its progress, and stops where that throws', async () => {
  const text = deskFile({ subject: 'Subject', description: 'Text' }, 300);
  const told: number[] = [];
  await inspectFile(chunksOf(text), usualLimits, (characters) => void told.push(characters));
  expect(told.at(-1)).toBe(text.length);
  const stopped = new Error('stop');
  const stop = () => {
    throw stopped;
  };
  await expect(inspectFile(chunksOf(text), usualLimits, stop)).rejects.toBe(stopped);
});
