import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{src,cloud,scripts,training,tests,demo,bench}/**/*.test.{ts,tsx}'],
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
  },
});
