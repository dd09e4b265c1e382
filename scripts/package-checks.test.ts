import { randomBytes } from 'node:crypto';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LaterScript, laterScriptFile } from '../src/protocol/later-script';
import { findProblems, limits } from './package-checks';

const later = LaterScript.options.map(laterScriptFile);
const soundManifest = { manifest_version: 3, permissions: ['storage'] };

/** A build that passes, with some files replaced or added. */
function build(changes: Record<string, string | Uint8Array> = {}): Map<string, Uint8Array> {
  const files = {
    'manifest.json': JSON.stringify(soundManifest),
    'content-script.js': 'chrome.storage.local.get();',
    ...Object.fromEntries(later.map((path) => [path, 'run();'])),
    'models/triage/weights.bin': new Uint8Array(100),
    ...changes,
  };
  return new Map(
    Object.entries(files).map(([path, file]) => [path, typeof file === 'string' ? strToU8(file) : file]),
  );
}

/** Does not compress, so that gzip cannot bring it under a limit. */
function noise(bytes: number): Uint8Array {
  return new Uint8Array(randomBytes(bytes));
}

describe('findProblems', () => {
  it('finds nothing in a sound build', () => {
    expect(findProblems(build(), 5_000_000)).toEqual([]);
  });

  it('accepts words that only look like forbidden code', () => {
    const code =
      'retrieval(x); model.eval(y); importance(z); "see https://example.com/docs"; import{a}from"./a.js";';
    expect(findProblems(build({ 'assets/worker.js': code }), 1)).toEqual([]);
  });

  it.each([
    ['eval(code)', 'eval'],
    ['x=new Function("return 1")', 'new Function'],
    ['const a=await import("./b.js")', 'import()'],
    ['script.src="https://cdn.example.com/lib.js"', 'a script from another server'],
    ['//# sourceMappingURL=worker.js.map', 'a source map'],
  ])('refuses %s', (code, what) => {
    expect(findProblems(build({ 'assets/worker.js': code }), 1)).toEqual([
      `assets/worker.js contains ${what}.`,
    ]);
  });

  it('refuses a remote script in a page', () => {
    const page = '<script src="//cdn.example.com/lib.js?v=1"></script>';
    expect(findProblems(build({ 'src/popup.html': page }), 1)).toHaveLength(1);
  });

  it('refuses a source map file', () => {
    expect(findProblems(build({ 'assets/worker.js.map': '{}' }), 1)).toEqual([
      'assets/worker.js.map is a source map.',
    ]);
  });

  it.each(['web_accessible_resources', 'host_permissions', 'content_scripts'])(
    'refuses %s in the manifest',
    (key) => {
      const manifest = JSON.stringify({ ...soundManifest, [key]: [] });
      expect(findProblems(build({ 'manifest.json': manifest }), 1)).toEqual([
        `manifest.json must not have ${key}.`,
      ]);
    },
  );

  it('refuses a permission that no code uses, or that nobody has thought about', () => {
    const manifest = JSON.stringify({ permissions: ['storage', 'scripting', 'history'] });
    expect(findProblems(build({ 'manifest.json': manifest }), 1)).toEqual([
      'manifest.json asks for scripting, which no code uses.',
      'manifest.json asks for history, which no code uses.',
    ]);
  });

  it('refuses what is too large', () => {
    const large = build({
      'assets/worker.js': 'chrome.storage',
      'content-script.js': noise(limits.contentScriptGzip + 1),
      'models/triage/weights.bin': new Uint8Array(limits.weights),
      'models/triage/tables.bin': new Uint8Array(1),
    });
    const problems = findProblems(large, limits.zip + 1).map((problem) => problem.split(' has ')[0]);
    expect(problems).toEqual(['The zip', 'The weights in models/', 'content-script.js (gzip)']);
  });

  it('refuses a build without manifest, weights or content script', () => {
    expect(findProblems(new Map(), 1)).toEqual([
      'There are no weights in models/.',
      'content-script.js is missing or empty.',
      ...later.map((path) => `${path} is missing or empty.`),
      'manifest.json is missing.',
    ]);
  });
});
