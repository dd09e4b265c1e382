import { type Import, importsOf, isTest, sourcesUnder } from '../tests/source-files';

/** The rooms of the picture: a file belongs to the longest of these paths that it lies below. */
const rooms = [
  'src/core',
  'src/protocol',
  'src/shared',
  'src/helpdesks',
  'src/ui',
  'src/background',
  'src/offscreen',
  'src/content',
  'src/popup',
  'src/options',
  'training',
  'cloud',
  'demo',
];

/**
 * Mermaid's text of a flow chart: an arrow from each room to the rooms that it imports, without those arrows that follow
 * from two others. Tests are left out.
 */
export function drawRooms(): string {
  const files = new Set(rooms.flatMap(sourcesUnder));
  const imports = [...files].filter((path) => !isTest(path)).flatMap((path) => importsOf(path, files));
  const arrows = withoutDetours(arrowsOf(imports));
  const lines = rooms.flatMap((from) =>
    (arrows.get(from) ?? []).map((to) => `  ${idOf(from)} --> ${idOf(to)}`),
  );
  return ['flowchart TD', ...rooms.map((room) => `  ${idOf(room)}["${room}"]`), ...lines].join('\n');
}

function arrowsOf(imports: readonly Import[]): Map<string, string[]> {
  const arrows = new Map<string, string[]>();
  for (const { from, to } of imports) {
    const [start, end] = [roomOf(from), roomOf(to)];
    if (!start || !end || start === end) continue;
    const ends = arrows.get(start) ?? [];
    if (!ends.includes(end)) arrows.set(start, [...ends, end].sort());
  }
  return arrows;
}

/** The same order with as few arrows as possible (transitive reduction of a graph without cycles). */
function withoutDetours(arrows: ReadonlyMap<string, string[]>): Map<string, string[]> {
  const reaches = (from: string, to: string): boolean =>
    (arrows.get(from) ?? []).some((next) => next === to || reaches(next, to));
  return new Map(
    [...arrows].map(([from, ends]) => [
      from,
      ends.filter((end) => !ends.some((other) => other !== end && reaches(other, end))),
    ]),
  );
}

function roomOf(path: string): string | undefined {
  return rooms.find((room) => path.startsWith(`${room}/`));
}

function idOf(room: string): string {
  return room.replaceAll('/', '_');
}

const [begin, end] = ['<!-- rooms: begin -->', '<!-- rooms: end -->'];

/** The page with the picture between its two marks. Throws if a mark is missing. */
export function placePicture(page: string, picture: string): string {
  const [before, rest] = page.split(`${begin}\n`);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`The page lacks "${begin}" or "${end}".`);
  return `${before}${begin}\n\`\`\`mermaid\n${picture}\n\`\`\`\n${end}${after}`;
}
