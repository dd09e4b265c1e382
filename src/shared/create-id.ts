import { monotonicFactory } from 'ulid';

/** A ULID, later than all before it. */
export const createId: () => string = monotonicFactory();
