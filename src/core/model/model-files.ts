/** Reads the files of one model package: from the extension, from disk, from a verified update. */
export interface ModelFiles {
  /** Whole content of the file at a path relative to the package; rejects where it cannot be read. */
  read(path: string): Promise<Uint8Array>;
}
