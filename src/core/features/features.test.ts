import { describe, expect, it } from 'vitest';
import { columnsOfCue } from './cues/cue-columns';
import { findCues } from './cues/find-cues';
import { featureTokens } from './feature-tokens';
import { glossText, readGlosses } from './glosses';
import { hashText } from './hash';
import { rememberWord, shareOfKnownWords } from './known-words';
import { defaultFeatures } from './settings';
import { textFeatures, visitTextGrams } from './text-features';

/** Knows every gram of some words. */
function vocabularyOf(...texts: string[]) {
  const columns = new Map<number, number>();
  for (const text of texts) {
    visitTextGrams({ text: `\n${text}`, subjectLength: 0, language: 'en' }, 1000, (_, hash) => {
      if (!columns.has(hash)) columns.set(hash, columns.size);
    });
  }
  return { columns, rarity: new Float32Array(columns.size).fill(1) };
}
const vocabulary = vocabularyOf(
  'account blocked',
  'blocked account',
  'a much longer text about a printer that jams',
);
const forms = (text: string) => featureTokens(text, 100).map(({ form }) => form);

it('hashes the same everywhere: values computed once, written down', () => {
  expect([hashText('printer', 1), hashText('Drucker', 1), hashText('طابعة', 1)]).toMatchInlineSnapshot(`
    [
      2670039256,
      1309981357,
      1172475727,
    ]
  `);
});

describe('feature tokens', () => {
  it('leave out function words, keep negations and question words', () => {
    expect(forms('Why is the printer not working?')).toEqual(['why', 'printer', 'not', 'working', '?']);
  });
  it('hide what is never the same twice', () => {
    expect(forms('mail anna@example.org 4711')).toEqual(['mail', '<address>', '<number>']);
  });
  it('keep the places in the text', () => {
    const text = 'The VPN drops';
    const [vpn] = featureTokens(text, 100);
    expect(text.slice(vpn.start, vpn.end)).toBe('VPN');
  });
});

describe('text features', () => {
  const vectorOf = (text: string, language = 'en') =>
    textFeatures({ text, subjectLength: 0, language }, defaultFeatures, vocabulary);
  const firstCue = vocabulary.rarity.length;

  it('have a length that does not grow with the text', () => {
    const lengthOf = (text: string) => {
      const { columns, values } = vectorOf(text);
      return Math.hypot(...values.filter((_, i) => columns[i] < firstCue));
    };
    expect(lengthOf('printer')).toBeGreaterThan(1);
    expect(lengthOf('a much longer text about a printer that jams '.repeat(9))).toBeLessThan(1.6);
  });
  it('tell word order apart', () => {
    expect(new Set(vectorOf('account blocked').columns)).not.toEqual(
      new Set(vectorOf('blocked account').columns),
    );
  });
  it('are empty for an empty text', () => {
    expect(vectorOf('').columns).toHaveLength(0);
  });
  it('have a column of their own for a negated phrase', () => {
    const [said, negated] = columnsOfCue('fault', firstCue);
    const columnsOf = (text: string) => [...vectorOf(text).columns].filter((each) => each >= firstCue);
    expect(columnsOf('it is broken')).toContain(said);
    expect(columnsOf('it is not broken')).toContain(negated);
    expect(columnsOf('it is not broken')).not.toContain(said);
  });
});

describe('phrases', () => {
  const namesOf = (text: string, language: string) =>
    findCues(text, language)
      .filter(({ isNegated }) => !isNegated)
      .map(({ name }) => name);
  it.each([
    ['en', 'the whole ward cannot log in, please come right now', ['several', 'stopped', 'now']],
    ['de', 'das ganze haus kann nicht arbeiten, bitte sofort', ['everyone', 'stopped', 'now']],
    ['fr', "toute l'entreprise est bloquée, c'est urgent", ['everyone', 'stopped', 'now']],
    ['es', 'toda la empresa está parada, es urgente', ['everyone', 'stopped', 'now']],
    ['pt', 'a empresa inteira está parada, urgente', ['everyone', 'stopped', 'now']],
    ['it', "tutta l'azienda è ferma, è urgente", ['everyone', 'stopped', 'now']],
    ['nl', 'het hele bedrijf ligt plat, dringend', ['everyone', 'stopped', 'now']],
    ['pl', 'cała firma stoi, pilne', ['everyone', 'stopped', 'now']],
    ['ja', '全社で業務が止まっています。至急お願いします', ['everyone', 'stopped', 'now']],
  ])('say the same in %s', (language, text, names) => {
    expect(namesOf(text, language)).toEqual(expect.arrayContaining(names));
  });
  it.each([
    ['en', 'this is no longer urgent'],
    ['de', 'das ist nicht mehr dringend'],
    ['fr', "ce n'est plus urgent"],
    ['es', 'ya no es urgente'],
  ])('that are taken back do not count in %s', (language, text) => {
    expect(namesOf(text, language)).not.toContain('now');
    expect(findCues(text, language).map(({ name }) => name)).toContain('noHurry');
  });
});

describe('glosses', () => {
  const glosses = readGlosses(
    new TextEncoder().encode('de\tdrucker\tprinter\nde\tkaputt\tbroken\nja\tプリンター\tprinter\n'),
  );
  it('turn words of another language into English ones, inflected ones too', () => {
    expect(glossText('die druckern sind kaputt', 'de', glosses)).toBe('printer broken');
    expect(glossText('プリンターが', 'ja', glosses)).toBe('printer');
    expect(glossText('drucker', 'fr', glosses)).toBeUndefined();
  });

  it('are found wherever their language stands in the file, and all of them by whoever goes through', () => {
    const mixed = readGlosses(
      new TextEncoder().encode('de\tb\tbee\nja\tc\tsea\nde\ta\tay\n\nbroken line\nfr\tx'),
    );
    expect([...(mixed.get('de') ?? [])]).toEqual([
      ['b', 'bee'],
      ['a', 'ay'],
    ]);
    expect([...mixed].map(([language, words]) => [language, words.size])).toEqual([
      ['de', 2],
      ['ja', 1],
      ['fr', 0],
    ]);
  });
});

it('knows the words that it was told of', () => {
  const set = new Uint8Array(2 ** 12 / 8);
  rememberWord(set, 12, 'printer');
  expect(shareOfKnownWords(set, 12, featureTokens('printer', 9))).toBe(1);
  expect(shareOfKnownWords(set, 12, featureTokens('printer qwxzk', 9))).toBe(0.5);
  expect(shareOfKnownWords(set, 12, [])).toBe(1);
});
