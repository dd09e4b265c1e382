import { strToU8, unzipSync } from 'fflate';
import { expect, it, vi } from 'vitest';
import { zipExtension } from './extension-files';

const files = new Map([
  ['a.js', strToU8('first')],
  ['models/b.bin', strToU8('second')],
]);

it('zips every file under its path', () => {
  expect(unzipSync(zipExtension(files))).toEqual(Object.fromEntries(files));
});

it('gives the same bytes in every time zone', () => {
  vi.stubEnv('TZ', 'Pacific/Auckland');
  const there = zipExtension(files);
  vi.stubEnv('TZ', 'America/Los_Angeles');
  expect(zipExtension(files)).toEqual(there);
});
