/**
 * The only state of the cloud: immutable objects in one bucket or folder. Nothing is ever overwritten, so there is no
 * race to lose and a repeated request does no harm. Only jobs delete.
 */
export interface Store {
  /** Keeps the object under this name unless there is one already; never overwrites. Rejects with StoreError. */
  putIfAbsent(name: string, bytes: Uint8Array): Promise<'stored' | 'exists'>;
  /** The whole object; undefined if there is none. Rejects with StoreError. */
  get(name: string): Promise<Uint8Array | undefined>;
  /**
   * Names that begin with this text, in ascending order of their characters; where one has `-` or `.` and another `/`,
   * S3-compatible stores differ. Throws StoreError.
   */
  list(prefix: string): AsyncIterable<string>;
  /**
   * Takes an object away, if it is there: what is too old, is to be forgotten, or is made anew, and what jobs need no longer.
   * Rejects with StoreError.
   */
  delete(name: string): Promise<void>;
}

/** The store did not do what it was asked. Its message names the operation and the object, never content. */
export class StoreError extends Error {
  override name = 'StoreError';

  constructor(operation: string, object: string, cause?: unknown) {
    const reason = cause instanceof Error ? `: ${cause.name}` : '';
    super(`The store could not ${operation} ${object}${reason}.`, { cause });
  }
}

const nameShape = /^(?!\.)[A-Za-z0-9._=-]+(?:\/(?!\.)[A-Za-z0-9._=-]+)*$/;
const maxNameLength = 300;

/**
 * Returns the name if every store keeps it as it is and no file system takes it for a way out of its folder.
 * Throws StoreError otherwise.
 */
export function checkName(name: string): string {
  if (name.length > maxNameLength || !nameShape.test(name))
    throw new StoreError('accept the name of', 'an object');
  return name;
}

/** The same for the beginning of names, which may end in the middle of one or be empty. */
export function checkPrefix(prefix: string): string {
  if (prefix !== '') checkName(prefix.replace(/\/$/, ''));
  return prefix;
}

/** Runs one operation of a store; any error becomes a StoreError that names the operation. */
export async function withErrors<T>(operation: string, name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new StoreError(operation, name, error);
  }
}
