export class TimeLimitError extends Error {
  override name = 'TimeLimitError';
}

/** The promise's outcome, or a `TimeLimitError` after so many milliseconds; what was begun is not stopped by it. */
export function withTimeLimit<T>(promise: Promise<T>, milliseconds: number, what: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout>;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new TimeLimitError(`${what} took over ${milliseconds} ms`)),
      milliseconds,
    );
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}
