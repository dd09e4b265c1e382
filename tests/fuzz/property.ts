import fc from 'fast-check';

/** What has to hold for every input, however it was tampered with. */
export interface Property {
  name: string;
  /** Throws, or rejects, where it does not hold for what a seed gives. */
  run(seed: number, runs: number): Promise<void>;
  /** Share of the runs: those that take long are tried less often. */
  share: number;
}

/** No input may take longer, whoever else uses the machine. Milliseconds. */
const patience = 2_000;

/**
 * @param check throws where it does not hold
 */
export function property<Input>(
  name: string,
  inputs: fc.Arbitrary<Input>,
  check: (input: Input) => void | Promise<void>,
  share = 1,
): Property {
  const timed = fc.asyncProperty(inputs, async (input) => {
    const began = performance.now();
    await check(input);
    const took = performance.now() - began;
    if (took > patience) throw new Error(`It took ${Math.round(took)} ms.`);
  });
  return {
    name,
    share,
    run: (seed, runs) => fc.assert(timed, { seed, numRuns: Math.max(1, Math.round(runs * share)) }),
  };
}

/** Runs it; what it throws has to be one of these, which tell a person what is wrong. */
export async function onlyThrows<Result>(
  act: () => Result | Promise<Result>,
  ...allowed: (abstract new (
    ...args: never[]
  ) => Error)[]
): Promise<Result | undefined> {
  try {
    return await act();
  } catch (error) {
    if (allowed.some((kind) => error instanceof kind)) return undefined;
    throw error;
  }
}
