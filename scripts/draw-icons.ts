/** Draws icons/icon.svg at the sizes that the manifest names. Run by hand after a change: `npx tsx scripts/draw-icons.ts` */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findChromium } from './chromium.mjs';

const sizes = [16, 32, 48, 128];
const drawing = readFileSync('icons/icon.svg', 'utf8');

const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of sizes) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${drawing}`);
  writeFileSync(`icons/icon-${size}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
