import type { Plugin } from 'vite';
import { parseAdapters } from '../src/helpdesks/adapter';
import { placingOf } from '../src/helpdesks/placing';
import { LaterScript, laterScriptFile } from '../src/protocol/later-script';
import { buildScripts } from './build-scripts';
import { readAdapters } from './ship-files';

const first = 'content-script';

/**
 * Builds the content script: the part that each page of an allowed site gets, and those that the worker adds where they
 * are needed. They are classic scripts at the extension's root, in one world: a module would have to be web-accessible,
 * that is, readable by every page.
 */
export async function buildContentScript(outDir: string, mode: string, target: string): Promise<void> {
  const later = LaterScript.options.map((name) => laterScriptFile(name).replace(/\.js$/, ''));
  const entries = [first, ...later];
  const places = JSON.stringify(placingOf(parseAdapters(await readAdapters())));
  await buildScripts(outDir, mode, target, {
    define: { SHIPPED_PLACES: JSON.stringify(places) },
    plugins: [afterThoseBefore(later), asClassicScripts()],
    lib: {
      entry: Object.fromEntries(entries.map((name) => [name, sourceOf(name)])),
      formats: ['cjs'],
      fileName: (_, name) => `${name}.js`,
    },
    // What two scripts use is put into the one that runs first.
    rolldownOptions: { preserveEntrySignatures: 'allow-extension' },
  });
}

function sourceOf(name: string): string {
  return name === first ? `src/content/${name}.ts` : `src/content/later/${name}.ts`;
}

/** Each later script runs after the first one, and those that need a ticket's parts after the ticket's. */
function afterThoseBefore(later: readonly string[]): Plugin {
  return {
    name: 'after-those-before',
    transform(code, id) {
      const name = later.find((each) => id.endsWith(`/${sourceOf(each)}`));
      if (name === undefined) return undefined;
      const before = name === later[0] ? ['../content-script'] : ['../content-script', `./${later[0]}`];
      return { code: `${before.map((path) => `import '${path}';\n`).join('')}${code}`, map: null };
    },
  };
}

/** Where the scripts of the page's one running instance find what the earlier ones have. */
const shelf = `globalThis[Symbol.for('triage-lens.scripts')]`;

/** What the bundler wrote as CommonJS modules runs without a module system, each in a function of its own. */
function asClassicScripts(): Plugin {
  return {
    name: 'as-classic-scripts',
    generateBundle(_, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        const { fileName, code } = output;
        if (!output.isEntry) throw new Error(`${fileName} is shared by scripts of which none runs first.`);
        const exports = 'const exports={};';
        const keep = `shelf[${JSON.stringify(`./${fileName}`)}]=exports;`;
        output.code =
          fileName === `${first}.js`
            ? `(()=>{${exports}${code}\nif(exports.instance){const shelf=${shelf}={};${keep}}})();\n`
            : `(()=>{const shelf=${shelf};const require=(name)=>shelf[name];${exports}${code}\n${keep}})();\n`;
      }
    },
  };
}
