import { createServer, type ViteDevServer } from 'vite';

/** Serves the development page of the card; the caller closes the server. */
export async function servePreview(port = 0): Promise<{ url: string; server: ViteDevServer }> {
  const server = await createServer({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'error',
    // The messages are outside this folder.
    server: { host: '127.0.0.1', port, hmr: port !== 0, fs: { strict: false } },
    cacheDir: `${import.meta.dirname}/../../../../node_modules/.vite-card-preview`,
  });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('The preview server has no address.');
  return { url, server };
}
