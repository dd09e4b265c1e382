import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import * as v from 'valibot';

const ComponentList = v.looseObject({
  bomFormat: v.literal('CycloneDX'),
  metadata: v.looseObject({}),
  components: v.pipe(v.array(v.looseObject({ name: v.string(), version: v.string() })), v.minLength(1)),
});

/**
 * All that the product is made of, extension and cloud, as npm knows it: CycloneDX as JSON, the same for the same
 * dependencies. Rejects if npm cannot say.
 */
export async function createComponentList(): Promise<string> {
  const command = ['sbom', '--sbom-format=cyclonedx', '--omit=dev', '--package-lock-only'];
  const { stdout } = await promisify(execFile)('npm', command, { maxBuffer: 50_000_000 });
  const { serialNumber: _number, metadata, ...list } = v.parse(ComponentList, JSON.parse(stdout));
  const { timestamp: _time, ...about } = metadata;
  return `${JSON.stringify({ ...list, metadata: about }, null, 2)}\n`;
}
