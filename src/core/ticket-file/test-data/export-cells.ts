import type { ProductExport } from './product-exports';

const people = [
  'Milena Bell',
  'Tomas Novak',
  'Carla Vega',
  'Anna Holm',
  'Pedro Prado',
  'Laura Rossi',
  'Peter Brandt',
];
const agents = ['Sabine Kern', 'Olivier Roux', 'Marta Silva'];
const topics = ['Printer', 'Password', 'Network', 'Invoice'];
const words = ['vip', 'onsite', 'remote'];
const two = (number: number) => String(number).padStart(2, '0');
const day = (i: number) => 1 + (i % 28);
const month = (i: number) => 1 + (i % 5);
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May'];
const clock = (i: number) => `${two(7 + (i % 12))}:${two(i % 60)}`;

/** What a cell of each content is in the i-th ticket. */
const cellsOf: Readonly<Record<string, (i: number) => string>> = {
  number: (i) => String(41_000 + i * 3),
  padded: (i) => String(i + 100).padStart(8, '0'),
  long: (i) => String(2024030510000000 + i),
  key: (i) => `HD-${100 + i}`,
  INC: (i) => `INC00${10_000 + i}`,
  subject: (i) => `${topics[i % 4]} trouble at place ${i}, again`,
  'odd quotes': (i) =>
    i % 9 === 4 ? `"${topics[i % 4]} full" at place ${i}` : `${topics[i % 4]} trouble ${i}`,
  text: (i) =>
    `Hello, ${people[i % 7]} here.\nThe "${topics[i % 4]}" on floor ${i % 40}, room ${i}, does not work since the update.`,
  person: (i) => people[i % 7] ?? '',
  email: (i) => `${(people[i % 7] ?? '').toLowerCase().replace(' ', '.')}@quay.example`,
  'person and email': (i) =>
    `${people[i % 7]} <${(people[i % 7] ?? '').split(' ')[0]?.toLowerCase()}@quay.example>`,
  agent: (i) => agents[i % 3] ?? '',
  login: (i) => `agent${i % 3}`,
  phone: (i) => `+44 20 5550 0${100 + (i % 60)}`,
  once: (i) => `登録 ${i}`,
  team: (i) => ['First line', 'Field service', 'Back office'][i % 3] ?? '',
  topic: (i) => topics[i % 4] ?? '',
  path: (i) => `IT > ${topics[i % 4]}`,
  kind: (i) => ['Incident', 'Question', 'Service request'][i % 3] ?? '',
  words: (i) => (i % 4 === 0 ? '' : `${words[i % 3]} ${words[(i + 1) % 3]}`),
  list: (i) => (i % 4 === 0 ? '' : i % 2 ? `${words[i % 3]}` : `${words[i % 3]}, ${words[(i + 1) % 3]}`),
  one: (i) => (i % 3 === 0 ? '' : (words[i % 3] ?? '')),
  small: (i) => String(i % 4),
  tens: (i) => String((i % 11) * 10),
  minutes: (i) => String(17 + ((i * 37) % 900)),
  comma: (i) => `${i % 13},5`,
  'long clock': (i) => `${i % 50}:${two(i % 60)}:10`,
  worked: (i) => `${(i % 30) * 5} minutes`,
  age: (i) => `${i % 9} d ${i % 24} h`,
  lock: (i) => (i % 5 === 0 ? 'gesperrt' : 'frei'),
  'hours words': (i) => `${1 + (i % 7)} ore ${i % 60} min`,
  'iso duration': (i) => `PT${i % 9}H${i % 60}M`,
  iso: (i) => `2024-${two(month(i))}-${two(day(i))} ${clock(i)}:05`,
  'iso zone': (i) => `2024-${two(month(i))}-${two(day(i))}T${clock(i)}:05Z`,
  'month first': (i) => `${month(i)}/${day(i)}/2024, ${1 + (i % 12)}:${two(i % 60)} PM`,
  'month comma': (i) => `${monthNames[month(i) - 1]} ${day(i)}, 2024 ${two(1 + (i % 12))}:${two(i % 60)} PM`,
  'slashed name': (i) => `${two(day(i))}/${monthNames[month(i) - 1]}/24 ${1 + (i % 12)}:${two(i % 60)} AM`,
  'day named': (i) => `${day(i)} ${monthNames[month(i) - 1]} 2024 ${clock(i)}`,
  'day first': (i) => `${two(day(i))}/${two(month(i))}/2024 ${clock(i)}`,
  dashed: (i) => `${two(day(i))}-${two(month(i))}-2024 ${clock(i)}`,
  dotted: (i) => `${two(day(i))}.${two(month(i))}.2024 ${clock(i)}`,
  japanese: (i) => `2024年${month(i)}月${day(i)}日 ${clock(i)}`,
  italian: (i) =>
    `${day(i)} ${['gennaio', 'febbraio', 'marzo', 'aprile', 'maggio'][month(i) - 1]} 2024 ${clock(i)}`,
  french: (i) => `${day(i)} ${['janv.', 'févr.', 'mars', 'avr.', 'mai'][month(i) - 1]} 2024 ${clock(i)}`,
  'year slashed': (i) => `2024/${two(month(i))}/${two(day(i))} ${clock(i)}`,
  semicolons: (i) =>
    i % 4 === 0 ? '' : i % 2 ? `${words[i % 3]}` : `${words[i % 3]}; ${words[(i + 1) % 3]}`,
  'comma point': (i) => `${i % 13}.25`,
  urgency: (i) => String(1 + (i % 10)),
  rfc: (i) => `Tue, ${two(day(i))} ${monthNames[month(i) - 1]} 2024 ${clock(i)}:44 +0100`,
  c: (i) => `Tue ${monthNames[month(i) - 1]} ${two(day(i))} ${clock(i)}:44 2024`,
  epoch: (i) => String(1_704_100_000 + i * 7000),
};

/** A product's file with `rows` tickets, and the expected result. */
export function exportOf(
  product: ProductExport,
  rows: number,
): { text: string; uses: [string, string][]; open: number } {
  const { separator, quotes, columns, states, levels } = product;
  const parts = columns
    .trim()
    .split(/\s+·\s+/)
    .map((column) => {
      const [, name = '', use = '', content = ''] = /^(.+?) = (.+?): (.+)$/.exec(column.trim()) ?? [];
      return { name, use, content };
    });
  const statesInTurn = states.split('|');
  const levelsInTurn = levels.split('|');
  const cell = (content: string, i: number): string => {
    if (content === 'state') return (statesInTurn[i % statesInTurn.length] ?? '').replace('*', '');
    if (content === 'level') return levelsInTurn[i % levelsInTurn.length] ?? '';
    if (content === 'words' && separator === ',' && product.product.startsWith('Manage'))
      return `${i % 9}hrs ${i % 60}min`;
    return cellsOf[content]?.(i) ?? '';
  };
  const quote = (text: string) => {
    const isNeeded =
      quotes === 'all' || (quotes === 'needed' && /["\n]/.test(text + (text.includes(separator) ? '"' : '')));
    return isNeeded ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = [parts.map(({ name }) => quote(name)).join(separator)];
  for (let i = 0; i < rows; i++)
    lines.push(parts.map(({ content }) => quote(cell(content, i))).join(separator));
  const open = Array.from({ length: rows }, (_, i) => statesInTurn[i % statesInTurn.length] ?? '').filter(
    (state) => state.endsWith('*'),
  ).length;
  return { text: `${lines.join('\r\n')}\r\n`, uses: parts.map(({ name, use }) => [name, use]), open };
}
