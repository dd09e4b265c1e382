import { plainName } from './header-words';

const mostLevels = 12;

/** Words of priority, severity and size with their ranks, the lowest first; words of one rank are one level. */
const ranks: readonly (readonly [rank: number, words: string])[] = [
  [
    0,
    'none|trivial|lowest|niedrigste|niedrigster|plus basse|la plus basse|mas baja|la mas baja|mais baixa|piu bassa|最低|最も低い',
  ],
  [
    1,
    'very low|planning|sehr niedrig|sehr gering|tres faible|tres basse|tres bas|muy baja|muy bajo|muito baixa|muito baixo|molto bassa|molto basso|xs|zeer laag',
  ],
  [
    2,
    'not urgent|non urgent|nicht dringend|pas urgent|no urgente|nao urgente|non urgente|low|minor|niedrig|gering|bas|basse|faible|mineur|mineure|baja|bajo|baixa|baixo|bassa|basso|menor|minore|geringfugig|small|s|低|低い|laag|lag|lav|niski|nizka',
  ],
  [3, 'normal|normale|normaal|standard|通常|普通|regular'],
  [
    4,
    'medium|moderate|mittel|moyen|moyenne|media|medio|mediana|mediano|moderada|moderado|moderata|modere|moderee|average|m|med|中|中程度|gemiddeld|middel|medel|sredni|stredni',
  ],
  [5, 'high|hoch|haut|haute|elevee|eleve|alta|alto|large|l|高|高い|hoog|hog|hoj|hoy|wysoki|vysoka'],
  [6, 'significant|erheblich|significatif|significativo|significativa|important|importante|wichtig|重要'],
  [
    7,
    'urgent|urgente|very high|highest|dringend|sehr hoch|hochste|hochster|tres haute|tres haut|tres elevee|la plus haute|plus haute|muy alta|muy alto|mas alta|la mas alta|muito alta|muito alto|mais alta|molto alta|molto alto|piu alta|xl|緊急|最高|至急|zeer hoog',
  ],
  [
    8,
    'immediate|sofort|immediat|immediate|inmediata|inmediato|imediata|imediato|immediata|immediato|unverzuglich|即時',
  ],
  [10, 'critical|kritisch|critique|critica|critico|致命的|重大'],
  [
    11,
    'blocker|emergency|showstopper|notfall|bloquant|bloquante|bloqueante|bloqueador|emergencia|bloccante|urgence|emergenza|ブロッカー|緊急事態|disaster',
  ],
];
const normal = 3;
const medium = 4;
/** Some products mean "high" by these, others more than "very high". */
const major = 'major|majeur|majeure|mayor|maior|maggiore|schwerwiegend|hauptfehler|schwer|meer'.split('|');
const majorRanks = [5, 9] as const;

const RANK_OF = new Map(
  ranks.flatMap(([rank, words]) => words.split('|').map((word): [string, number] => [word, rank])),
);

/** The values in their order where they are levels ("P1", "2 - high", "low", "dringend"), else undefined. */
export function orderLevels(values: readonly string[]): string[] | undefined {
  if (values.length < 2 || values.length > mostLevels) return undefined;
  const byWords = majorRanks.map((rank) => orderBy(values, (value) => wordRank(value, rank)));
  return orderBy(values, numberOf) ?? byWords.find((ordered) => ordered !== undefined);
}

function orderBy(
  values: readonly string[],
  rank: (value: string) => number | undefined,
): string[] | undefined {
  const found = new Map<string, number>();
  for (const value of values) {
    const one = rank(value);
    if (one !== undefined) found.set(value, one);
  }
  if (found.size < values.length || new Set(found.values()).size < values.length) return undefined;
  return [...values].sort((a, b) => (found.get(a) ?? 0) - (found.get(b) ?? 0));
}

/** Two letters at most before the number, or a word that says what it is: "P1", "Sev 2", "3", "4 - low". */
function numberOf(value: string): number | undefined {
  const found =
    /^(?:[a-z]{1,2}|sev|prio|level|stufe|severity|priority|niveau|nivel|livello|priorite|prioridad|prioridade)?[\s+-]?(\d{1,2})(?!\d)(?![.,]\d)/i.exec(
      value
        .trim()
        .normalize('NFKD')
        .replace(/\p{M}+/gu, ''),
    );
  return found ? Number(found[1]) : undefined;
}

/**
 * Which level the word is, lower numbers for lower levels; `undefined` where it is none. "Normal" and "medium" are one where
 * no list has both.
 */
export function levelOf(value: string): number | undefined {
  const rank = wordRank(value, majorRanks[0]);
  return rank === normal ? medium : rank;
}

function wordRank(value: string, majorRank: number): number | undefined {
  const plain = plainName(value.replace(/[([][^()[\]]*[)\]]/g, ' '));
  return major.includes(plain) ? majorRank : RANK_OF.get(plain);
}
