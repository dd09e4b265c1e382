import { useState } from 'preact/hooks';
import type { ChannelHistory } from '../../registry/history-answer';
import type { ChannelChange } from '../cloud-client';
import { showMoment } from '../format';
import { Table } from '../table';
import { Confirm } from './confirm';
import { type NamedBundle, PromoteForm } from './promote-form';

interface ChannelProps {
  history: ChannelHistory;
  /** Bundles that training has made, whether the channel had them or not. */
  trained: readonly NamedBundle[];
  /** Rejects with what went wrong, in words. */
  change(change: ChannelChange): Promise<void>;
}

export function Channel({ history, trained, change }: ChannelProps) {
  const [asked, ask] = useState<ChannelChange>();
  const { channel, stable, canary, entries } = history;
  return (
    <>
      <dl>
        <dt>Everybody runs</dt>
        <dd>{nameOf(stable)}</dd>
        <dt>On trial</dt>
        <dd>{canary ? `${nameOf(canary.bundle)}, with ${canary.percent} % of the profiles` : 'nothing'}</dd>
      </dl>
      <p>
        <button type="button" disabled={!stable && !canary} onClick={() => ask({ action: 'rollback' })}>
          Roll back …
        </button>
      </p>
      <PromoteForm bundles={knownBundles(history, trained)} ask={ask} />
      <h3>History of {channel}</h3>
      <Table
        caption={`History of ${channel}`}
        headings={[{ text: 'Number' }, { text: 'When' }, { text: 'What' }, { text: 'By' }]}
        rows={entries.map(({ number, at, action, bundle, percent, by }) => ({
          key: String(number),
          cells: [
            String(number),
            showMoment(at),
            bundle ? `${action} ${nameOf(bundle)} to ${percent} %` : action,
            <code key="by">{by}</code>,
          ],
        }))}
        empty="Nothing has been released. Everybody runs the shipped model."
      />
      {asked && (
        <Confirm
          question={asked.action === 'rollback' ? 'Roll back?' : 'Promote?'}
          action={asked.action === 'rollback' ? 'Roll back' : 'Promote'}
          consequences={consequencesOf(asked, history)}
          act={() => change(asked)}
          close={() => ask(undefined)}
        />
      )}
    </>
  );
}

function nameOf(bundle: { name: string; version: string } | null): string {
  return bundle ? `${bundle.name} ${bundle.version}` : 'the shipped model';
}

/** Each bundle once, those of training first. */
function knownBundles({ entries }: ChannelHistory, trained: readonly NamedBundle[]): NamedBundle[] {
  const had = entries.flatMap(({ bundle }) =>
    bundle ? [{ sha256: bundle.sha256, name: nameOf(bundle) }] : [],
  );
  return [...new Map([...trained, ...had].map((bundle) => [bundle.sha256, bundle])).values()];
}

function consequencesOf(change: ChannelChange, { stable, before, canary }: ChannelHistory): string[] {
  const soon = 'The extensions take it with their next check, within hours.';
  if (change.action === 'rollback') {
    if (canary)
      return [`The trial of ${nameOf(canary.bundle)} ends; all go on with ${nameOf(stable)}.`, soon];
    return [`All go from ${nameOf(stable)} back to ${nameOf(before)}.`, soon];
  }
  const bundle = `the bundle ${change.bundle.slice(0, 12)}…`;
  const ended = canary ? [`The trial of ${nameOf(canary.bundle)} ends.`] : [];
  const who =
    change.percent < 100
      ? `${change.percent} % of the profiles go from ${nameOf(stable)} to ${bundle}.`
      : `All go from ${nameOf(stable)} to ${bundle}.`;
  return [...ended, who, soon];
}
