import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { addressesIn, comparePermissions, describeRisks } from './risk-report';

const before = { version: '0.1.0', permissions: ['storage'], optional_host_permissions: ['https://*/*'] };
const now = { ...before, version: '0.2.0', permissions: ['storage', 'tabs'], optional_host_permissions: [] };

it('tells which permissions are new, and which are gone', () => {
  expect(comparePermissions(now, before)).toEqual(['New: tabs.', 'Gone: https://*/* (if the user agrees).']);
  expect(comparePermissions(before, before)).toEqual(['The same as in version 0.1.0.']);
  expect(comparePermissions(now, undefined)).toEqual([
    'There is no version before this one: every permission is new.',
  ]);
});

it('finds every host that stands in the code, and none in pictures', () => {
  const files = new Map([
    ['a.js', strToU8('fetch("https://Evil.example/x"); x = "http://www.w3.org/2000/svg"')],
    ['b.html', strToU8('<a href="https://evil.example">')],
    ['c.png', strToU8('https://picture.example')],
  ]);
  expect(addressesIn(files)).toEqual([
    ['evil.example', ['a.js', 'b.html']],
    ['www.w3.org', ['a.js']],
  ]);
});

it('has all of it in one page', () => {
  const components = JSON.stringify({ components: [{ name: 'idb', version: '8.0.4' }] });
  const page = describeRisks({ manifest: now, before, files: new Map(), components, advisories: '2 high' });
  for (const part of ['0.2.0', 'New: tabs.', 'idb 8.0.4', 'Known weaknesses: 2 high'])
    expect(page).toContain(part);
});
