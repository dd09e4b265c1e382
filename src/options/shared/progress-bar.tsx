import { useState } from 'preact/hooks';

interface Props {
  /** What is under way. */
  name: string;
  /** 0 to 1; undefined if the total is unknown. */
  share: number | undefined;
  /** How far it is, in words. */
  text: string;
}

const stepsAnnounced = 10;

/** A bar, and its words read out politely: when something else begins, and at every tenth of the way. */
export function ProgressBar({ name, share, text }: Props) {
  const percent = share === undefined ? undefined : Math.round(share * 100);
  const step = share === undefined ? '' : Math.floor(share * stepsAnnounced);
  return (
    <>
      <div
        class="progress"
        role="progressbar"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-valuetext={text}
      >
        <div style={{ inlineSize: `${percent ?? 100}%` }} class={percent === undefined ? 'unknown' : ''} />
      </div>
      <p class="spoken-only" role="status">
        {/* A new element is read out; the same one with another text would be at every step. */}
        <Announcement key={`${name} ${step}`} text={text} />
      </p>
    </>
  );
}

/** Keeps the words that it began with. */
function Announcement({ text }: { text: string }) {
  const [first] = useState(text);
  return <span>{first}</span>;
}
