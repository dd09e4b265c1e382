/** Hours of one unit; the names of units without marks, in lower case. */
const units: readonly (readonly [hours: number, names: string])[] = [
  [168, 'w wk wks week weeks woche wochen semaine semaines semana semanas settimana settimane weken 週 週間'],
  [24, 'd day days tag tage tagen t jour jours j dia dias giorno giorni g dag dagen 日 日間'],
  [1, 'h hr hrs hour hours std stunde stunden heure heures hora horas ora ore uur uren 時間 時'],
  [1 / 60, 'm min mins minute minutes minuten minuti minuto minutos 分 分間'],
  [1 / 3600, 's sec secs second seconds sek sekunde sekunden seconde secondes segundo segundos secondi 秒'],
];
const HOURS = new Map(
  units.flatMap(([hours, names]) => names.split(' ').map((name): [string, number] => [name, hours])),
);

const CLOCK = /^(\d{1,5}):([0-5]\d)(?::([0-5]\d))?$/;
const ISO =
  /^P(?:(\d+(?:[.,]\d+)?)D)?(?:T(?:(\d+(?:[.,]\d+)?)H)?(?:(\d+(?:[.,]\d+)?)M)?(?:(\d+(?:[.,]\d+)?)S)?)?$/i;
const PART = /(\d+(?:[.,]\d+)?)\s?(\p{L}+)\.?(?:[\s,]|et\s|and\s|und\s|e\s|y\s)*/uy;
const maxDurationLength = 60;

/** How long something took, in hours: `25:13:10`, `3h 05m`, `2 d 4 h`, `PT2H5M`, `15 minutes`. Undefined for anything else. */
export function readDuration(cell: string): number | undefined {
  const text = cell.trim();
  if (text === '' || text.length > maxDurationLength || !/\d/.test(text)) return undefined;
  const clock = CLOCK.exec(text);
  if (clock) return round(Number(clock[1]) + Number(clock[2]) / 60 + Number(clock[3] ?? 0) / 3600);
  const iso = ISO.exec(text);
  if (iso && text.length > 2) {
    const [days, hours, minutes, seconds] = iso
      .slice(1)
      .map((part) => Number((part ?? '0').replace(',', '.')));
    return round(days * 24 + hours + minutes / 60 + seconds / 3600);
  }
  return sumOfParts(text);
}

/** Whether a cell is a time of day as well as a duration: only the name of its column can tell. */
export function mayBeClock(cell: string): boolean {
  const clock = CLOCK.exec(cell.trim());
  return clock !== null && Number(clock[1]) < 24;
}

function sumOfParts(text: string): number | undefined {
  let sum = 0;
  PART.lastIndex = 0;
  for (let end = 0; end < text.length; end = PART.lastIndex) {
    const part = PART.exec(text);
    const unit = part === null ? undefined : HOURS.get(plain(part[2]));
    if (part === null || unit === undefined) return undefined;
    sum += Number(part[1].replace(',', '.')) * unit;
  }
  return round(sum);
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/(?<=[a-z])\p{M}+/gu, '');
}

function round(hours: number): number {
  return Math.round(hours * 1000) / 1000;
}
