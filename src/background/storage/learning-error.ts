export type LearningErrorCode = 'learning-deleted' | 'learning-elsewhere' | 'head-damaged' | 'head-newer';

/** What a person can do something about; `problems.ts` has the words. */
export class LearningError extends Error {
  override name = 'LearningError';
  constructor(
    readonly code: LearningErrorCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
