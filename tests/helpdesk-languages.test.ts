// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { matchTicketPage } from '../src/content/reading/match-page';
import { readFromPage } from '../src/content/reading/read-page';
import { knownOptions } from '../src/content/writing/known-options';
import { optionsMeant } from '../src/content/writing/match-option';
import { namedTargets, rankOfName } from '../src/content/writing/write-target';
import { loadAdapters } from '../src/helpdesks/adapters-test-support';
import { listAllCases } from './helpdesk-cases';
import { fieldLabels, interfaceLanguages, translateLabels } from './translated-fixture';

const allCases = await listAllCases();
const adapters = loadAdapters();
const writing = adapters.filter(({ write, id }) => write && id !== 'demo');

/** Levels as people and products call them, in the order of `interfaceLanguages`. */
const high = ['High', 'Hoch', 'Haute', 'Alta', 'Alta', '高'];
const low = ['Low', 'Niedrig', 'Basse', 'Baja', 'Baixa', '低'];

describe.each(interfaceLanguages.map((language, place) => ({ language, place })))(
  'a helpdesk in $language',
  ({ language, place }) => {
    it.each(writing.map(({ id, write }) => ({ id, write })))(
      '$id: fields are found by their names',
      ({ write }) => {
        const missed = namedTargets(write)
          .map((target) => ({
            target,
            name: fieldLabels[target.field]?.[place] ?? `no name of ${target.field}`,
          }))
          .filter(({ target, name }) => rankOfName(target, name) === undefined);
        expect(missed.map(({ target, name }) => `${target.field}: ${name}`)).toEqual([]);
      },
    );

    it.each(writing.map(({ id, write }) => ({ id, write })))(
      '$id: levels are found by their names',
      ({ write }) => {
        const target = namedTargets(write).find(({ field }) => field === 'priority');
        const options = target && knownOptions(target, { optionsOf: () => undefined });
        // Products that have neither word, such as those with numbers, are asked by number.
        if (!target || !options) return;
        const codesOf = (name = '') => optionsMeant(options, name).map(({ code }) => code);
        for (const names of [high, low])
          expect(codesOf(names[place]), names[place]).toEqual(codesOf(names[0]));
      },
    );

    it.each(adapters.map(({ id }) => id))('%s: pages are read alike', (id) => {
      for (const each of (allCases.get(id) ?? []).filter(
        ({ shows, like }) => shows === 'ticket' && like === undefined,
      )) {
        const read = (html: string) => {
          const document = new DOMParser().parseFromString(html, 'text/html');
          const page = matchTicketPage(adapters, each.address, document, () => true);
          return page && readFromPage(page, document);
        };
        const shown = read(each.html);
        expect(read(translateLabels(each.html, language))?.fields, each.name).toEqual(shown?.fields);
      }
    });
  },
);
