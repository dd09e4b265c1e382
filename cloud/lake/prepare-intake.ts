import { translatePatterns } from '../../src/core/redact/bounded';
import type { LabelLevel } from '../configuration';
import { readText } from '../read-body';
import { checkLine } from './label-line';

/**
 * Does once what the first batch of a process would hold all others up with: the runtime loads what reads packed bodies when it
 * is first used, and translates the rules for personal data, which alone takes tenths of a second.
 */
export async function prepareIntake(level: LabelLevel): Promise<void> {
  if (level === 'redacted') translatePatterns();
  const packed = await new Response(
    new Blob(['{}']).stream().pipeThrough(new CompressionStream('gzip')),
  ).arrayBuffer();
  const request = new Request('http://localhost/', {
    method: 'POST',
    headers: { 'Content-Encoding': 'gzip' },
    body: packed,
  });
  checkLine(await readText(request, { sent: packed.byteLength, unpacked: 2 }), level);
}
