import { useState } from 'preact/hooks';

export interface Action {
  isRunning: boolean;
  /** Why the last run failed; undefined once the next one starts. */
  error?: unknown;
  /** Does nothing while the last one is still running. */
  run(act: () => Promise<void>): Promise<void>;
}

/** One thing that a control does, with its progress and its failure. */
export function useAction(): Action {
  const [state, setState] = useState<{ isRunning: boolean; error?: unknown }>({ isRunning: false });
  const run = async (act: () => Promise<void>) => {
    if (state.isRunning) return;
    setState({ isRunning: true });
    try {
      await act();
      setState({ isRunning: false });
    } catch (error) {
      setState({ isRunning: false, error });
    }
  };
  return { ...state, run };
}
