/** Curates a folder and ends its own process, as a host would, in the middle of its n-th write. Arguments: folder, n. */
import { readConfiguration } from '../configuration';
import { testEnvironment } from '../http.test-support';
import { curate } from '../jobs/curate';
import { fileStore } from '../store/files';
import { lakeNow } from './lake.test-support';

const [folder = '', last = '1'] = process.argv.slice(2);
const files = fileStore(folder);
let writes = 0;
const store = {
  ...files,
  putIfAbsent(name: string, bytes: Uint8Array) {
    writes += 1;
    const written = files.putIfAbsent(name, bytes);
    // The file is open and partly written by then, or just there.
    if (writes === Number(last)) setImmediate(() => process.kill(process.pid, 'SIGKILL'));
    return written;
  },
};
const configuration = readConfiguration(testEnvironment(''));
await curate.run({ store, configuration, now: () => lakeNow, log: () => {} }, Number.MAX_SAFE_INTEGER);
console.log('not killed');
