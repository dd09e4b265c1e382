import { plainName } from './header-words';

const mostLevels = 12;

/** Words of priority, severity and size, the lowest first; each line is one level. */
const words: readonly (readonly string[])[] = [
  [
    'trivial',
    'lowest',
    'very low',
    'planning',
    'sehr niedrig',
    'sehr gering',
    'tres faible',
    'muy baja',
    'xs',
    '最低',
  ],
  [
    ...[
      'low',
      'minor',
      'niedrig',
      'gering',
      'bas',
      'basse',
      'faible',
      'mineur',
      'baja',
      'bajo',
      'baixa',
      'baixo',
    ],
    ...['bassa', 'basso', 'small', 's', '低', '低い'],
  ],
  [
    ...[
      'normal',
      'medium',
      'moderate',
      'mittel',
      'moyen',
      'moyenne',
      'normale',
      'media',
      'medio',
      'moderada',
    ],
    ...['average', 'm', '中', '通常', '普通'],
  ],
  [
    'high',
    'major',
    'hoch',
    'haut',
    'haute',
    'elevee',
    'eleve',
    'majeur',
    'alta',
    'alto',
    'large',
    'l',
    '高',
    '高い',
  ],
  [
    ...['urgent', 'very high', 'highest', 'dringend', 'sehr hoch', 'urgente', 'tres haute', 'muy alta'],
    ...['muito alta', 'molto alta', 'xl', '緊急', '最高'],
  ],
  ['critical', 'kritisch', 'critique', 'critica', 'critico', '致命的', '重大'],
  [
    'blocker',
    'emergency',
    'showstopper',
    'notfall',
    'bloquant',
    'bloqueante',
    'emergencia',
    'bloccante',
    'ブロッカー',
  ],
];

/** The values in their order where they are levels ("P1", "2 - high", "low", "dringend"), else undefined. */
export function orderLevels(values: readonly string[]): string[] | undefined {
  if (values.length < 2 || values.length > mostLevels) return undefined;
  return orderBy(values, numberOf) ?? orderBy(values, wordRank);
}

function orderBy(
  values: readonly string[],
  rank: (value: string) => number | undefined,
): string[] | undefined {
  const ranks = new Map<string, number>();
  for (const value of values) {
    const found = rank(value);
    if (found !== undefined) ranks.set(value, found);
  }
  if (ranks.size < values.length || new Set(ranks.values()).size < values.length) return undefined;
  return [...values].sort((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}

/** Two letters at most before the number, or a word that says what it is: "P1", "Sev 2", "3", "4 - low". */
function numberOf(value: string): number | undefined {
  const found =
    /^(?:[a-z]{1,2}|sev|prio|level|stufe|severity|priority)?[\s-]?(\d{1,2})(?!\d)(?![.,]\d)/i.exec(
      value.trim(),
    );
  return found ? Number(found[1]) : undefined;
}

/** Which level the word is, from 0 for the lowest; `undefined` where it is none. */
export function levelOf(value: string): number | undefined {
  return wordRank(value);
}

function wordRank(value: string): number | undefined {
  const rank = words.findIndex((level) => level.includes(plainName(value)));
  return rank < 0 ? undefined : rank;
}
