import { Unzip, UnzipInflate } from 'fflate';
import { HistoryError } from '../../core/ticket-file/history-error';

/** An archive that unpacks to more than this is no export of tickets: it would only fill the memory. Bytes. */
export const maxUnpacked = 300_000_000;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const pushed = 64 * 1024;

/** Whether a file is an archive, as workbooks (`.xlsx`) are. */
export async function isArchive(file: Blob): Promise<boolean> {
  const [p, k, three, four] = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return p === 0x50 && k === 0x4b && three === 3 && four === 4;
}

/**
 * The XML of a workbook's sheets by name. Unpacks piece by piece and stops at `most` bytes, and does not trust what the
 * archive states as its own size. Throws `HistoryError`.
 */
export async function unpackSheets(file: Blob, most = maxUnpacked): Promise<Map<string, string>> {
  const sheets = new Map<string, string>();
  let unpacked = 0;
  let problem: HistoryError | undefined;
  const unzip = new Unzip((entry) => {
    const decoder = new TextDecoder();
    const parts: string[] = [];
    entry.ondata = (error, data, isLast) => {
      if (error) problem ??= new HistoryError('binary');
      unpacked += data?.length ?? 0;
      if (unpacked > most) {
        problem ??= new HistoryError('archive-too-large', [String(Math.round(most / 1e6))]);
        entry.terminate();
        return;
      }
      if (!SHEET.test(entry.name)) return;
      parts.push(decoder.decode(data, { stream: !isLast }));
      if (isLast) sheets.set(entry.name, parts.join(''));
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  for (let start = 0; start < file.size && !problem; start += pushed) {
    const bytes = new Uint8Array(await file.slice(start, start + pushed).arrayBuffer());
    try {
      unzip.push(bytes, start + pushed >= file.size);
    } catch {
      problem ??= new HistoryError('binary');
    }
  }
  if (problem) throw problem;
  if (sheets.size === 0) throw new HistoryError('binary');
  return sheets;
}
