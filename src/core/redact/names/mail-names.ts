import { allMatches } from '../../text/all-matches';
import { bounded } from '../bounded';
import type { PersonalSpan } from '../spans';
import { isNoName, NAME_SOURCE } from './name-pattern';

/** `Anna Smith <anna@…>`, `Smith, Anna (IT) <…>`, `"Anna Smith" <…>`, also where the address is taken out already. */
const BEFORE_ADDRESS = bounded(
  new RegExp(
    `(?<![\\p{L}\\p{N}])(${NAME_SOURCE}(?:, ${NAME_SOURCE})?)(?: \\([^()\\n]{1,30}\\))?["']?(?: ?<| [(\\[])(?:mailto:|[^\\s<>@\\n]{1,64}@|\\[□)`,
    'gu',
  ),
);
/** `On 3 May, Anna Smith wrote:`. */
const WROTE = bounded(
  new RegExp(
    `(?<=(?:,|^|\\n|\\d) )(${NAME_SOURCE}) (?:wrote|writes|schrieb|a écrit|escribió|escreveu|ha scritto|schreef)(?=\\s?:)`,
    'gu',
  ),
);
/** `[~asmith]`, how Jira writes a person. */
const MENTION = bounded(/\[~(?:accountid:)?([\w.@:-]{2,80})\]/gu);
const ASIAN = bounded(
  /(?<![\p{Script=Han}\p{Script=Katakana}ー])([\p{Script=Han}\p{Script=Katakana}ー]{1,8}(?: [\p{Script=Han}\p{Script=Katakana}ー]{1,6}|(?<!お[\p{Script=Han}]{1,3}|ご[\p{Script=Han}]{1,3})[\p{Script=Hiragana}]{1,4}?)?)(?=(?:様|さま|さん|殿|先生|氏|くん|部長|課長|社長|係長|主任)(?![\p{Script=Han}]))/gu,
);
const ASIAN_INTRODUCED = bounded(
  /(?<=(?:名前は|氏名[:：は] ?|担当者?[:：は] ?|我叫|我是|姓名[:：] ?|이름은 ?|저는 ?))([\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}ー]{2,6}?)(?=です|と申し|と言い|，|,|。|、|입니다|이고|\n|$)|(?<=(?:株式会社|部|課|の))([\p{Script=Han}\p{Script=Katakana}ー]{1,6})(?=と申します)|(?<=(?:^|[\n。])[^。、\n]{0,24}(?:部|課|室|係|支店|支社|会社|病院|学校|大学|チーム|グループ)の?)(?!(?:問題|画面|端末|社員|担当|原因|場所|番号|電話|件|者|方|人|事|話|機械|備品|予算|責任|資料))([\p{Script=Han}ー]{2,4})(?=です(?:[。、\n]|$))/gu,
);
const NOT_PERSONS = new Set(
  '皆 皆々 お客 客 仕 各 同 多 何 担当者 ご担当者 関係者 管理者 ユーザー 王 神 以上 貴社 御社 たく 沢山'.split(
    ' ',
  ),
);

/** Names beside mail addresses, in lines above quotes, in mentions, and with the suffixes of Japanese. */
export function findMailNames(text: string): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  for (const pattern of [BEFORE_ADDRESS, WROTE]) {
    for (const match of allMatches(text, pattern)) {
      const name = match[1] ?? '';
      if (name.split(' ').some((word) => isNoName(word))) continue;
      spans.push({ kind: 'name', start: match.index, end: match.index + name.length });
    }
  }
  for (const match of allMatches(text, MENTION)) {
    const end = match.index + match[0].length - 1;
    spans.push({ kind: 'name', start: end - (match[1]?.length ?? 0), end });
  }
  for (const match of [...allMatches(text, ASIAN), ...allMatches(text, ASIAN_INTRODUCED)]) {
    if (NOT_PERSONS.has(match[0])) continue;
    spans.push({ kind: 'name', start: match.index, end: match.index + match[0].length });
  }
  return spans;
}
