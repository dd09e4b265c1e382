import fc from 'fast-check';

/** What has to hold for every input, however it was tampered with. */
export interface Property {
  name: string;
  /** Throws, or rejects, where it does not hold for what a seed gives. */
  run(seed: number, runs: number): Promise<void>;
  /** Share of the runs: those that take long are tried less often. */
  share: number;
}

/** No input may take longer, in milliseconds of computing: others may use the machine as well. */
const patience = 5_000;

/**
 * @param check throws if it does not hold
 */
export function property<Input>(
  name: string,
  inputs: fc.Arbitrary<Input>,
  check: (input: Input) => void | Promise<void>,
  share = 1,
): Property {
  const timed = fc.asyncProperty(inputs, async (input) => {
    const began = process.cpuUsage();
    await check(input);
    const { user, system } = process.cpuUsage(began);
    const took = Math.round((user + system) / 1000);
    if (took > patience) throw new Error(`It took ${took} ms.`);
  });
  return {
    name,
    share,
    run: (seed, runs) =>
      fc.assert(timed, { seed, numRuns: Math.max(1, Math.round(runs * share)), endOnFailure: true }),
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
