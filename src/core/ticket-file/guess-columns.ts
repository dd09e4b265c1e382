import type { ColumnGuess, ColumnUse } from './column-plan';
import type { ColumnProfile } from './column-profile';
import { guessKind } from './guess-kind';
import { holdsStem } from './header-stems';
import { headerWords, plainName, type Role, roles } from './header-words';
import { isNoField } from './no-fields';
import { holdsPeople, namesPeople, sharesValues } from './people-columns';
import { type Reason, toReason } from './reason';

const shownExamples = 5;
const maxExampleLength = 80;

/** What each column is taken for, and why: by its name where its content agrees, else by its content alone. */
export function guessColumns(profiles: readonly ColumnProfile[], rows: number): ColumnGuess[] {
  const taken = new Map<string, { use: ColumnUse['use']; reason: Reason }>();
  const free = () => profiles.filter(({ name }) => !taken.has(name));
  for (const role of roles) {
    const best = free()
      .map((profile) => ({
        name: profile.name,
        score: fits(role, profile) ? rateName(role, profile) : 0,
      }))
      .reduce((one, other) => (other.score > one.score ? other : one), { name: '', score: 0 });
    if (best.score > 0) taken.set(best.name, { use: role, reason: toReason('header', best.name) });
  }
  const has = (role: Role) => [...taken.values()].some(({ use }) => use === role);
  for (const [role, find] of byContent) {
    const found = has(role) ? undefined : find(free());
    if (found) taken.set(found.name, { use: role, reason: found.reason });
  }
  const requesterName = [...taken].find(([, { use }]) => use === 'requester')?.[0];
  const requesters = profiles.find(({ name }) => name === requesterName);
  return profiles.map((profile) => ({
    name: profile.name,
    ...(taken.get(profile.name) ?? peopleColumn(profile, requesters) ?? guessKind(profile, rows)),
    filled: profile.filled / Math.max(1, rows),
    distinct: profile.values.length,
    examples: profile.values.slice(0, shownExamples).map(([value]) => value.slice(0, maxExampleLength)),
  }));
}

/** People are never learned: by the name of the column, by what its values are, or because they are the requesters. */
function peopleColumn(
  profile: ColumnProfile,
  requesters: ColumnProfile | undefined,
): Pick<ColumnGuess, 'use' | 'reason'> | undefined {
  if (profile.filled === 0 || profile.times > profile.filled / 2) return undefined;
  const isPeople =
    (namesPeople(profile.name) && !isNoField(profile.name)) ||
    holdsPeople(profile) ||
    (requesters !== undefined && sharesValues(profile, requesters));
  return isPeople ? { use: 'person', reason: toReason('people') } : undefined;
}

const stemScore = 0.3;

/** The word itself, the surer the earlier it stands in the list; or a longer one as a part of the name. */
function rateName(role: Role, profile: ColumnProfile): number {
  const { name } = profile;
  const plain = plainName(name.split('.').at(-1) ?? name);
  const whole = plainName(name);
  const words = headerWords[role];
  const exact = words.findIndex((word) => word === whole || word === plain);
  if (exact >= 0) return 2 - exact / words.length;
  const part = words.findIndex((word) => isTelling(word) && hasWords(whole, word));
  if (part >= 0) return (1 + (1 - part / words.length)) / 2;
  if (!holdsStem(role, name)) return 0;
  // "Request type" also contains "request": only its values tell whether a column is about people.
  return role !== 'requester' || namesPeople(name) || holdsPeople(profile) ? stemScore : 0;
}

/** Short words and those that go with many others tell nothing as a part of a name. */
function isTelling(word: string): boolean {
  const tooCommon = [
    'ticket',
    'number',
    'request',
    'comment',
    'closed',
    'numero',
    'nummer',
    'reference',
    'details',
  ];
  return (word.length >= 6 && !tooCommon.includes(word)) || (word.length >= 2 && isJapanese(word));
}

function hasWords(name: string, words: string): boolean {
  return isJapanese(words) ? name.includes(words) : ` ${name} `.includes(` ${words} `);
}

function isJapanese(word: string): boolean {
  return /[\u3040-\u30ff\u4e00-\u9fff]/.test(word);
}

/** Whether the content can be what the name says. */
function fits(role: Role, profile: ColumnProfile): boolean {
  const { filled, meanLength, times, epochs, numbers, values, hasMore, uniqueShare, multiline } = profile;
  if (filled === 0) return false;
  const isText = times + numbers < filled / 2;
  switch (role) {
    case 'id':
      return uniqueShare > 0.95 && meanLength <= 40 && multiline === 0 && times < filled / 2;
    case 'subject':
      return isText && meanLength >= 4 && meanLength <= 300 && (uniqueShare > 0.1 || filled < 20);
    case 'description':
      return isText && meanLength >= 20;
    case 'created':
    case 'resolved':
      return times + epochs > 0.6 * filled;
    case 'status':
      return isText && !hasMore && values.length <= 60 && meanLength <= 60;
    case 'requester':
      return isText && meanLength <= 80;
  }
}

type Found = { name: string; reason: Reason } | undefined;

/** How the most important parts are found where no name tells them. */
const byContent: readonly [Role, (free: readonly ColumnProfile[]) => Found][] = [
  [
    'description',
    (free) => {
      const texts = free.filter((profile) => isProse(profile) && profile.meanLength >= 40);
      const [longest] = texts.sort((a, b) => b.meanLength - a.meanLength);
      return (
        longest && {
          name: longest.name,
          reason: toReason('longest-text', String(Math.round(longest.meanLength))),
        }
      );
    },
  ],
  [
    'subject',
    (free) => findFirst(free, (each) => isProse(each) && each.meanLength >= 12, toReason('short-texts')),
  ],
  [
    'id',
    (free) =>
      findFirst(
        free,
        ({ filled, uniqueShare, meanLength, times }) =>
          filled >= 10 && uniqueShare === 1 && meanLength <= 20 && times === 0,
        toReason('all-different-ids'),
      ),
  ],
  [
    'created',
    (free) => findFirst(free, ({ times, filled }) => times > 0.8 * filled, toReason('first-times')),
  ],
];

function findFirst(
  free: readonly ColumnProfile[],
  is: (profile: ColumnProfile) => boolean,
  reason: Reason,
): Found {
  const found = free.find((profile) => profile.filled > 0 && is(profile));
  return found && { name: found.name, reason };
}

/** Texts that hardly repeat, of more than one word. */
function isProse({ times, numbers, filled, uniqueShare, values }: ColumnProfile): boolean {
  const spaced = values
    .slice(0, 50)
    .filter(([value]) => /\s|[\u3040-\u30ff\u4e00-\u9fff]/.test(value)).length;
  return (
    filled > 0 &&
    times + numbers < filled / 10 &&
    uniqueShare > 0.5 &&
    spaced * 2 >= Math.min(50, values.length)
  );
}
