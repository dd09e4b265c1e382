import { useEffect, useId, useRef, useState } from 'preact/hooks';

interface ConfirmProps {
  question: string;
  /** On the button that does it. */
  action: string;
  /** What changes, sentence by sentence. */
  consequences: readonly string[];
  /** Rejects with what went wrong, in words. */
  act(): Promise<void>;
  close(): void;
}

/** Asks before something changes for others; stays open with the reason where it fails. */
export function Confirm({ question, action, consequences, act, close }: ConfirmProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const [state, setState] = useState<{ isBusy: boolean; problem?: string }>({ isBusy: false });
  useEffect(() => dialog.current?.showModal(), []);

  async function confirm() {
    setState({ isBusy: true });
    try {
      await act();
      close();
    } catch (error) {
      setState({ isBusy: false, problem: error instanceof Error ? error.message : String(error) });
    }
  }

  return (
    <dialog ref={dialog} aria-labelledby={title} onClose={close}>
      <h2 id={title}>{question}</h2>
      {consequences.map((each) => (
        <p key={each}>{each}</p>
      ))}
      {state.problem && (
        <p class="problem" role="alert">
          {state.problem}
        </p>
      )}
      <div class="line end">
        <button type="button" onClick={() => dialog.current?.close()}>
          Cancel
        </button>
        <button
          type="button"
          class="primary"
          aria-busy={state.isBusy}
          disabled={state.isBusy}
          onClick={confirm}
        >
          {action}
        </button>
      </div>
    </dialog>
  );
}
