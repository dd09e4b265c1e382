import { useState } from 'preact/hooks';
import type { ToForget } from '../lake/forgotten';
import type { ChannelHistory } from '../registry/history-answer';
import type { Stats } from '../stats/stats-answer';
import type { ChannelChange, CloudClient } from './cloud-client';
import { Accuracy } from './sections/accuracy';
import { Channel } from './sections/channel';
import { Drift } from './sections/drift';
import { ForgetForm } from './sections/forget-form';
import { Funnel } from './sections/funnel';
import { Jobs } from './sections/jobs';
import { LabelsPerDay } from './sections/labels-per-day';
import { Live } from './sections/live';
import { Training } from './sections/training';

export interface Shown {
  stats: Stats;
  history: ChannelHistory;
}

interface DashboardProps {
  client: CloudClient;
  first: Shown;
  signOut(): void;
}

export const days = 28;
export const firstChannel = 'stable';

/** Everything of one channel. Rejects with `RequestError`. */
export async function loadAll(client: CloudClient, channel: string): Promise<Shown> {
  const [stats, history] = await Promise.all([client.readStats(days), client.readHistory(channel)]);
  return { stats, history };
}

export function Dashboard({ client, first, signOut }: DashboardProps) {
  const [{ stats, history }, show] = useState(first);
  const [said, say] = useState('');

  async function load(channel: string, done: string) {
    try {
      show(await loadAll(client, channel));
      say(done);
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  }

  async function change(wanted: ChannelChange) {
    await client.changeChannel(history.channel, wanted);
    await load(history.channel, wanted.action === 'rollback' ? 'Rolled back.' : 'Promoted.');
  }

  async function forget(what: ToForget) {
    await client.forget(what);
    say('Noted. The next run of the jobs takes the labels out.');
  }

  return (
    <>
      <div class="line">
        <ChannelName name={history.channel} choose={(name) => load(name, `Channel ${name}.`)} />
        <button type="button" onClick={() => load(history.channel, 'Up to date.')}>
          Reload
        </button>
        <button type="button" onClick={signOut}>
          Sign out
        </button>
        <p role="status">{said}</p>
      </div>
      {!stats.complete && (
        <p class="problem">
          There is more than is read at once, or something is damaged: the oldest days are not complete.
        </p>
      )}
      <section aria-labelledby="channel">
        <h2 id="channel">Channel</h2>
        <Channel history={history} trained={bundlesOf(stats.training)} change={change} />
      </section>
      <section aria-labelledby="labels">
        <h2 id="labels">Labels per day, {days} days</h2>
        <LabelsPerDay days={stats.days} />
      </section>
      <section aria-labelledby="funnel">
        <h2 id="funnel">From suggestion to final value</h2>
        <Funnel rows={stats.funnel} />
        {stats.more > 0 && <p class="quiet">And {stats.more} more heads with fewer labels.</p>}
      </section>
      <section aria-labelledby="accuracy">
        <h2 id="accuracy">Accuracy by head and version</h2>
        <Accuracy rows={stats.accuracy} />
      </section>
      <section aria-labelledby="drift">
        <h2 id="drift">Drift</h2>
        <Drift rows={stats.drift} />
      </section>
      <section aria-labelledby="training">
        <h2 id="training">Training</h2>
        <Training runs={stats.training} />
      </section>
      <section aria-labelledby="live">
        <h2 id="live">Tickets as they are predicted</h2>
        <Live watch={client.watch} />
      </section>
      <section aria-labelledby="forget">
        <h2 id="forget">Take labels out</h2>
        <ForgetForm forget={forget} />
      </section>
      <section aria-labelledby="jobs">
        <h2 id="jobs">Jobs</h2>
        <Jobs reports={stats.jobs} />
      </section>
      <p class="quiet">
        Nothing here is about a single agent. Numbers below 5, and numbers of fewer than three profiles, are
        not shown.
      </p>
    </>
  );
}

function bundlesOf(runs: Stats['training']) {
  return runs.flatMap(({ bundle }) => (bundle ? [bundle] : []));
}

function ChannelName({ name, choose }: { name: string; choose(name: string): void }) {
  return (
    <label>
      <span>Channel</span>
      <input
        defaultValue={name}
        pattern="[a-z][a-z0-9\-]{0,39}"
        title="small letters, digits and hyphens"
        onChange={({ currentTarget }) => {
          if (currentTarget.value !== '' && currentTarget.checkValidity()) choose(currentTarget.value);
        }}
      />
    </label>
  );
}
