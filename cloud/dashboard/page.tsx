import { useEffect, useState } from 'preact/hooks';
import { type CloudClient, RequestError } from './cloud-client';
import { Dashboard, firstChannel, loadAll, type Shown } from './dashboard';
import { SignIn } from './sections/sign-in';

interface PageProps {
  connect(token: string): CloudClient;
  /** Where the token stays while the tab is open. */
  kept: { read(): string | null; write(token: string): void; clear(): void };
}

type State =
  | { is: 'signed-out'; isBusy: boolean; problem?: string }
  | { is: 'signed-in'; client: CloudClient; first: Shown };

export function Page({ connect, kept }: PageProps) {
  const [state, setState] = useState<State>({ is: 'signed-out', isBusy: false });

  async function open(token: string) {
    setState({ is: 'signed-out', isBusy: true });
    const client = connect(token);
    try {
      const first = await loadAll(client, firstChannel);
      kept.write(token);
      setState({ is: 'signed-in', client, first });
    } catch (error) {
      if (error instanceof RequestError && error.status === 401) kept.clear();
      const problem = error instanceof Error ? error.message : String(error);
      setState({ is: 'signed-out', isBusy: false, problem });
    }
  }

  useEffect(() => {
    const token = kept.read();
    if (token) void open(token);
  }, []);

  function signOut() {
    kept.clear();
    setState({ is: 'signed-out', isBusy: false });
  }

  return (
    <main>
      <h1>Triage Lens cloud</h1>
      {state.is === 'signed-in' ? (
        <Dashboard client={state.client} first={state.first} signOut={signOut} />
      ) : (
        <SignIn problem={state.problem} isBusy={state.isBusy} open={open} />
      )}
    </main>
  );
}
