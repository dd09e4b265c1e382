import { element } from './elements.js';

const relative = new Intl.RelativeTimeFormat('en', { style: 'short', numeric: 'auto' });
const absolute = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** A `<time>` that reads "12 min. ago" and tells the exact time when pointed at. */
export function timeElement(iso, attributes = {}) {
  const date = new Date(iso);
  return element('time', { ...attributes, datetime: iso, title: absolute.format(date) }, describeAge(date));
}

function describeAge(date) {
  const minutes = Math.round((date.getTime() - Date.now()) / 60_000);
  if (minutes > -1) return 'just now';
  if (minutes > -60) return relative.format(minutes, 'minute');
  if (minutes > -60 * 24) return relative.format(Math.round(minutes / 60), 'hour');
  return relative.format(Math.round(minutes / 60 / 24), 'day');
}
