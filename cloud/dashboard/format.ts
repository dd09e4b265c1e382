import type { AccuracyRow } from '../stats/stats-answer';

const counts = new Intl.NumberFormat('en');
const shares = new Intl.NumberFormat('en', { style: 'percent' });
const moments = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** Small numbers are hidden by the server. */
export function showCount(count: number | null): string {
  return count === null ? 'under 5' : counts.format(count);
}

/** `84 %`, `at least 80 %` where exactness would show a small number, `–` where there is too little. */
export function showShare(range: AccuracyRow['accepted']): string {
  if (!range) return '–';
  if (range.from === range.to) return shares.format(range.from);
  return range.to === 1 ? `at least ${shares.format(range.from)}` : `at most ${shares.format(range.to)}`;
}

/** `84 %`, or `–` where nothing was measured. */
export function showPercent(share: number | null): string {
  return share === null ? '–' : shares.format(share);
}

/** `+1.2 to +8.4`, in points of a hundred. */
export function showGain(gain: { low: number; high: number } | null): string {
  if (!gain) return '–';
  return [gain.low, gain.high].map((each) => `${each < 0 ? '' : '+'}${(each * 100).toFixed(1)}`).join(' to ');
}

export function showSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

export function showMoment(iso: string): string {
  return moments.format(new Date(iso));
}
