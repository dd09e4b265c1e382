import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview, type Rolldown } from 'vite';
import { shipFiles } from '../scripts/ship-files';
import { target } from '../vite.config';

/** The pages in which a comparison runs, built as the extension is and served on this machine. */
export interface Pages {
  url: string;
  /** What is served; files put here are served, too. */
  folder: string;
  /** Bytes of the minified code that this source file and all it imports became. */
  codeBytes(source: string): number;
  close(): Promise<void>;
}

const root = import.meta.dirname;
const pages = ['onnx/page/speed.html', 'desk/page/desk.html'];

/** Builds into a temporary folder, with the shipped model and the WASM runtime beside the pages. */
export async function servePages(): Promise<Pages> {
  const folder = await mkdtemp(join(tmpdir(), 'triage-lens-bench-'));
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  const shared = { configFile: false, root, logLevel: 'warn' } as const;
  try {
    const built = await build({
      ...shared,
      publicDir: false,
      plugins: [shipFiles()],
      build: {
        outDir: folder,
        emptyOutDir: true,
        target,
        modulePreload: false,
        rolldownOptions: { input: pages.map((page) => join(root, page)) },
      },
    });
    const server = await preview({ ...shared, build: { outDir: folder }, preview: { host: '127.0.0.1' } });
    const address = server.httpServer.address();
    if (address === null || typeof address === 'string') throw new Error('The pages are not served.');
    return {
      url: `http://127.0.0.1:${address.port}`,
      folder,
      codeBytes: (source) => codeBytes(chunksOf(built), source),
      async close() {
        await server.close();
        await removeFolder();
      },
    };
  } catch (error) {
    await removeFolder();
    throw error;
  }
}

function chunksOf(built: Awaited<ReturnType<typeof build>>): Rolldown.OutputChunk[] {
  if ('close' in built) throw new Error('The pages were to be built once, not watched.');
  return [built].flat().flatMap(({ output }) => output.filter((file) => file.type === 'chunk'));
}

function codeBytes(chunks: readonly Rolldown.OutputChunk[], source: string): number {
  const first = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(source));
  if (!first) throw new Error(`${source} has no chunk of its own.`);
  const loaded = new Set([first]);
  for (const chunk of loaded) {
    for (const { fileName } of chunk.imports.map((name) => ({ fileName: name }))) {
      const next = chunks.find((other) => other.fileName === fileName);
      if (next) loaded.add(next);
    }
  }
  return [...loaded].reduce((sum, { code }) => sum + Buffer.byteLength(code), 0);
}
