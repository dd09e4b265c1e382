/** `3.8 ms`, `190 ms`, `1.4 s`: two digits are enough to compare by. */
export function formatDuration(milliseconds: number, locale: string): string {
  const isLong = milliseconds >= 1000;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: isLong ? 'second' : 'millisecond',
    maximumFractionDigits: isLong || milliseconds < 10 ? 1 : 0,
  }).format(isLong ? milliseconds / 1000 : milliseconds);
}

/** Time of day, with the date where it was not today. */
export function formatTime(iso: string, locale: string, now = new Date()): string {
  const time = new Date(iso);
  const isToday = time.toDateString() === now.toDateString();
  return new Intl.DateTimeFormat(locale, {
    ...(!isToday && { day: 'numeric', month: 'short' }),
    hour: 'numeric',
    minute: '2-digit',
  }).format(time);
}

/** `triage 1.2.0` of `triage@1.2.0`. */
export function formatModel(model: string): string {
  return model.replace('@', ' ');
}

/** The graphics card of `ANGLE (maker, card, interface)`, as Chromium names it; everything else as it is. */
export function formatRenderer(renderer: string): string {
  const card = /^ANGLE \([^,]+, (.+), [^,]+\)$/.exec(renderer)?.[1];
  return card ?? renderer;
}
