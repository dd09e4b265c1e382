import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import dependencies from '../package.json' with { type: 'json' };
import { buildDashboard } from './build-dashboard';

export const cloudHosts = ['aws', 'google', 'azure'] as const;
export type CloudHost = (typeof cloudHosts)[number];

interface HostFiles {
  entry: string;
  /** Given by the host when it runs the code, or installed by it: these have to be its own copy. */
  external: readonly string[];
  /** Beside the code. */
  files: Record<string, unknown>;
}

const version = (name: keyof typeof dependencies.dependencies) => dependencies.dependencies[name];
const nodeModule = { name: 'triage-lens-cloud', private: true, type: 'module', main: 'index.mjs' };

/** Has a library of machine code, so that it stays beside the bundle; only jobs load it. */
const duckDb = '@duckdb/node-api';

const hosts: Record<CloudHost, HostFiles> = {
  aws: { entry: 'cloud/entries/aws-lambda.ts', external: [], files: {} },
  google: {
    entry: 'cloud/entries/google-cloud-function.ts',
    external: ['@google-cloud/functions-framework'],
    files: {
      'package.json': {
        ...nodeModule,
        dependencies: {
          '@google-cloud/functions-framework': version('@google-cloud/functions-framework'),
          [duckDb]: version(duckDb),
        },
      },
    },
  },
  azure: {
    entry: 'cloud/entries/azure-function.ts',
    external: ['@azure/functions-core'],
    files: {
      'package.json': nodeModule,
      'host.json': {
        version: '2.0',
        functionTimeout: '00:10:00',
        extensionBundle: { id: 'Microsoft.Azure.Functions.ExtensionBundle', version: '[4.*, 5.0.0)' },
        extensions: { http: { routePrefix: '' } },
      },
    },
  },
};

/** Builds everything that one cloud runs into a folder that is there. Rejects if that fails. */
export async function buildFunction(host: CloudHost, folder: string): Promise<void> {
  const { entry, external, files } = hosts[host];
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // tfjs's WebAssembly loader asks for them, as if it were still a file of CommonJS.
    define: { __dirname: 'import.meta.dirname', __filename: 'import.meta.filename' },
    ssr: { noExternal: true, external: [...external, duckDb] },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.19',
      minify: true,
      rolldownOptions: {
        input: { index: entry },
        external: [...external, duckDb],
        output: { entryFileNames: '[name].mjs', codeSplitting: false },
      },
    },
  });
  await buildDashboard(folder);
  await cp('models', join(folder, 'models'), { recursive: true });
  await copyWasm(join(folder, 'wasm'));
  await cp('cloud/lake/sql', join(folder, 'sql'), { recursive: true });
  // Google installs what package.json names, for its own system.
  if (host !== 'google') await copyDuckDb(join(folder, 'node_modules', '@duckdb'));
  for (const [name, content] of Object.entries(files))
    await writeFile(join(folder, name), `${JSON.stringify(content, null, 2)}\n`);
}

/** With the libraries that npm has installed: for the system that builds, which has to be the one that the functions run on. */
async function copyDuckDb(target: string): Promise<void> {
  const from = join('node_modules', '@duckdb');
  for (const name of await readdir(from)) await cp(join(from, name), join(target, name), { recursive: true });
}

/** One thread, with SIMD and without; that with threads is never asked for. */
async function copyWasm(target: string): Promise<void> {
  const from = dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm'));
  const names = (await readdir(from)).filter((name) => /^tfjs-backend-wasm(-simd)?\.wasm$/.test(name));
  await mkdir(target, { recursive: true });
  for (const name of names) await cp(join(from, name), join(target, name));
}
