import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,cloud,scripts,training,tests,demo,bench}/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    // All cores: vitest leaves one free, which on two cores is half of them.
    maxWorkers: '100%',
    // A machine that does other things, too, is slower than the usual limit allows.
    testTimeout: 20_000,
    hookTimeout: 20_000,
    unstubEnvs: true,
    unstubGlobals: true,
  },
});
