import { sha256 } from '../sha256';
import type { ModelFiles } from './model-files';

/** A package that cannot be used: `missing` where a file cannot be read, `damaged` where it is not what it should be. */
export class ModelPackageError extends Error {
  override name = 'ModelPackageError';
  constructor(
    readonly code: 'missing' | 'damaged',
    message: string,
  ) {
    super(message);
  }
}

/** Size and hash of each of a package's files, as its manifest lists them. */
export type ListedFiles = Readonly<Record<string, { bytes: number; sha256: string }>>;

/** Rejects with `ModelPackageError` where the file cannot be read. */
export async function readPackageFile(files: ModelFiles, path: string): Promise<Uint8Array> {
  try {
    return await files.read(path);
  } catch (cause) {
    if (cause instanceof ModelPackageError) throw cause;
    throw new ModelPackageError('missing', `The model file ${path} cannot be read (${String(cause)}).`);
  }
}

/** Rejects with `ModelPackageError` where the file cannot be read, or is not the one that the manifest lists. */
export async function readListedFile(
  files: ModelFiles,
  path: string,
  listed: ListedFiles,
): Promise<Uint8Array> {
  const bytes = await readPackageFile(files, path);
  const expected = listed[path];
  if (!expected || bytes.length !== expected.bytes) {
    throw new ModelPackageError('damaged', `${path} has ${bytes.length} bytes, not ${expected?.bytes}.`);
  }
  if ((await sha256(bytes)) !== expected.sha256) {
    throw new ModelPackageError('damaged', `${path} is not the file that its manifest describes.`);
  }
  return bytes;
}
