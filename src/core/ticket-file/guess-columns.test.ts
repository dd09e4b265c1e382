import { describe, expect, it } from 'vitest';
import { type DeskColumns, deskFile, guessesOf } from '../learner/history-test-support';

const languages: Record<string, DeskColumns> = {
  English: {
    id: 'Ticket ID',
    subject: 'Subject',
    description: 'Description',
    created: 'Created At',
    resolved: 'Resolved At',
    status: 'Status',
    requester: 'Requester',
  },
  German: {
    id: 'Ticketnummer',
    subject: 'Betreff',
    description: 'Beschreibung',
    created: 'Erstellt am',
    resolved: 'Gelöst am',
    status: 'Zustand',
    requester: 'Anforderer',
  },
  French: {
    id: 'Numéro de ticket',
    subject: 'Objet',
    description: 'Contenu',
    created: 'Créé le',
    resolved: 'Résolu le',
    status: 'État',
    requester: 'Demandeur',
  },
  Spanish: {
    id: 'Número de ticket',
    subject: 'Asunto',
    description: 'Descripción',
    created: 'Fecha de creación',
    resolved: 'Fecha de resolución',
    status: 'Estado',
    requester: 'Solicitante',
  },
  Portuguese: {
    id: 'Número do chamado',
    subject: 'Assunto',
    description: 'Descrição',
    created: 'Criado em',
    resolved: 'Resolvido em',
    status: 'Situação',
    requester: 'Requerente',
  },
  Italian: {
    id: 'Numero ticket',
    subject: 'Oggetto',
    description: 'Descrizione',
    created: 'Data di creazione',
    resolved: 'Risolto il',
    status: 'Stato',
    requester: 'Richiedente',
  },
  Japanese: {
    id: 'チケット番号',
    subject: '件名',
    description: '説明',
    created: '作成日時',
    resolved: '解決日時',
    status: 'ステータス',
    requester: '依頼者',
  },
  'as a program writes': {
    id: 'issue_key',
    subject: 'fields.summary',
    description: 'ticketDescription',
    created: 'created_at',
    resolved: 'resolutionDate',
    status: 'STATUS',
    requester: 'reporter_email',
  },
};

describe('the parts of a ticket are found by the names of the columns', () => {
  it.each(Object.entries(languages))('%s', async (_, columns) => {
    const guesses = await guessesOf(
      deskFile({ counter: 'X', topic: 'Y', ...columns, constant: 'Z' }, 100, ';'),
    );
    for (const [use, name] of Object.entries(columns))
      expect({ name, use: guesses[name].use }).toEqual({ name, use });
    expect(guesses[columns.subject ?? ''].reason.code).toBe('header');
    expect(guesses.Y.use).toBe('field');
  });
});

describe('without telling names', () => {
  it('text, subject, number and time are found by what they hold', async () => {
    const guesses = await guessesOf(
      deskFile({ topic: 'A', resolved: 'B', description: 'C', id: 'D', subject: 'E', requester: 'F' }),
    );
    const uses = Object.values(guesses).map(({ name, use, reason }) => [name, use, reason.code]);
    expect(uses).toEqual([
      ['A', 'field', 'values'],
      ['B', 'created', 'first-times'],
      ['C', 'description', 'longest-text'],
      ['D', 'id', 'all-different-ids'],
      ['E', 'subject', 'short-texts'],
      ['F', 'person', 'people'],
    ]);
  });
  it('a name is not believed where the content is something else', async () => {
    const guesses = await guessesOf(
      deskFile({ topic: 'Description', hours: 'Subject', description: 'Created', created: 'Status' }),
    );
    expect(guesses.Description.use).toBe('field');
    expect(guesses.Subject.kind).toBe('number');
    expect(guesses.Created.use).toBe('description');
    expect(guesses.Status.use).toBe('created');
  });
});

describe('the fields worth learning are found by what they hold', async () => {
  const texts = { subject: 'Subject', description: 'Description' };
  const guesses = await guessesOf(
    deskFile(
      {
        ...texts,
        topic: 'A',
        priority: 'B',
        hours: 'C',
        tags: 'D',
        constant: 'E',
        counter: 'F',
        resolved: 'G',
      },
      200,
    ),
  );
  it.each([
    ['A', 'field', 'class', 'values'],
    ['B', 'field', 'ordinal', 'levels'],
    ['C', 'field', 'number', 'numbers'],
    ['D', 'field', 'tags', 'lists'],
    ['E', 'none', undefined, 'one-value'],
  ])('%s', (name, use, kind, code) => {
    expect([guesses[name].use, guesses[name].kind, guesses[name].reason.code]).toEqual([use, kind, code]);
  });
  it('with their order, their separator, and a reason in words', () => {
    expect(guesses.B.levels).toEqual(['low', 'normal', 'high']);
    expect(guesses.D.separator).toBe(',');
    expect(guesses.A.reason.text).toBe('4 different values that repeat, in 100 % of the tickets.');
    expect(guesses.A).toMatchObject({
      filled: 1,
      distinct: 4,
      examples: ['printer', 'password', 'invoice', 'laptop'],
    });
  });

  const column = async (cells: readonly string[], name = 'Q') => {
    const rows = cells.map((cell, i) => `K-${i},2024-01-02,My printer number ${i} fails,"${cell}"`);
    return (await guessesOf(`Id,Created,Subject,${name}\n${rows.join('\n')}`))[name];
  };
  const many = (cell: (i: number) => string, length = 400) => Array.from({ length }, (_, i) => cell(i));
  it.each([
    ['rarely-filled', many((i) => (i < 15 ? 'yes' : ''))],
    ['many-values', many((i) => `group ${i % 350}`, 10_500)],
    ['many-values', many((i) => `name${(i * i) % 9973}`, 12_000)],
    ['hardly-repeated', many((i) => `v${i % 290}`)],
    ['negative', many((i) => String(i % 30 === 0 ? -5.5 : (i % 50) + 0.5))],
    ['all-different', many(String)],
    ['free-text', many((i) => `${'a long word '.repeat(8)}${i % 20}`)],
    ['times', many((i) => `1${i % 9}.03.2024`)],
  ])('and none where it is %s', async (code, cells) => {
    expect(await column(cells)).toMatchObject({ use: 'none', reason: { code } });
  });
  it.each([
    ['ordinal', many((i) => `P${1 + (i % 4)}`)],
    ['ordinal', many((i) => String(1 + (i % 5)))],
    ['ordinal', many((i) => ['Dringend', 'Hoch', 'Normal', 'Niedrig'][i % 4])],
    ['ordinal', many((i) => ['高', '中', '低'][i % 3])],
    ['class', many((i) => ['low', 'normal', 'elsewhere'][i % 3])],
    ['class', many((i) => ['Hardware, printers', 'Software', 'Network, Wi-Fi'][i % 3])],
    ['number', many((i) => String((i * 13) % 97))],
    ['tags', many((i) => ['a;b', 'b;c', 'c', 'a;c;b', 'd'][i % 5])],
  ])('a %s', async (kind, cells) => {
    expect(await column(cells)).toMatchObject({ use: 'field', kind });
  });
  it('no more different values are kept than can matter', async () => {
    const { distinct, examples } = await column(many((i) => `name${(i * i) % 9973}`, 12_000));
    expect(distinct).toBe(2000);
    expect(examples).toHaveLength(5);
  });
  it('tags may be separated by spaces where the column is called so', async () => {
    const cells = many((i) => ['vip urgent', 'vip', 'urgent late', 'late'][i % 4]);
    expect(await column(cells, 'Etiquetas')).toMatchObject({ kind: 'tags', separator: ' ' });
    expect(await column(cells)).toMatchObject({ kind: 'class' });
  });
});
