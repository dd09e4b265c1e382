import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isNodeRecent, oldestNode } from './node-version.mjs';

it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('accepts Node %s', (version) => {
  expect(isNodeRecent(version)).toBe(true);
});

it.each(['18.20.8', '20.18.3', '20.9.9'])('refuses Node %s', (version) => {
  expect(isNodeRecent(version)).toBe(false);
});

it('asks for what package.json declares', () => {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(`${engines.node}.0`).toBe(`>=${oldestNode}`);
});
