import { describe, expect, it } from 'vitest';
import { cleanMessage, defaultCleaning } from '../../src/core/text/clean';
import { addCount, countMail, emptyCount } from './measure-mails';
import { readGoldenMails } from './read-golden';

const mails = readGoldenMails();
const clean = (mail: string) => cleanMessage(mail, defaultCleaning);

describe('golden mails', () => {
  it('come from many mail programs and languages', () => {
    expect(mails.length).toBeGreaterThanOrEqual(150);
    expect(new Set(mails.map(({ program }) => program)).size).toBeGreaterThanOrEqual(12);
    expect(new Set(mails.map(({ language }) => language)).size).toBeGreaterThanOrEqual(9);
    expect(new Set(mails.map(({ name }) => name)).size).toBe(mails.length);
  });

  it('keep the own words and lose the foreign ones', () => {
    const sum = emptyCount();
    for (const golden of mails) addCount(sum, countMail(golden, clean(golden.mail)));
    expect(sum.ownKept / sum.own).toBeGreaterThanOrEqual(0.98);
    expect(sum.foreignLeft / sum.foreign).toBeLessThanOrEqual(0.03);
  });

  it.each(
    mails
      .filter(({ program }) => program === 'reported-kinds')
      .map((golden) => [golden.name, golden] as const),
  )('come out exactly right: %s', (_name, golden) => {
    const { exact } = countMail(golden, clean(golden.mail));
    expect(exact === 1 ? golden.own : clean(golden.mail)).toBe(golden.own);
  });
});
