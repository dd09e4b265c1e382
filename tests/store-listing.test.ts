import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import messages from '../_locales/en/messages.json' with { type: 'json' };
import manifest from '../manifest.json' with { type: 'json' };

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

  it('gives a reason for every permission of the manifest, and for no other', () => {
    const rows = section('Permissions').matchAll(/^\| `(\w+)` \| (.+) \|$/gm);
    const reasons = new Map([...rows].map((match) => [match[1], match[2]]));
    expect([...reasons.keys()].sort()).toEqual(manifest.permissions.toSorted());
    // What the form takes.
    for (const reason of reasons.values()) expect(reason?.length).toBeLessThanOrEqual(1000);
  });
});
