import { functionWords, ticketWords } from '../../core/text/phrases/function-words';

/** What older programs write where they do not write Unicode, by the names of the Encoding Standard. */
export type OlderEncoding = (typeof alphabets)[number]['encoding'] | (typeof latin)[number] | 'windows-1252';

/**
 * Encodings of other scripts, with what their text is made of: letters that every text of the script is full of, and how much of
 * all letters beyond ASCII they are at least. The order matters: what stands first is surer.
 */
const alphabets = [
  { encoding: 'shift_jis', frequent: /[ぁ-んァ-ヶー]/gu, least: 0.3 },
  { encoding: 'euc-jp', frequent: /[ぁ-んァ-ヶー]/gu, least: 0.3 },
  { encoding: 'euc-kr', frequent: /[가-힣]/gu, least: 0.8 },
  {
    encoding: 'gb18030',
    frequent:
      /[的一是不了在人有我他这上们来到时大为子个地出中说要会用可生动面上下前后请问题无法打印电脑网络登录系统用户]/gu,
    least: 0.08,
  },
  {
    encoding: 'big5',
    frequent:
      /[的一是不了在人有我他這上們來到時大為子個地出中說要會用可生動面上下前後請問題無法列印電腦網路登入系統使用]/gu,
    least: 0.08,
  },
  { encoding: 'windows-1251', frequent: /[оеаинтсрвл]/gu, least: 0.5 },
  { encoding: 'koi8-r', frequent: /[оеаинтсрвл]/gu, least: 0.5 },
  { encoding: 'windows-1253', frequent: /[αοιετσνρκπ]/gu, least: 0.4 },
  { encoding: 'windows-1255', frequent: /[יוהלאתרבמש]/gu, least: 0.5 },
  { encoding: 'windows-1256', frequent: /[اليمنروتبة]/gu, least: 0.5 },
] as const;

/** Encodings of Latin letters with other marks than the western ones. */
const latin = ['windows-1250', 'windows-1254', 'windows-1257'] as const;

const LETTERS = /(?![a-z])\p{L}/giu;
const MARKED_WORDS = new Set(
  [...Object.values(functionWords), ...Object.values(ticketWords)]
    .flatMap((list) => list.split(' '))
    .filter((word) => /[^\p{ASCII}]/u.test(word)),
);
/** How much of a file is looked at. Bytes. */
const looked = 400_000;

/** The encoding of a file that is no Unicode: by the letters that its text would have, or the words. */
export async function guessOlderEncoding(file: Blob): Promise<OlderEncoding> {
  const bytes = new Uint8Array(await file.slice(0, looked).arrayBuffer());
  const scored = alphabets
    .map(({ encoding, frequent, least }) => ({
      encoding,
      score: shareOf(decode(bytes, encoding), frequent) / least,
    }))
    .filter(({ score }) => score >= 1);
  const [surest] = scored.sort((one, other) => other.score - one.score);
  if (surest !== undefined) return surest.encoding;
  const western = countMarkedWords(decode(bytes, 'windows-1252'));
  const [best] = latin
    .map((encoding) => ({ encoding, count: countMarkedWords(decode(bytes, encoding)) }))
    .sort((one, other) => other.count - one.count);
  return best !== undefined && best.count > western ? best.encoding : 'windows-1252';
}

/** The text, empty if the bytes cannot be of the encoding: one broken place for fifty letters means nothing. */
function decode(bytes: Uint8Array, encoding: string): string {
  const text = new TextDecoder(encoding).decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  return broken * 50 > (text.match(LETTERS)?.length ?? 0) ? '' : text;
}

/** Share of the non-ASCII letters that are frequent ones; 0 if hardly any two are adjacent. */
function shareOf(text: string, frequent: RegExp): number {
  const letters = text.match(LETTERS)?.length ?? 0;
  const beside = text.match(/(?:(?![a-z])\p{L}){3,}/giu)?.join('').length ?? 0;
  if (letters === 0 || beside * 3 < letters) return 0;
  return (text.match(frequent)?.length ?? 0) / letters;
}

function countMarkedWords(text: string): number {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => MARKED_WORDS.has(word)).length;
}
