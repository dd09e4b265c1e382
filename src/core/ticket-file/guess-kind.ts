import type { ColumnGuess } from './column-plan';
import type { ColumnProfile } from './column-profile';
import { plainName, tagWords } from './header-words';
import { isNoField } from './no-fields';
import { orderLevels } from './order-levels';
import { type ReasonCode, toReason } from './reason';

const minFilled = 20;
const minFilledShare = 0.02;
/** With more values, hardly any is frequent enough to be learned. */
export const maxValues = 300;
const minPerValue = 3;
const maxValueLength = 60;
const maxTagLength = 40;
const maxLevelNumbers = 10;

type Kind = Pick<ColumnGuess, 'use' | 'kind' | 'reason' | 'levels' | 'separator'>;

/** Whether and how the values of a column can be learned, by what they are. */
export function guessKind(profile: ColumnProfile, rows: number): Kind {
  const { filled, values, hasMore, times, numbers, multiline, meanLength } = profile;
  const share = String(Math.round((100 * filled) / Math.max(1, rows)));
  if (filled < minFilled || filled < minFilledShare * rows) {
    return skip('rarely-filled', String(filled), String(rows));
  }
  if (isNoField(profile.name)) return skip('no-field');
  if (times > 0.8 * filled) return skip('times');
  if (values.length === 1 && !hasMore) return skip('one-value', values[0][0]);
  if (hasTags(profile)) {
    const reason = toReason('lists', String(profile.items.length), share);
    return { use: 'field', kind: 'tags', separator: profile.separator, reason };
  }
  if (numbers > 0.95 * filled) return guessNumber(profile, share);
  if (profile.durations + numbers > 0.9 * filled) return guessDuration(profile, share);
  if (meanLength > maxValueLength || multiline > 0.05 * filled)
    return skip('free-text', String(Math.round(meanLength)));
  if (hasMore || values.length > maxValues) return skip('many-values', String(maxValues));
  if (values.length > filled / minPerValue)
    return skip('hardly-repeated', String(values.length), String(filled));
  const levels = orderLevels(values.map(([value]) => value));
  if (levels) {
    return {
      use: 'field',
      kind: 'ordinal',
      levels,
      reason: toReason('levels', String(levels.length), share),
    };
  }
  return { use: 'field', kind: 'class', reason: toReason('values', String(values.length), share) };
}

/** Names of columns that hold how long something took; without one, times of day are no durations. */
const DURATION =
  /time|duration|hours|hrs|minutes|elapsed|spent|worked|effort|dauer|zeit|aufwand|stunden|duree|temps|delai|heures|duracion|tiempo|horas|duracao|tempo|durata|ore|時間|工数/;

function guessDuration({ name, durations, clocks }: ColumnProfile, share: string): Kind {
  if (clocks === durations && !DURATION.test(plainName(name))) return skip('times');
  return { use: 'field', kind: 'number', reason: toReason('durations', share) };
}

function guessNumber(
  { name, filled, values, hasMore, negative, fractions, numbers, uniqueShare }: ColumnProfile,
  share: string,
): Kind {
  if (negative > 0) return skip('negative', String(negative));
  if (fractions === 0 && numbers === filled && !hasMore && values.length <= maxLevelNumbers) {
    const levels = values.map(([value]) => value).sort((a, b) => Number(a) - Number(b));
    return {
      use: 'field',
      kind: 'ordinal',
      levels,
      reason: toReason('levels', String(levels.length), share),
    };
  }
  if (fractions === 0 && uniqueShare > 0.9 && !DURATION.test(plainName(name))) return skip('all-different');
  return { use: 'field', kind: 'number', reason: toReason('numbers', share) };
}

/** Several of few items per cell, in ever new combinations; a category with a comma in its name is no list. */
function hasTags({
  name,
  filled,
  several,
  lists,
  values,
  items,
  hasMore,
  uniqueShare,
  numbers,
}: ColumnProfile): boolean {
  const isNamed = tagWords.includes(plainName(name));
  const length = items.reduce((sum, [item]) => sum + item.length, 0) / Math.max(1, items.length);
  const isRepeated = items.length >= 2 && items.length <= maxValues && items.length <= filled / 2;
  if (!isRepeated || length > maxTagLength || numbers > filled / 2) return false;
  if (isNamed || lists > filled / 2) return several > 0;
  return several >= 0.1 * filled && (hasMore || values.length > items.length) && uniqueShare < 0.8;
}

function skip(code: ReasonCode, ...details: string[]): Kind {
  return { use: 'none', reason: toReason(code, ...details) };
}
