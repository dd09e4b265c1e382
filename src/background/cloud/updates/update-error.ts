import { ReleaseError } from '../../../core/release/release-error';
import type { UpdateProblem } from '../../../protocol/cloud-messages';
import { CloudError } from '../cloud-error';

/** An update that is not switched to. */
export class UpdateError extends Error {
  override name = 'UpdateError';
  constructor(
    readonly code: UpdateProblem,
    options?: ErrorOptions,
  ) {
    super(`No update: ${code}.`, options);
  }
}

/** The known problem that the error means. Every other error comes from the browser's storage. */
export function problemOf(error: unknown): UpdateProblem {
  if (error instanceof UpdateError || error instanceof ReleaseError) return error.code;
  if (!(error instanceof CloudError)) return 'storage';
  if (error.code === 'failed') return 'unreachable';
  if (error.reason === 'no-release') return 'withheld';
  if (error.code === 'nothing-there' || error.code === 'too-large') return 'damaged-download';
  return error.code;
}
