/** Characters as bits: 128 of ASCII, one for all other white space, one for all others. */
export type Characters = bigint;

export const allCharacters: Characters = (1n << 130n) - 1n;

export type PatternNode =
  | { kind: 'one'; of: Characters }
  /** `^` and `$` at an end, `\b` and `\B`. */
  | { kind: 'place'; sign: string }
  /** `isLook`: it looks ahead or back, and takes nothing. */
  | { kind: 'group'; isLook: boolean; branches: PatternNode[][] }
  | { kind: 'repeat'; of: PatternNode; least: number; most: number };

/** What this reader does not know, such as backward references, is refused by throwing a `SyntaxError`. */
export function parsePattern(source: string): PatternNode[][] {
  const reader = new Reader([...source]);
  const branches = reader.branches();
  if (!reader.isAtEnd) throw new SyntaxError('A bracket is closed that was not opened.');
  return branches;
}

class Reader {
  private at = 0;
  constructor(private readonly signs: readonly string[]) {}

  get isAtEnd(): boolean {
    return this.at >= this.signs.length;
  }

  branches(): PatternNode[][] {
    const branches = [this.sequence()];
    while (this.take('|')) branches.push(this.sequence());
    return branches;
  }

  private sequence(): PatternNode[] {
    const nodes: PatternNode[] = [];
    while (!this.isAtEnd && this.peek() !== '|' && this.peek() !== ')')
      nodes.push(this.repeated(this.single()));
    return nodes;
  }

  private single(): PatternNode {
    const sign = this.next();
    if (sign === '(') return this.group();
    if (sign === '[') return { kind: 'one', of: this.characterClass() };
    if (sign === '.') return { kind: 'one', of: allCharacters };
    if (sign === '^' || sign === '$') return { kind: 'place', sign };
    if (sign !== '\\') return { kind: 'one', of: characterOf(sign) };
    const escaped = this.escape();
    return typeof escaped === 'string' ? { kind: 'place', sign: escaped } : { kind: 'one', of: escaped };
  }

  private group(): PatternNode {
    let isLook = false;
    let isBack = false;
    if (this.take('?')) {
      const sign = this.next();
      isBack = sign === '<' && (this.take('=') || this.take('!'));
      isLook = isBack || '=!'.includes(sign);
      if (sign === '<' && !isLook) while (this.next() !== '>');
      else if (!isLook && sign !== ':') throw new SyntaxError('An unknown group.');
    }
    const branches = this.branches();
    if (isBack && branches.flat().some(({ kind }) => kind === 'repeat' || kind === 'group'))
      throw new SyntaxError('It repeats while it looks back.');
    if (!this.take(')')) throw new SyntaxError('A group is not closed.');
    return { kind: 'group', isLook, branches };
  }

  private repeated(of: PatternNode): PatternNode {
    const [least, most] = this.times() ?? [1, 1];
    if (least === 1 && most === 1) return of;
    this.take('?');
    return { kind: 'repeat', of, least, most };
  }

  private times(): [number, number] | undefined {
    if (this.take('*')) return [0, Number.POSITIVE_INFINITY];
    if (this.take('+')) return [1, Number.POSITIVE_INFINITY];
    if (this.take('?')) return [0, 1];
    if (!this.take('{')) return undefined;
    let text = '';
    for (let sign = this.next(); sign !== '}'; sign = this.next()) text += sign;
    const [least = '', most = least] = text.split(',');
    return [Number(least), most === '' ? Number.POSITIVE_INFINITY : Number(most)];
  }

  private characterClass(): Characters {
    const isOther = this.take('^');
    let found = 0n;
    let last: string | undefined;
    for (let sign = this.next(); sign !== ']'; sign = this.next()) {
      if (sign === '-' && last !== undefined && this.peek() !== ']') {
        found |= this.range(last);
        last = undefined;
      } else if (sign === '\\') {
        const escaped = this.peek();
        const set = this.escape();
        found |= typeof set === 'string' ? characterOf(set) : set;
        last = /[dwspDWSPnrtfvux]/.test(escaped) ? undefined : escaped;
      } else {
        found |= characterOf(sign);
        last = sign;
      }
    }
    return isOther ? allCharacters & ~(found & ~otherBits) : found;
  }

  /** From a character to the one that is read next. What stands for several cannot be told: then it is any. */
  private range(first: string): Characters {
    const sign = this.next();
    const last = sign === '\\' ? this.next() : sign;
    if (first.charCodeAt(0) > 127 || last.charCodeAt(0) > 127 || (sign === '\\' && /[a-z]/i.test(last)))
      return allCharacters;
    let found = 0n;
    for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++) found |= 1n << BigInt(code);
    return found;
  }

  /** What the signs after a backslash stand for: characters, or `b` or `B` for a place. */
  private escape(): Characters | string {
    const sign = this.next();
    if (sign === 'b' || sign === 'B') return sign;
    if (/[0-9k]/.test(sign)) throw new SyntaxError('It refers back.');
    const named = classes[sign];
    if (named !== undefined) return named;
    if (!/[a-z]/i.test(sign)) return characterOf(sign);
    if (sign === 'p' || sign === 'P') while (this.next() !== '}');
    // `\n`, `\u0041` and the like: taken for any character, which only makes the bound higher.
    if (sign === 'u' || sign === 'x') this.hexDigits();
    return allCharacters;
  }

  private hexDigits(): void {
    if (this.take('{')) while (this.next() !== '}');
    else while (!this.isAtEnd && /[0-9a-f]/i.test(this.peek())) this.at++;
  }

  private peek(): string {
    return this.signs[this.at] ?? '';
  }

  private next(): string {
    const sign = this.signs[this.at++];
    if (sign === undefined) throw new SyntaxError('It ends too early.');
    return sign;
  }

  private take(sign: string): boolean {
    if (this.peek() !== sign) return false;
    this.at++;
    return true;
  }
}

const otherSpace = 1n << 128n;
const otherSign = 1n << 129n;
const otherBits = otherSpace | otherSign;

function characterOf(sign: string): Characters {
  const code = sign.codePointAt(0) ?? 128;
  if (code > 127) return /\s/.test(sign) ? otherSpace : otherSign;
  return 1n << BigInt(code);
}

function among(test: RegExp): Characters {
  let found = 0n;
  for (let code = 0; code < 128; code++)
    if (test.test(String.fromCharCode(code))) found |= 1n << BigInt(code);
  return found;
}

const classes: Readonly<Record<string, Characters>> = {
  d: among(/\d/),
  w: among(/\w/),
  s: among(/\s/) | otherSpace,
  D: among(/\D/) | otherBits,
  W: among(/\W/) | otherBits,
  S: among(/\S/) | otherSign,
};
