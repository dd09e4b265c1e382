/** Beginnings of the names of months, without marks and in lower case, as helpdesks of many languages write them; January first. */
const beginnings: readonly string[] = [
  'jan gen ene sty led янв січ يناير',
  'feb fev fevr lut uno лют фев фебр',
  'mar marz maer mrt mae bre мар бер',
  'apr avr abr kwi dub апр кві',
  'may mai mag mei maj maio kve май мая тра',
  'jun juin giu cze june чер июн',
  'jul juil lug lip июл лип',
  'aug aou ago sie srp авг сер',
  'sep set wrz zar сен вер',
  'oct okt out ott paz rij окт жов',
  'nov lis ноя лис',
  'dec dez dic gru pro дек гру',
];
/** Several languages share a beginning that a longer one decides. */
const longer: readonly [string, number][] = [
  ['listop', 11],
  ['lipiec', 7],
  ['lipca', 7],
  ['prosin', 12],
  ['cerven', 6],
  ['cervna', 6],
  ['cervenc', 7],
  ['juill', 7],
];

const MONTHS = new Map(
  beginnings.flatMap((list, i) => list.split(' ').map((word): [string, number] => [word, i + 1])),
);
const LONGEST = 5;
const SHORTEST = 3;

/** The number of a month by its name or the beginning of it, 1 to 12; undefined for any other word. */
export function monthOf(name: string): number | undefined {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\.$/, '');
  const known = longer.findLast(([word]) => plain.startsWith(word));
  if (known) return known[1];
  for (let length = Math.min(LONGEST, plain.length); length >= SHORTEST; length--) {
    const month = MONTHS.get(plain.slice(0, length));
    if (month !== undefined) return month;
  }
  return undefined;
}
