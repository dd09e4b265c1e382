import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import messages from '../_locales/en/messages.json' with { type: 'json' };
import manifest from '../manifest.json' with { type: 'json' };
import packageDescription from '../package.json' with { type: 'json' };
import { CardCommand } from '../src/protocol/to-page';

describe('permissions', () => {
  it('are as few as possible: a new one needs a reason', () => {
    expect(manifest.permissions).toEqual(['activeTab', 'alarms', 'offscreen', 'scripting', 'storage']);
  });

  it('include no site at installation', () => {
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
    expect(manifest).not.toHaveProperty('host_permissions');
    expect(manifest).not.toHaveProperty('content_scripts');
  });

  it('are the ones that docs/PERMISSIONS.md explains', () => {
    const table = sectionOf(readFileSync('docs/PERMISSIONS.md', 'utf8'), 'Permissions').filter((line) =>
      line.startsWith('| `'),
    );
    const explained = table.flatMap((line) => namesIn(line.split('|')[1] ?? ''));
    expect(explained.sort()).toEqual([...manifest.permissions, ...manifest.optional_host_permissions].sort());
    for (const line of table) expect(line.split('|')[2]?.trim()).toBeTruthy();
  });
});

describe('the manifest', () => {
  it('exposes nothing to pages and runs no code but its own', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest.content_security_policy).toEqual({
      extension_pages: "script-src 'self' 'wasm-unsafe-eval'; object-src 'self'",
    });
  });

  it('keeps the extension out of private windows, where it would keep what nobody expects to be kept', () => {
    expect(manifest.incognito).toBe('not_allowed');
  });

  it('has the version of the package', () => {
    expect(manifest.version).toBe(packageDescription.version);
  });

  it('has a key for each command of the card, and no more than Chrome accepts', () => {
    expect(Object.keys(manifest.commands).sort()).toEqual([...CardCommand.options].sort());
    // Chrome takes four; who writes everything with one key chooses it in the browser's list.
    const keys = Object.values(manifest.commands).flatMap((command) =>
      'suggested_key' in command ? [command.suggested_key.default] : [],
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeLessThanOrEqual(4);
  });

  it('has a text for everything that it shows', () => {
    const shown = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map((match) => match[1]);
    expect(shown).not.toHaveLength(0);
    for (const key of shown) expect(messages).toHaveProperty(key ?? '');
  });
});

/** The lines under a heading, up to the next one. */
function sectionOf(document: string, title: string): string[] {
  const lines = document.split('\n');
  const start = lines.indexOf(`## ${title}`) + 1;
  const end = lines.findIndex((line, index) => index >= start && line.startsWith('## '));
  return lines.slice(start, end === -1 ? undefined : end);
}

function namesIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
}
