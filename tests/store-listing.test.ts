import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import messages from '../_locales/en/messages.json' with { type: 'json' };
import manifest from '../manifest.json' with { type: 'json' };
import { loadAdapters } from '../src/helpdesks/adapters-test-support';

const listing = readFileSync('docs/store/LISTING.md', 'utf8');

/** The text under a heading. */
function section(title: string): string {
  const [, text = ''] = listing.split(`## ${title}\n`);
  return (text.split('\n## ')[0] ?? '').trim();
}

describe('the store listing', () => {
  it('names the product as the manifest does, within what the stores take', () => {
    expect(section('Name')).toBe(messages.extension_name.message);
    expect(section('Name').length).toBeLessThanOrEqual(75);
    expect(section('Summary').length).toBeLessThanOrEqual(132);
    expect(messages.extension_description.message.length).toBeLessThanOrEqual(132);
    expect(section('Description').length).toBeGreaterThan(250);
    expect(section('Description').length).toBeLessThan(10_000);
  });

  it('names no other company or product in its name and short description, in any language', () => {
    const others = loadAdapters().map(({ label }) => label.split(' ')[0] ?? label);
    expect(others.length).toBeGreaterThan(15);
    const words = new RegExp(
      `\\b(?:${[...others, 'Google', 'Microsoft', 'Chrome', 'Edge'].join('|')})\\b`,
      'i',
    );
    for (const language of readdirSync('_locales')) {
      const texts = JSON.parse(readFileSync(`_locales/${language}/messages.json`, 'utf8'));
      for (const key of ['extension_name', 'extension_description'])
        expect(texts[key].message, language).not.toMatch(words);
    }
    expect(section('Summary')).not.toMatch(words);
  });

  it('gives a reason for every permission of the manifest, and for no other', () => {
    const rows = section('Permissions').matchAll(/^\| `(\w+)` \| (.+) \|$/gm);
    const reasons = new Map([...rows].map((match) => [match[1], match[2]]));
    expect([...reasons.keys()].sort()).toEqual(manifest.permissions.toSorted());
    // What the form takes.
    for (const reason of reasons.values()) expect(reason?.length).toBeLessThanOrEqual(1000);
  });
});
