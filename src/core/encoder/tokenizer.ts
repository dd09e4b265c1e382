/** Stands for a space, and for the beginning of a text. */
const space = '\u2581';
/** The number of what no piece covers. */
const unknown = 0;
/** No piece is longer than this, and few have over half of it. */
const lettersPerToken = 16;

/** Numbers of a text's word pieces, at most `most`. */
export type Tokenizer = (text: string, most: number) => number[];

/**
 * The most probable way to cut a text into pieces of a unigram language model (SentencePiece; Kudo, 2018, section 3.2,
 * by the algorithm of Viterbi). Letters without a piece are unknown and cost nothing; several in a row count once.
 *
 * @param pieces by number
 * @param scores logarithm of each piece's probability
 * @param firstPiece the pieces before it are marks that occur in no text
 */
export function createTokenizer(
  pieces: readonly string[],
  scores: ArrayLike<number>,
  firstPiece: number,
): Tokenizer {
  const numbers = indexPieces(pieces, firstPiece);
  return (text, most) => {
    const letters = prepare(text, most);
    const chosen = cut(letters, numbers, scores);
    const tokens: number[] = [];
    for (let end = letters.length; end > 0; ) {
      const piece = chosen[end];
      if (piece !== unknown || tokens[tokens.length - 1] !== unknown) tokens.push(piece);
      end -= piece === unknown ? 1 : pieces[piece].length;
    }
    return tokens.reverse().slice(0, most);
  };
}

/** Number of each piece; -1 for what only begins one. */
function indexPieces(pieces: readonly string[], firstPiece: number): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (let piece = firstPiece; piece < pieces.length; piece++) {
    const letters = pieces[piece];
    for (let length = 1; length < letters.length; length++) {
      const beginning = letters.slice(0, length);
      if (!numbers.has(beginning)) numbers.set(beginning, -1);
    }
    numbers.set(letters, piece);
  }
  return numbers;
}

/** As the pieces are written: normal form, one mark for each run of spaces. Only as much of it as can matter. */
function prepare(text: string, most: number): string {
  const read = text.slice(0, 4 * most * lettersPerToken).normalize('NFKC');
  const words = read.split(/\s+/).filter((word) => word !== '');
  const marked = words.map((word) => space + word).join('');
  return marked.slice(0, most * lettersPerToken);
}

/** The piece that ends at each place on the best way there. */
function cut(letters: string, numbers: ReadonlyMap<string, number>, scores: ArrayLike<number>): Int32Array {
  const { length } = letters;
  const best = new Float64Array(length + 1).fill(Number.NEGATIVE_INFINITY);
  best[0] = 0;
  const chosen = new Int32Array(length + 1);
  const offer = (piece: number, end: number, score: number) => {
    if (score < best[end]) return;
    best[end] = score;
    chosen[end] = piece;
  };
  for (let start = 0; start < length; start++) {
    let found = false;
    for (let end = start + 1; end <= length; end++) {
      const piece = numbers.get(letters.slice(start, end));
      if (piece === undefined) break;
      if (piece < 0) continue;
      found = true;
      offer(piece, end, best[start] + scores[piece]);
    }
    if (!found) offer(unknown, start + 1, best[start]);
  }
  return chosen;
}
