import { describe, expect, it } from 'vitest';
import type { Translate } from '../translate';
import { valueName } from '../value-name';
import { parsePolicy } from './parse-policy';
import { pageRulesOf, siteObstacle } from './rules';
import { translateByPolicy } from './translate-by-policy';

const site = 'https://desk.example';
const read = (stored: unknown) => parsePolicy(stored).policy;

describe('the rules that follow from a policy', () => {
  it.each([
    [{}, undefined],
    [{ enabled: false }, 'site'],
    [{ mode: 'off' }, 'site'],
    [{ mode: 'shadow' }, undefined],
    [{ sites: [site] }, undefined],
    [{ sites: ['https://other.example'] }, 'site'],
    [{ sites: ['not a site'] }, undefined],
    [{ httpSites: false }, undefined],
  ])('with %j: what keeps the site off is %s', (stored, expected) => {
    expect(siteObstacle(read(stored), site)).toBe(expected);
  });

  it.each([
    [{}, undefined],
    [{ httpSites: false }, 'http'],
    [{ httpSites: false, sites: ['http://desk.example'] }, 'http'],
    [{ sites: ['http://desk.example'] }, undefined],
    // As Chromium passes on what has the wrong type: the setting does not count, and the options page says so.
    [{ httpSites: 'no' }, undefined],
  ])('with %j: what keeps a site without encryption off is %s', (stored, expected) => {
    expect(siteObstacle(read(stored), 'http://desk.example')).toBe(expected);
  });

  it.each([
    [{}, true, 'click'],
    [{ writeBack: 'auto' }, true, 'auto'],
    [{ writeBack: 'never' }, true, 'never'],
    [{ mode: 'suggest', writeBack: 'auto' }, true, 'never'],
    [{ mode: 'shadow', writeBack: 'auto' }, false, 'never'],
  ])('with %j: shows %s, writes %s', (stored, shows, writes) => {
    expect(pageRulesOf(read(stored))).toMatchObject({ shows, writes });
  });
});

describe('words by policy', () => {
  const translate: Translate = (key, ...substitutions) =>
    key === 'extension_name' ? 'Triage Lens' : `Triage Lens ${key} ${substitutions}`;

  it('are the shipped ones where nothing is set', () => {
    const words = translateByPolicy(translate, () => pageRulesOf(read({})));
    expect(words('popup_site_switch', 'desk')).toBe('Triage Lens popup_site_switch desk');
  });

  it('name values and the extension as the organisation does', () => {
    const stored = {
      brandName: 'Helper',
      valueNames: { topic: { 'administrative-rights': 'Admin rights' } },
    };
    const words = translateByPolicy(translate, () => pageRulesOf(read(stored)));
    expect(valueName(words, 'topic', 'administrative-rights')).toBe('Admin rights');
    expect(words('popup_site_switch', 'desk')).toBe('Helper popup_site_switch desk');
    expect(words('extension_name')).toBe('Helper');
  });

  it("name the values of severity, of effort and of the desk's own fields, and no other's", () => {
    const valueNames = {
      severity: { P1: 'Emergency' },
      effort: { XL: 'A project' },
      queue: { 'it-2': 'Second level' },
      'field:type': { incident: 'Breakdown' },
    };
    const words = translateByPolicy(translate, () => pageRulesOf(read({ valueNames })));
    const names = [
      ['severity', 'P1', 'Emergency'],
      ['effort', 'XL', 'A project'],
      ['field:queue', 'it-2', 'Second level'],
      ['field:queue', 'it-3', 'it-3'],
      ['field:queue', 'constructor', 'constructor'],
      ['field:constructor', 'name', 'name'],
      ['field:type', 'incident', 'Breakdown'],
      ['type', 'incident', 'Triage Lens value_type_incident '],
    ];
    expect(names.map(([head = '', value = '']) => [head, value, valueName(words, head, value)])).toEqual(
      names,
    );
  });
});
