import { useState } from 'preact/hooks';
import type { ChannelChange } from '../cloud-client';

export interface NamedBundle {
  sha256: string;
  name: string;
}

interface PromoteFormProps {
  /** Offered by name; any other is named by its hash. */
  bundles: readonly NamedBundle[];
  ask(change: ChannelChange): void;
}

export function PromoteForm({ bundles, ask }: PromoteFormProps) {
  const [bundle, setBundle] = useState('');
  const [percent, setPercent] = useState('10');
  return (
    <form
      class="line"
      onSubmit={(event) => {
        event.preventDefault();
        ask({ action: 'promote', bundle, percent: Number(percent) });
      }}
    >
      <label>
        <span>Bundle (SHA-256)</span>
        <input
          class="hash"
          value={bundle}
          list="bundles"
          required
          pattern="[0-9a-f]{64}"
          title="64 digits from 0 to 9 and a to f"
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setBundle(event.currentTarget.value.trim())}
        />
      </label>
      <datalist id="bundles">
        {bundles.map(({ sha256, name }) => (
          <option key={sha256} value={sha256} label={name} />
        ))}
      </datalist>
      <label>
        <span>Percent of the profiles</span>
        <input
          type="number"
          min="1"
          max="100"
          required
          value={percent}
          onInput={(event) => setPercent(event.currentTarget.value)}
        />
      </label>
      <button type="submit">Promote …</button>
    </form>
  );
}
