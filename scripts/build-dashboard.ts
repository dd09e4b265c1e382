import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const source = 'cloud/dashboard';

/** Builds the page for administrators into `dashboard/` of that folder. Rejects if that fails. */
export async function buildDashboard(folder: string): Promise<void> {
  const outDir = join(folder, 'dashboard');
  await mkdir(outDir, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: { dashboard: join(source, 'dashboard-main.tsx') },
        output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
      },
    },
  });
  await copyFile(join(source, 'dashboard.html'), join(outDir, 'dashboard.html'));
}
