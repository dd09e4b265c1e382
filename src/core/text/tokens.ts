export type TokenKind = 'word' | 'number' | 'code' | 'address' | 'url' | 'punctuation';

/** A piece of text. `start` and `end` are UTF-16 offsets into the text given; `text` is lower case. */
export interface Token {
  text: string;
  start: number;
  end: number;
  kind: TokenKind;
}

const URL = '(?:https?|ftp|file)://[^\\s<>"\'«»“”]{1,2000}|www\\.[^\\s<>"\'«»“”]{2,2000}';
const ADDRESS =
  '[\\p{L}\\p{N}_%+][\\p{L}\\p{N}._%+-]{0,63}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,8}';
const CODE =
  '0[xX][0-9a-fA-F]{2,}(?![\\p{L}\\p{N}])|[A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){1,12}(?![\\p{L}\\p{N}])|' +
  '[A-Z]{1,8}-?\\d{3,12}(?![\\p{L}\\p{N}])|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F-]{13,27}(?![\\p{L}\\p{N}])';
const NUMBER = '\\p{N}{1,400}(?:[.,:/-]\\p{N}{1,400}){0,20}(?![\\p{L}\\p{M}\\p{N}])';
const RUN = "[\\p{L}\\p{M}\\p{N}]+(?:['’\\-][\\p{L}\\p{M}\\p{N}]+)*";
const EMOTICON = '(?<![^\\s])[:;=]-?[()DPp/|\\\\](?![^\\s.,!?])';
const MARK = '[!?]|\\p{Extended_Pictographic}|[\\u{1f1e6}-\\u{1f1ff}]{2}';

const TOKEN = new RegExp(`(${URL})|(${ADDRESS})|(${CODE})|(${NUMBER})|(${RUN})|(${EMOTICON}|${MARK})`, 'gu');
/** The kind of each group of `TOKEN`, in order. */
const KINDS: readonly TokenKind[] = ['url', 'address', 'code', 'number', 'word', 'punctuation'];

const SPACELESS =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SPACELESS_RUN =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]+|[^\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
const UNIT = /\P{M}\p{M}*|\p{M}+/gu;
/** Encoded data is no word; what is longer than this keeps its first part only. */
const LONGEST_WORD = 60;

/** Tokens of the text in order of their start. The same in every engine: no `Intl`, no locale. Linear time. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const kind = kindOf(match);
    if (kind === 'word') {
      addWords(tokens, match[0], match.index);
    } else {
      const source = kind === 'url' ? trimUrl(match[0]) : match[0];
      addToken(tokens, source, match.index, kind);
      // The `!` behind an address is read again as a token of its own.
      TOKEN.lastIndex = match.index + source.length;
    }
  }
  return tokens;
}

function kindOf(match: RegExpMatchArray): TokenKind {
  return KINDS.find((_kind, index) => match[index + 1] !== undefined) ?? 'word';
}

function addToken(tokens: Token[], source: string, start: number, kind: TokenKind): void {
  tokens.push({ text: source.toLowerCase(), start, end: start + source.length, kind });
}

function trimUrl(url: string): string {
  return url.replace(/[.,;:!?)\]}'"*_]{1,10}$/, '');
}

function addWords(tokens: Token[], run: string, start: number): void {
  if (!SPACELESS.test(run)) {
    addHyphenated(tokens, run, start);
    return;
  }
  for (const piece of run.matchAll(SPACELESS_RUN)) {
    if (SPACELESS.test(piece[0])) addBigrams(tokens, piece[0], start + piece.index);
    else addHyphenated(tokens, piece[0], start + piece.index);
  }
}

/** `e-mail` and `log-in` are one word, `Outlook-Problem` is two. */
function addHyphenated(tokens: Token[], run: string, start: number): void {
  const parts = run.split('-');
  const isOne = parts.length === 1 || (parts.length === 2 && parts.some((part) => part.length <= 2));
  if (isOne) {
    addWord(tokens, run, start);
    return;
  }
  let offset = start;
  for (const part of parts) {
    addWord(tokens, part, offset);
    offset += part.length + 1;
  }
}

function addWord(tokens: Token[], word: string, start: number): void {
  const bare = word.replace(/^['’-]+|['’-]+$/g, '');
  if (bare === '') return;
  const from = start + word.indexOf(bare);
  addToken(tokens, bare.slice(0, LONGEST_WORD), from, 'word');
}

/** Scripts without spaces: every pair of neighbours, a character that stands alone by itself. */
function addBigrams(tokens: Token[], run: string, start: number): void {
  const units = [...run.matchAll(UNIT)];
  for (let i = 0; i < Math.max(1, units.length - 1); i++) {
    const first = units[i];
    if (!first) return;
    const source = first[0] + (units[i + 1]?.[0] ?? '');
    addToken(tokens, source, start + first.index, 'word');
  }
}
