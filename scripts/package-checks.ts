import { gzipSync, strFromU8 } from 'fflate';
import { LaterScript, laterScriptFile } from '../src/protocol/later-script';
import type { ExtensionFiles } from './extension-files';

/** In bytes, and a megabyte is a million of them: the stricter reading. */
export const limits = {
  zip: 14_000_000,
  weights: 12_000_000,
  /** Limit of what each page of an allowed site loads, and of what a ticket adds. */
  contentScriptGzip: 60_000,
};

const contentScripts = ['content-script.js', ...LaterScript.options.map(laterScriptFile)];

const forbiddenCode: { what: string; pattern: RegExp }[] = [
  { what: 'eval', pattern: /(?<![\w$.])eval\s*\(/ },
  { what: 'new Function', pattern: /\bnew\s+Function\s*\(/ },
  { what: 'import()', pattern: /(?<![\w$.])import\s*\(/ },
  { what: 'a script from another server', pattern: /["'`](https?:)?\/\/[^"'`\s]+\.m?js(\?[^"'`\s]*)?["'`]/ },
  { what: 'a source map', pattern: /[#@]\s*sourceMappingURL=/ },
];

/** What forbids releasing this build, one sentence each; empty if all is well. */
export function findProblems(files: ExtensionFiles, zipBytes: number): string[] {
  return [...checkSizes(files, zipBytes), ...checkManifest(files), ...checkCode(files)];
}

function checkSizes(files: ExtensionFiles, zipBytes: number): string[] {
  const weights = [...files].filter(([path]) => path.startsWith('models/') && path.endsWith('.bin'));
  const weightBytes = weights.reduce((sum, [, bytes]) => sum + bytes.length, 0);
  const problems = [
    tooLarge('The zip', zipBytes, limits.zip),
    tooLarge('The weights in models/', weightBytes, limits.weights),
    weightBytes === 0 && 'There are no weights in models/.',
    ...contentScripts.map((path) => checkContentScript(path, files.get(path))),
  ];
  return problems.filter((problem) => typeof problem === 'string');
}

function checkContentScript(path: string, script: Uint8Array | undefined): string | undefined {
  if (!script?.length) return `${path} is missing or empty.`;
  return tooLarge(`${path} (gzip)`, gzipSync(script).length, limits.contentScriptGzip);
}

function tooLarge(what: string, bytes: number, limit: number): string | undefined {
  return bytes > limit ? `${what} has ${bytes} bytes; at most ${limit} are allowed.` : undefined;
}

function checkManifest(files: ExtensionFiles): string[] {
  const text = files.get('manifest.json');
  if (!text) return ['manifest.json is missing.'];
  const manifest: Record<string, unknown> = JSON.parse(strFromU8(text));
  const forbidden = ['web_accessible_resources', 'host_permissions', 'content_scripts', 'update_url', 'key'];
  return [
    ...forbidden.filter((key) => key in manifest).map((key) => `manifest.json must not have ${key}.`),
    ...checkPermissions(files, manifest.permissions),
  ];
}

/** By what the code shows that it needs each permission. */
const uses: Readonly<Record<string, RegExp>> = {
  activeTab: /\.tabs\.query\(/,
  alarms: /\.alarms\b/,
  offscreen: /\.offscreen\b/,
  scripting: /\bscripting\b/,
  storage: /\.storage\b/,
};

function checkPermissions(files: ExtensionFiles, permissions: unknown): string[] {
  if (!Array.isArray(permissions)) return ['manifest.json has no list of permissions.'];
  const code = [...files].filter(([path]) => path.endsWith('.js')).map(([, bytes]) => strFromU8(bytes));
  const unused = permissions.filter((name) => {
    const use = Object.hasOwn(uses, name) ? uses[name] : undefined;
    return !(use && code.some((text) => use.test(text)));
  });
  return unused.map((name) => `manifest.json asks for ${name}, which no code uses.`);
}

function checkCode(files: ExtensionFiles): string[] {
  return [...files].flatMap(([path, bytes]) => {
    if (path.endsWith('.map')) return [`${path} is a source map.`];
    if (!/\.(m?js|html|css)$/.test(path)) return [];
    const text = strFromU8(bytes);
    return forbiddenCode
      .filter(({ pattern }) => pattern.test(text))
      .map(({ what }) => `${path} contains ${what}.`);
  });
}
