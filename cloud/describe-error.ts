import { SigningError } from '../src/core/release/sign-release';
import { HelpdeskError } from './enrich/helpdesk-error';
import { Problem, type ProblemCode } from './problem';
import { StoreError } from './store/store';

/** What the log says of an error. */
export interface DescribedError {
  problem: ProblemCode;
  /** The message of one of our own errors, else the name of the error. */
  error?: string;
  /** The first places in the code, of an error that is not one of ours. */
  where?: string[];
}

const maxPlaces = 3;

/** Only messages of our own errors are told: another library's may quote what it was given. */
export function describeError(error: unknown): DescribedError {
  if (error instanceof Problem) {
    return { ...(error.cause !== undefined && describeCause(error.cause)), problem: error.code };
  }
  const problem = error instanceof StoreError ? 'store-failed' : 'server-error';
  return { problem, ...describeCause(error) };
}

function describeCause(error: unknown): Omit<DescribedError, 'problem'> {
  if (error instanceof Problem) return { error: error.code };
  const isOurs = [StoreError, HelpdeskError, SigningError].some((kind) => error instanceof kind);
  if (isOurs) return { error: (error as Error).message };
  if (!(error instanceof Error)) return { error: typeof error };
  return { error: error.name, where: placesOf(error) };
}

/** A stack begins with the message, which is left out. */
function placesOf({ message, stack = '' }: Error): string[] {
  const behind = stack.indexOf(message) + message.length;
  const lines = stack.slice(behind).split('\n');
  return lines.flatMap((line) => /^\s+at (.+)$/.exec(line)?.[1] ?? []).slice(0, maxPlaces);
}
