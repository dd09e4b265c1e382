import { plainName } from './header-words';

const maxLevels = 12;

/** Words of priority, severity and size with their ranks, the lowest first; words of one rank are one level. */
const ranks: readonly (readonly [rank: number, words: string])[] = [
  [
    0,
    'none|trivial|lowest|unwesentlich|text|niedrigste|niedrigster|plus basse|la plus basse|mas baja|la mas baja|mais baixa|piu bassa|最低|最も低い|najnizszy|najnizsza|laagst|laagste|lagst|lagsta|laveste|самый низкий|en dusuk',
  ],
  [
    1,
    'very low|planning|sehr niedrig|sehr gering|tres faible|tres basse|tres bas|muy baja|muy bajo|muito baixa|muito baixo|molto bassa|molto basso|xs|zeer laag',
  ],
  [
    2,
    'not urgent|non urgent|nicht dringend|pas urgent|no urgente|nao urgente|non urgente|low|minor|niedrig|gering|bas|basse|faible|mineur|mineure|baja|bajo|baixa|baixo|bassa|basso|menor|minore|geringfugig|small|s|低|低い|低め|낮음|하|laag|lag|lav|niski|niska|niskie|nizka|nizky|matala|alacsony|scazuta|scazut|dusuk|низкий|низкая|низький|χαμηλη|χαμηλο',
  ],
  [
    3,
    'normal|normale|normaal|normalny|normalna|normalne|standard|estandar|padrao|通常|普通|標準|标准|一般|보통|обычный|обычная|нормальный|звичайний|κανονικη|κανονικο|normaali|normala|regular',
  ],
  [
    4,
    'medium|moderate|mittel|moyen|moyenne|media|medio|mediana|mediano|moderada|moderado|moderata|modere|moderee|average|m|med|中|中程度|gemiddeld|midden|middel|mellem|medels|medel|sredni|srednia|srednie|stredni|keskitaso|keskimaarainen|kozepes|medie|orta|средний|средняя|середній|μεσαια|μεσαιο|중|중간|中等',
  ],
  [
    5,
    'high|hoch|haut|haute|elevee|eleve|alta|alto|large|l|高|高い|高め|높음|상|hoog|hog|hoj|hoy|wysoki|wysoka|wysokie|vysoka|vysoky|korkea|magas|ridicata|ridicat|mare|yuksek|высокий|высокая|високий|υψηλη|υψηλο',
  ],
  [6, 'significant|erheblich|significatif|significativo|significativa|important|importante|wichtig|重要'],
  [
    7,
    'urgent|urgente|very high|dringend|sehr hoch|tres haute|tres haut|tres elevee|muy alta|muy alto|muito alta|muito alto|molto alta|molto alto|xl|緊急|至急|急いで|zeer hoog|bardzo wysoki|bardzo wysoka|pilny|pilna|pilne|bradskande|haster|haster meget|kiireellinen|surgos|urgenta|urgentni|acil|срочный|срочная|терміновий|επειγουσα|επειγον|紧急|긴급|velmi vysoka|hyvin korkea|очень высокий',
  ],
  [
    8,
    'highest|hochste|hochster|la plus haute|plus haute|mas alta|la mas alta|mais alta|piu alta|最高|najwyzszy|najwyzsza|hoogst|hoogste|hogst|hogsta|hojeste|hoyeste|самый высокий|immediate|sofort|immediat|immediate|inmediata|inmediato|imediata|imediato|immediata|immediato|unverzuglich|即時|今すぐ|natychmiastowy|omgaende|okamzite|неотложный|немедленно|立即|즉시',
  ],
  [
    10,
    'critical|kritisch|critique|critica|critico|致命的|重大|严重|심각|치명적|kritiek|krytyczny|krytyczna|krytyczne|kritisk|kriittinen|kriticka|kriticky|kritikus|kritik|критический|критичный|критическая|критичний|κρισιμη|κρισιμο',
  ],
  [
    11,
    'blocker|emergency|showstopper|show stopper|notfall|авария|аварийный|havarijni|noodgeval|nodsituation|bloquant|bloquante|bloqueante|bloqueador|emergencia|bloccante|urgence|emergenza|ブロッカー|緊急事態|disaster',
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
  if (values.length < 2 || values.length > maxLevels) return undefined;
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
