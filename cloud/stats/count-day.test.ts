import { ulid } from 'ulid';
import { expect, it } from 'vitest';
import { lakeNow, mixedLabels } from '../lake/lake.test-support';
import { rawBatchName } from '../lake/zones';
import { fileStore } from '../store/files';
import { temporaryFolder } from '../store/test-servers.test-support';
import { countWholeDay } from './count-day';
import { countDay } from './day-summary';

it('a day that is over is counted in DuckDB as a day that goes on is counted without', async () => {
  const { folder, remove } = await temporaryFolder();
  try {
    const store = fileStore(folder);
    const day = new Date(lakeNow);
    // More models than are told apart; labels twice, and lines that are none.
    const labels = mixedLabels(900, 8).map((label, i) => ({
      ...label,
      model: i % 3 > 0 ? label.model : `m${i}@1`,
    }));
    const lines = labels.map((label) => `${JSON.stringify(label)}\n`);
    for (const some of [lines.slice(0, 500), lines.slice(400), ['no label\n', '{"id":"x"}\n']])
      await store.putIfAbsent(rawBatchName(ulid(lakeNow), day), new TextEncoder().encode(some.join('')));
    const counted = await countDay(store, day, Number.MAX_SAFE_INTEGER);
    const inDuckDb = await countWholeDay(store, day);
    expect(inDuckDb).toEqual(counted);
    expect(counted.isWhole).toBe(false);
    expect(counted.tally.labels).toBeGreaterThan(800);
  } finally {
    await remove();
  }
});
