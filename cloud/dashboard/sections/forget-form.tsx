import { useState } from 'preact/hooks';
import type { ToForget } from '../../lake/forgotten';
import { Confirm } from './confirm';

/** Takes the labels of a token or of a profile out, from some day on. */
export function ForgetForm({ forget }: { forget(what: ToForget): Promise<void> }) {
  const [who, setWho] = useState('');
  const [from, setFrom] = useState('');
  const [asked, ask] = useState<ToForget>();
  return (
    <>
      <form
        class="line"
        onSubmit={(event) => {
          event.preventDefault();
          ask({ ...(who.length === 8 ? { token: who } : { client: who }), from });
        }}
      >
        <label>
          <span>Token (8 digits) or profile (16 digits)</span>
          <input
            value={who}
            required
            pattern="[0-9a-f]{8}|[0-9a-f]{16}"
            title="8 or 16 digits from 0 to 9 and a to f, as the runs of training name them"
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => setWho(event.currentTarget.value.trim())}
          />
        </label>
        <label>
          <span>From the day</span>
          <input type="date" required value={from} onInput={(event) => setFrom(event.currentTarget.value)} />
        </label>
        <button type="submit">Take labels out …</button>
      </form>
      {asked && (
        <Confirm
          question="Take labels out?"
          action="Take labels out"
          consequences={[
            `All labels of ${asked.token ? `token ${asked.token}` : `profile ${asked.client}`} that came from ${asked.from} on are deleted, with all that was made of them. Later ones are left out as well. This cannot be undone.`,
            'The next run of the jobs does it and learns anew. A head that has learned from them stays until it is rolled back.',
          ]}
          act={() => forget(asked)}
          close={() => ask(undefined)}
        />
      )}
    </>
  );
}
