import { describe, expect, it } from 'vitest';
import { chunksOf } from '../learner/history-test-support';
import { HistoryError } from './history-error';
import { inspectFile } from './inspect-file';
import { meaningOf, type StateMeaning } from './open-states';
import { orderLevels } from './order-levels';
import { type FileTicket, nothingLeftOut, readTickets } from './read-tickets';

async function read(text: string) {
  const plan = await inspectFile(chunksOf(text, 4096));
  const leftOut = nothingLeftOut();
  const tickets: FileTicket[] = [];
  for await (const batch of readTickets(chunksOf(text, 4096), plan, undefined, leftOut))
    tickets.push(...batch);
  const uses = Object.fromEntries(
    plan.columns.map(({ name, use, kind }) => [name, use === 'field' ? `field ${kind}` : use]),
  );
  const told = tickets.length + leftOut.open + leftOut.empty + leftOut.repeated + leftOut.uneven;
  expect(told).toBe(plan.rows + plan.uneven);
  return { uses, tickets, leftOut };
}

const problemOf = (text: string) =>
  read(text).then(
    () => 'accepted',
    (error: unknown) =>
      error instanceof HistoryError ? [error.code, ...error.details].join(' ') : String(error),
  );

const people = ['Anna Holm', 'Bernd Krause', 'Chiara Rossi', 'David Meyer'];
const rows = (row: (i: number) => string, count = 80) =>
  Array.from({ length: count }, (_, i) => row(i)).join('\n');
const body = (i: number) => `The screen in room ${i} is black since Monday morning`;

describe('quotation marks', () => {
  it('of a file of tabs are letters, closed or not', async () => {
    const text = `Ticket\tSubject\tState\tBody\n${rows((i) => `${i}\t${i % 20 === 3 ? `"Screen ${i}` : i % 20 === 4 ? `"Screen" ${i}` : `Screen ${i}`}\tclosed\t${body(i)}`)}`;
    const { tickets } = await read(text);
    expect(tickets).toHaveLength(80);
    expect(tickets[3]?.subject).toBe('"Screen 3');
    expect(tickets[4]?.subject).toBe('"Screen" 4');
  });
  it('of a file of semicolons that never quotes are letters', async () => {
    const { tickets } = await read(
      `No;Title;State;Body\n${rows((i) => `${i};${i % 30 === 7 ? '"Paper" light' : 'Light'} is on ${i};closed;${body(i)}`)}`,
    );
    expect(tickets).toHaveLength(80);
  });
  it('around texts of several lines with separators are none of the text', async () => {
    const { tickets } = await read(
      `id;subject;status;body\n${rows((i) => `${i};title ${i};closed;"first line ${i}\nsecond; line\nthird ""line"" ${i}"`)}`,
    );
    expect(tickets).toHaveLength(80);
    expect(tickets[1]?.description).toBe('first line 1\nsecond; line\nthird "line" 1');
  });
  it('that swallow rows are told with line and column, however few rows', async () => {
    const broken = (at: number) =>
      `id,subject,status,body\n${rows((i) => `${i},${i === at ? '"stray title' : `"title, ${i}"`},closed,${body(i)}`)}`;
    expect(await problemOf(broken(40))).toBe('swallowed-rows 42 subject');
    expect(await problemOf(broken(79))).toMatch(/^(?:broken-quotes|swallowed-rows) 81 /);
  });
});

it('signs that keep a spreadsheet from calculating are no part of a value', async () => {
  const { tickets, uses } = await read(
    `Nr;Titel;Status;Dringlichkeit;Team;Text\n${rows((i) => `"=""00${i}""";'-lamp ${i} is dark;Erledigt;'${['-1', '+2'][i % 2]};${["'@hall", "'=gate"][i % 2]};${body(i)}`)}`,
  );
  expect(uses).toMatchObject({ Dringlichkeit: 'field ordinal', Team: 'field class' });
  expect(tickets[1]).toMatchObject({
    subject: '-lamp 1 is dark',
    fields: { Dringlichkeit: '+2', Team: '=gate' },
  });
});

describe('columns', () => {
  it('of one name are one list', async () => {
    const { uses, tickets } = await read(
      `Key;Summary;Status;Component;Component;Reporter;Watchers;Watchers\n${rows((i) => `K-${i};lamp ${i} is dark;Done;hall;${i % 2 ? 'gate' : ''};anna@x.example;bob@x.example;carl@x.example`)}`,
    );
    expect(uses).toMatchObject({ Component: 'field tags', Watchers: 'person' });
    expect(tickets[1]?.fields.Component).toEqual(['hall', 'gate']);
    expect(tickets[1]?.people).toEqual(['anna@x.example', 'bob@x.example', 'carl@x.example']);
  });
  it('of one name, 10,000 of them and nothing else, are too few', async () => {
    const text = `${Array(10_000).fill('Label').join(',')}\n${rows((i) => `a${i},b`.padEnd(10_003, ','), 5)}`;
    expect(await problemOf(text)).toBe('one-column');
  });
  it('of people are known by their values, places are not people', async () => {
    const { uses, tickets } = await read(
      `Nr,Titel,Status,Spalte7,Standort,Text\n${rows((i) => `${i},Drucker ${i} streikt,Erledigt,${people[i % 4]},${['Haus Anna', 'Werk Nord', 'San Diego', 'Port Louis'][i % 4]},${body(i)}`)}`,
    );
    expect(uses).toMatchObject({ Spalte7: 'person', Standort: 'field class' });
    expect(tickets[1]?.people).toEqual(['Bernd Krause']);
  });
});

describe('times', () => {
  it.each([
    [
      'the day first, since one is over 12',
      (i: number) => `${1 + (i % 28)}/03/2024 10:00`,
      /^2024-03-\d\dT10/,
    ],
    [
      'the month first, since a day is over 12',
      (i: number) => `3/${1 + (i % 28)}/2024 10:00 PM`,
      /^2024-03-\d\dT22/,
    ],
    ['seconds since 1970', (i: number) => `${1_700_000_000 + i * 1000}`, /^2023-11-/],
    [
      'names of months in full',
      (i: number) => `"March ${1 + (i % 28)}, 2024 3:15 pm"`,
      /^2024-03-\d\dT15:15/,
    ],
    ['French hours', (i: number) => `${1 + (i % 28)} mars 2024 à 9h07`, /^2024-03-\d\dT09:07/],
  ])('with %s', async (_, time, iso) => {
    const { uses, tickets } = await read(
      `Case,Subject,Status,Opened,Closed\n${rows((i) => `${i},Lamp ${i} is dark,Closed,${time(i)},${time(i)}`)}`,
    );
    expect(uses).toMatchObject({ Opened: 'created', Closed: 'resolved' });
    for (const { created, resolved } of tickets) expect([created, resolved].join()).toMatch(iso);
  });
  it('that no row decides are not guessed', async () => {
    const { tickets } = await read(
      `Case,Subject,Status,Opened\n${rows((i) => `${i},Lamp ${i} is dark,Closed,${1 + (i % 12)}/${1 + (i % 11)}/2024`)}`,
    );
    expect(tickets.every(({ created }) => created === undefined)).toBe(true);
  });
});

describe('what is no table is refused in words', () => {
  it.each([
    ['web-page', '<html>\n<head><title>Sign in</title></head>'],
    ['binary', 'id,subject\n1,a\u0000b\n'],
    ['header-only', 'id,subject,status\n\n'],
  ])('%s', async (problem, text) => {
    expect(await problemOf(text)).toBe(problem);
  });
  it('lists within lists, 300,000 deep, end nothing', async () => {
    const nested = `${'['.repeat(300_000)}${']'.repeat(300_000)}`;
    const text = `{"id":1,"subject":"the lamp is dark","x":${nested}}\n{"id":2,"subject":"the door is open"}`;
    expect(['accepted', 'bad-json-line 1']).toContain(await problemOf(text));
  });
  it('a NUL or three encodings in the middle are counted as what cannot be decoded', async () => {
    const text = `id,subject\n${rows((i) => `${i},the lamp ${i} is dark`, 300)}\n301,a\u0000b\ufffd\ufffd\n`;
    expect((await inspectFile(chunksOf(text))).undecodable).toBe(3);
  });
});

const states: Record<StateMeaning, string> = {
  open:
    'Pending - Customer Response|Awaiting 3rd party|In Prüfung|Auf Rückmeldung warten|Nicht gelöst|En cours de traitement|À traiter|' +
    'Esperando al cliente|No resuelto|Em análise|Aguardando cliente|Não resolvido|In attesa del cliente|未着手|解決待ち|' +
    'Waiting for Vendor (L2)|3 - In Progress|Reaberto|Wieder offen|To be closed|pending auto close+|warten auf erfolgreich schließen|' +
    'Processing (assigned)|Em atendimento (planejado)|New (Support Pipeline)|Feedback|Commentaire|保留中|お客様対応待ち|Bloqué|Parado|Interrompido',
  closed:
    'Closed - No response|Resolved (auto)|Abgebrochen|Refusé|Anulado|Concluído|Annullato|対応済み|回答済み|6. Closed|Completed|' +
    'closed successful|erfolglos geschlossen|merged|Deleted|Archived|Rejeté|Solucionado|Evaso|クローズ|Gelöst, Bestätigung ausstehend',
  unsure: 'Parked|Not an issue|Ready for QA|Deferred|17',
};

it.each(
  Object.entries(states).flatMap(([meaning, list]) => list.split('|').map((state) => [state, meaning])),
)('the state %s is %s', (state, meaning) => {
  expect(meaningOf(state)).toBe(meaning);
});

it.each([
  'Low|Normal|High|Urgent|Immediate',
  'Very low|Low|Medium|High|Very high|Major',
  'Sehr niedrig|Niedrig|Mittel|Hoch|Sehr hoch|Schwerwiegend',
  'Trivial|Minor|Major|Critical|Blocker',
  'Low|Medium|High|Major',
  'Low|Normal|Medium|High',
  'Low|Medium|High|Significant',
  'Gering|Mittel|Hoch|Kritisch',
  'Faible|Moyenne|Élevée|Critique',
  'Baixa|Normal|Alta|Urgente',
  'Bassa|Media|Alta|Critica',
  '低|中|高|緊急',
  'Nicht dringend|Dringend',
  'Niedrig (P4)|Mittel (P3)|Hoch (P2)',
  'Priorité 1|Priorité 2|Priorité 3',
  '-1|+2',
])('the levels %s are known in their order', (levels) => {
  expect(orderLevels(levels.split('|').sort())).toEqual(levels.split('|'));
});

describe('a report', () => {
  const table = `id;subject;status;body\n${rows((i) => `${i};lamp ${i} is dark;closed;${body(i)}`)}`;
  it.each([
    ['of one cell', `All tickets of March\n${table}`],
    ['padded with separators, and an empty one', `All tickets;;;\nPrinted 2024-04-01;;;\n\n${table}`],
    ['with another separator in it', `All tickets, March\n\n${table}`],
  ])('has lines above the names of its columns: %s', async (_, text) => {
    const { tickets, uses } = await read(text);
    expect(Object.keys(uses)).toEqual(['id', 'subject', 'status', 'body']);
    expect(tickets).toHaveLength(80);
  });
  it('tells the line of the file where a row is broken', async () => {
    const text = `All tickets\n\n${table.replace('40;lamp 40 is dark', '40;"stray lamp')}`;
    expect(await problemOf(text)).toBe('accepted');
    const quoted = `All tickets\n\nid,subject,status,body\n${rows((i) => `${i},${i === 40 ? '"stray title' : `"title, ${i}"`},closed,${body(i)}`)}`;
    expect(await problemOf(quoted)).toBe('swallowed-rows 44 subject');
  });
});
