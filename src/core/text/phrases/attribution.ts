/**
 * How mail programs introduce a quoted mail: words that begin and words that end the line, by language.
 * Written in lower case. `start` is empty if the line begins with the name or the date.
 */
export interface AttributionWords {
  start: readonly string[];
  end: readonly string[];
}

export const attributionWords: Readonly<Record<string, AttributionWords>> = {
  en: { start: ['on'], end: ['wrote', 'writes', 'has written'] },
  de: { start: ['am', 'on'], end: ['schrieb', 'schrieben', 'hat geschrieben', 'geschrieben'] },
  fr: { start: ['le'], end: ['a écrit', 'ecrit', 'écrit', 'écrivait', 'a ecrit'] },
  es: { start: ['el', 'en'], end: ['escribió', 'escribio', 'ha escrito', 'escribe'] },
  pt: { start: ['em', 'a', 'no dia'], end: ['escreveu', 'escreveram'] },
  it: { start: ['il', 'in data'], end: ['ha scritto', 'scrive', 'scrisse'] },
  nl: { start: ['op', 'in'], end: ['schreef', 'geschreven', 'het volgende geschreven'] },
  sv: { start: ['den'], end: ['skrev', 'skrev följande'] },
  da: { start: ['den', 'på'], end: ['skrev'] },
  nb: { start: ['den', 'på', 'på'], end: ['skrev', 'skreiv'] },
  fi: { start: [], end: ['kirjoitti'] },
  pl: { start: ['w dniu', 'dnia', 'w'], end: ['napisał', 'napisała', 'napisał(a)', 'pisze', 'napisał/a'] },
  cs: { start: ['dne'], end: ['napsal', 'napsala', 'napsal(a)', 'odesílatel'] },
  sk: { start: ['dňa'], end: ['napísal', 'napísala', 'napísal(a)'] },
  hu: { start: [], end: ['ezt írta', 'írta', 'a következőt írta'] },
  ro: { start: ['pe', 'în'], end: ['a scris'] },
  tr: { start: [], end: ['şunu yazdı', 'yazdı', 'tarihinde şunu yazdı'] },
  el: { start: ['στις', 'την'], end: ['έγραψε', 'έγραψε τα εξής'] },
  ru: { start: [], end: ['пишет', 'написал', 'написала', 'написал(а)', 'писал', 'писал(а)'] },
  uk: { start: [], end: ['пише', 'написав', 'написала', 'написав(ла)'] },
  he: { start: ['בתאריך'], end: ['כתב', 'כתבה', 'מאת'] },
  ar: { start: ['في'], end: ['كتب', 'كتبت'] },
  zh: { start: ['在'], end: ['写道', '寫道', '写到', '于'] },
  ja: { start: [], end: ['のメール', '書きました', 'のメッセージ', '書いた'] },
  hr: {
    start: [],
    end: ['napisao je', 'napisala je', 'napisao/la je', 'piše', 'je napisao/la', 'je napisao'],
  },
  sl: { start: [], end: ['je napisal', 'je napisala', 'je oseba', 'napisal/a', 'piše'] },
  sr: { start: ['дана'], end: ['је написао/ла', 'је написао', 'је написала', 'пише', 'je napisao/la'] },
  bg: { start: ['на'], end: ['написа', 'пише'] },
  lt: { start: [], end: ['rašė', 'parašė'] },
  lv: { start: [], end: ['rakstīja', 'lietotājs rakstīja'] },
  et: { start: [], end: ['kirjutas'] },
  is: { start: [], end: ['skrifaði'] },
  ca: { start: ['el', 'missatge de'], end: ['va escriure', 'ha escrit', 'escriu'] },
  eu: { start: [], end: ['idatzi du', 'hau idatzi du'] },
  gl: { start: ['o'], end: ['escribiu'] },
  vi: { start: ['vào', 'ngày'], end: ['đã viết', 'viết'] },
  id: { start: ['pada'], end: ['menulis'] },
  ms: { start: ['pada'], end: ['menulis'] },
  th: { start: ['เมื่อ', 'ในวันที่'], end: ['เขียนว่า', 'เขียน'] },
  fa: { start: ['در'], end: ['نوشت', 'نوشته است'] },
  hi: { start: [], end: ['ने लिखा'] },
  ko: { start: [], end: ['작성', '님이 작성', '썼습니다'] },
};
