import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import { filesUnder, type Import, importsOf, isTest, loadedBy, sourcesUnder } from './source-files';

const roots = ['src', 'cloud', 'training', 'scripts', 'demo', 'e2e', 'bench', 'tests'].filter(existsSync);
const files = new Set(roots.flatMap(sourcesUnder));
const shipped = [...files].filter((path) => path.startsWith('src/') && !isTest(path));

/** What every part of the extension may use. */
const shared = ['src/core', 'src/protocol', 'src/shared'];

/** Whom each part may import besides itself. A new part needs a line here, and so a decision. */
const mayImport: Record<string, string[]> = {
  'src/core': [],
  'src/protocol': ['src/core'],
  'src/shared': ['src/core', 'src/protocol', '_locales'],
  'src/helpdesks': ['src/core'],
  'src/background': [...shared, 'src/helpdesks'],
  'src/offscreen': shared,
  'src/content': [...shared, 'src/helpdesks'],
  /** The card in a plain page, for whoever works on it; nothing that is shipped imports it. */
  'src/content/card/preview': [...shared, 'src/content'],
  /** What the extension's own pages share. */
  'src/ui': shared,
  'src/popup': [...shared, 'src/ui'],
  'src/options': [...shared, 'src/ui', 'src/helpdesks'],
  training: ['src/core', 'training/wasm-backend.ts'],
  /** tfjs's WebAssembly in Node, for whoever predicts there. */
  'training/wasm-backend.ts': [],
  cloud: ['src/core', 'cloud/store', 'cloud/enrich', 'package.json'],
  /** Suggestions for tickets that no agent has open; what helpdesks call our values is known from their adapters. */
  'cloud/enrich': ['src/core', 'src/helpdesks', 'cloud', 'cloud/store', 'training/wasm-backend.ts'],
  /** Knows its provider and nothing else of the cloud. */
  'cloud/store': [],
  /** The page for administrators: knows the forms of answers, and nothing else of the server. */
  'cloud/dashboard': ['cloud'],
  'cloud/entries': ['cloud', 'cloud/store', 'cloud/enrich'],
  demo: ['src/core'],
};

/** The packages of core: whatever it uses must run alike in the browser, in Node and in a cloud function. */
const corePackages = ['@tensorflow/tfjs-core', 'papaparse', 'valibot'];

/** What the cloud's app may use: it knows no provider and no server. */
const cloudPackages = ['hono', 'valibot', 'ulid'];

/** Engines that the lake may be asked by: loaded only by the jobs that ask. */
const enginePackages = ['@duckdb/node-api', '@aws-sdk/client-athena', '@google-cloud/bigquery'];

/** Of key managers: loaded only where such a key signs. */
const signingPackages = ['@aws-sdk/client-kms', 'google-auth-library'];

/** Parts of the running extension, which only their entry files put together. */
const shells = ['src/background', 'src/offscreen', 'src/content', 'src/popup', 'src/options'];

const entries = [
  manifest.background.service_worker,
  'src/offscreen/offscreen.html',
  'src/offscreen/offscreen-page.ts',
  manifest.action.default_popup,
  'src/popup/popup-main.tsx',
  manifest.options_ui.page,
  'src/options/options-main.tsx',
  'src/content/content-script.ts',
];

describe('who may import whom', () => {
  it.each(Object.entries(mayImport))('%s stays within its bounds', (part, others) => {
    const strangers = importsIn(part)
      .filter(({ to, isPackage }) => !isPackage && ![part, ...others].includes(partOf(to)))
      .map(describeImport);
    expect(strangers).toEqual([]);
  });

  it('has a rule for every part of the extension', () => {
    expect(shipped.filter((path) => !(partOf(path) in mayImport))).toEqual([]);
  });

  it('ships nothing that only tests use', () => {
    const loaded = shipped.flatMap((path) => importsOf(path, files)).filter(({ to }) => isTest(to));
    expect(loaded.map(describeImport)).toEqual([]);
  });

  it('lets core use only what runs everywhere', () => {
    const packages = importsIn('src/core').filter(({ isPackage }) => isPackage);
    expect(packages.filter(({ to }) => !corePackages.includes(to)).map(describeImport)).toEqual([]);
  });

  it('gives the cloud app only what all four hosts have, and each store its own provider', () => {
    const packages = (part: string) =>
      importsIn(part).filter(({ to, isPackage }) => isPackage && !to.startsWith('node:'));
    const isOutside = ({ from, to }: Import) =>
      (isIn(from, 'cloud/lake') && enginePackages.includes(to)) ||
      (isIn(from, 'cloud/signing') && signingPackages.includes(to));
    const app = packages('cloud').filter((each) => !cloudPackages.includes(each.to) && !isOutside(each));
    const late = [...packages('cloud/store'), ...packages('cloud').filter(isOutside)];
    const early = late.filter(({ from, to, isType }) => !isType && !loadsLate(from, to));
    expect([...app, ...early].map(describeImport)).toEqual([]);
  });

  it('lets nobody reach into a part of the running extension', () => {
    const outsiders = [...files].filter(
      (path) => !isTest(path) && !path.startsWith('src/') && !isIn(path, 'tests'),
    );
    const reaching = outsiders
      .flatMap((path) => importsOf(path, files))
      .filter(({ to, isType }) => !isType && shells.some((shell) => isIn(to, shell)));
    expect(reaching.map(describeImport)).toEqual([]);
  });

  it('keeps TensorFlow out of the content script and the popup', () => {
    const loaded = ['src/content', 'src/popup', 'src/options']
      .flatMap(sourcesIn)
      .flatMap((path) => loadedBy(path, files));
    expect(loaded.filter(({ to }) => to.startsWith('@tensorflow/')).map(describeImport)).toEqual([]);
  });

  it('keeps the browser out of UI components, which get all they need as props', () => {
    const components = shipped.filter((path) => path.endsWith('.tsx') && !entries.includes(path));
    expect(components).not.toEqual([]);
    const loaded = components.flatMap((path) => loadedBy(path, files));
    expect(loaded.filter(({ to }) => to === 'webextension-polyfill').map(describeImport)).toEqual([]);
    const naming = components.filter((path) => /\b(chrome|browser)\.\w/.test(withoutComments(path)));
    expect(naming).toEqual([]);
  });

  it('loads nothing late: a service worker refuses import()', () => {
    expect(shipped.filter((path) => /(?<![\w.])import\(/.test(withoutComments(path)))).toEqual([]);
  });
});

/** Files that may lie beside the rooms: what the browser starts, and what puts the rooms together. */
const atTheDoor: Record<string, string[]> = {
  'src/background': ['service-worker.ts', 'services.ts'],
  'src/content': ['content-script.ts'],
  'src/options': ['options-client.ts', 'options-main.tsx', 'options.css', 'options.html', 'options.tsx'],
};

describe('files', () => {
  it.each(Object.entries(atTheDoor))('of %s lie in a folder that says what they do', (part, known) => {
    const loose = filesUnder(part).filter(
      (path) => dirname(path) === part && !known.includes(basename(path)),
    );
    expect(loose).toEqual([]);
  });

  it('have at most 300 lines', () => {
    const written = roots.flatMap(filesUnder).filter((path) => /\.(ts|tsx|mjs|css)$/.test(path));
    const long = written.filter((path) => readFileSync(path, 'utf8').trimEnd().split('\n').length > 300);
    expect(long).toEqual([]);
  });

  it('of entries exist and have names of their own, else the bundler confuses them', () => {
    const known = filesUnder('src');
    expect(entries.filter((path) => !known.includes(path))).toEqual([]);
    const names = entries.map((path) => basename(path).replace(/\.\w+$/, ''));
    expect([...new Set(names)]).toEqual(names);
  });
});

function isIn(path: string, part: string): boolean {
  return path === part || path.startsWith(`${part}/`);
}

/** The part that a file belongs to; of nested ones the inner. Outside all of them: the topmost folder. */
function partOf(path: string): string {
  const parts = Object.keys(mayImport).filter((part) => isIn(path, part));
  return parts.sort((a, b) => b.length - a.length)[0] ?? path.split('/')[0] ?? path;
}

function sourcesIn(part: string): string[] {
  return [...files].filter((path) => partOf(path) === part && !isTest(path));
}

function importsIn(part: string): Import[] {
  return sourcesIn(part).flatMap((path) => importsOf(path, files));
}

function describeImport({ from, to }: Import): string {
  return `${from} imports ${to}`;
}

/** Whether a package is loaded only when the code comes to it. */
function loadsLate(path: string, name: string): boolean {
  const code = withoutComments(path);
  return (
    code.includes(`await import('${name}')`) && !new RegExp(`^import (?!type).*'${name}'`, 'm').test(code)
  );
}

function withoutComments(path: string): string {
  return readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
}
