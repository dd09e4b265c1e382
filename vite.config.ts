import { crx, defineManifest } from '@crxjs/vite-plugin';
import { defineConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { shipFiles, shipNotices } from './scripts/ship-files.ts';

/** Where each mode is built to. Only `dist` is ever released. */
export function outputFolder(mode: string): string {
  return mode === 'e2e' ? 'dist-e2e' : 'dist';
}

/** What the code is compiled for: the oldest browser that the manifest accepts. */
export const target = `chrome${manifest.minimum_chrome_version}`;

/** A headless browser cannot click a permission prompt, so the tests' build has its sites granted. */
const testSites = ['http://127.0.0.1/*', 'http://localhost/*'];

/** The worker is built as a classic script; see scripts/build-worker.ts. */
const { background: _, ...pagesOnly } = manifest;

/** Offscreen page, popup and options. scripts/build-extension.ts builds the worker and the content script. */
export default defineConfig(({ mode }) => ({
  plugins: [
    crx({
      manifest: defineManifest(mode === 'e2e' ? { ...pagesOnly, host_permissions: testSites } : pagesOnly),
    }),
    shipFiles(),
    shipNotices(),
  ],
  publicDir: false,
  build: {
    outDir: outputFolder(mode),
    target,
    sourcemap: false,
    modulePreload: false,
    rolldownOptions: { input: { offscreen: 'src/offscreen/offscreen.html' } },
  },
}));
