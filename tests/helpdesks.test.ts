import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { adapterFiles } from '../src/helpdesks/registry';
import { filesUnder, isTest, sourcesUnder } from './source-files';

describe('every helpdesk', () => {
  it('has its line in the registry', () => {
    const adapters = sourcesUnder('src/helpdesks').filter(
      (path) => !isTest(path) && /\bsatisfies AdapterData\b/.test(readFileSync(path, 'utf8')),
    );
    expect(adapters).toHaveLength(adapterFiles.length);
  });

  it.each(adapterFiles.map(({ id }) => id))('%s has fixtures to be tested on', (id) => {
    expect(filesUnder(`tests/helpdesks/${id}`)).not.toEqual([]);
  });
});
