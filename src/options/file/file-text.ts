import { type DecodedSoFar, decodeFile, type FileEncoding, nothingDecoded } from './decode-file';
import { isArchive } from './unpack-workbook';
import { workbookText } from './workbook-text';

/** The text of a file, piece by piece, a workbook as CSV; `seen` follows it. */
export async function* fileText(
  file: Blob,
  encoding: FileEncoding,
  seen: DecodedSoFar = nothingDecoded(),
): AsyncGenerator<string> {
  if (!(await isArchive(file))) {
    yield* decodeFile(file, encoding, seen);
    return;
  }
  for await (const text of workbookText(file)) {
    // The place in the archive is unknown; the rows that are done never exceed its size.
    seen.bytes = Math.min(file.size, seen.bytes + text.length);
    yield text;
  }
}
