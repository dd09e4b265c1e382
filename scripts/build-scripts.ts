import { type BuildOptions, build, type Plugin } from 'vite';

/** Scripts that are no modules, and how they are built; see Vite's settings. */
interface Scripts extends Pick<BuildOptions, 'lib' | 'rolldownOptions'> {
  plugins?: Plugin[];
  /** Constants of the code, by name, as JavaScript. */
  define?: Record<string, string>;
}

/** Builds these scripts into a folder that has the pages already. Rejects with Vite's error if the code does not compile. */
export async function buildScripts(
  outDir: string,
  mode: string,
  target: string,
  { plugins, define, ...scripts }: Scripts,
): Promise<void> {
  await build({
    configFile: false,
    mode,
    logLevel: 'warn',
    publicDir: false,
    plugins,
    define,
    build: { outDir, emptyOutDir: false, target, sourcemap: false, ...scripts },
  });
}
