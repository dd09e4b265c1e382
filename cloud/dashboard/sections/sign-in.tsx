import { useState } from 'preact/hooks';

interface SignInProps {
  problem?: string;
  isBusy: boolean;
  open(token: string): void;
}

export function SignIn({ problem, isBusy, open }: SignInProps) {
  const [token, setToken] = useState('');
  return (
    <form
      class="line"
      onSubmit={(event) => {
        event.preventDefault();
        open(token);
      }}
    >
      <label>
        <span>Token of an administrator</span>
        <input
          type="password"
          required
          autocomplete="off"
          aria-describedby="token-note"
          value={token}
          onInput={(event) => setToken(event.currentTarget.value.trim())}
        />
      </label>
      <button type="submit" class="primary" aria-busy={isBusy}>
        Open
      </button>
      <p id="token-note" class="quiet">
        Kept in this tab until you close it or sign out.
      </p>
      {problem && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
