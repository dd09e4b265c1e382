/** A start or end tag as it stands in the source. */
export interface Tag {
  /** Lower-case. */
  name: string;
  isEnd: boolean;
  /** Everything between the name and `>`. */
  attributes: string;
  /** Offset behind `>`. */
  end: number;
}

/**
 * Walks through HTML without a DOM. Each needle is searched forward only once over the whole source, so that
 * broken HTML (a thousand unclosed quotes or comments) still takes linear time.
 */
export class HtmlScanner {
  private readonly found = new Map<string, number>();
  constructor(readonly html: string) {}

  /** Offset of the next `needle` at or behind `from`, or the length of the source if there is none. */
  next(needle: string, from: number): number {
    const known = this.found.get(needle);
    if (known !== undefined && known >= from) return known;
    const position = this.html.indexOf(needle, from);
    const result = position < 0 ? this.html.length : position;
    this.found.set(needle, result);
    return result;
  }

  /** Offset of the next `</name`, in any case, or the length of the source. */
  nextEndTag(name: string, from: number): number {
    const key = `</${name}`;
    const known = this.found.get(key);
    if (known !== undefined && known >= from) return known;
    const pattern = new RegExp(`</${name}(?![a-z0-9])`, 'gi');
    pattern.lastIndex = from;
    const result = pattern.exec(this.html)?.index ?? this.html.length;
    this.found.set(key, result);
    return result;
  }

  /** The tag that begins at `start` (a `<`), or undefined if that `<` is just a character. */
  tagAt(start: number): Tag | undefined {
    TAG_NAME.lastIndex = start;
    const head = TAG_NAME.exec(this.html);
    if (!head) return undefined;
    const nameEnd = TAG_NAME.lastIndex;
    const close = this.tagClose(nameEnd);
    if (close < 0) return undefined;
    return {
      name: (head[2] ?? '').toLowerCase(),
      isEnd: head[1] === '/',
      attributes: this.html.slice(nameEnd, close),
      end: Math.min(close + 1, this.html.length),
    };
  }

  /** Offset of the `>` that ends the tag, quotes respected unless they are broken. */
  private tagClose(from: number): number {
    const firstClose = this.next('>', from);
    if (firstClose === this.html.length) return this.next('<', from) === this.html.length ? firstClose : -1;
    let position = from;
    for (;;) {
      const close = this.next('>', position);
      const quote = Math.min(this.next('"', position), this.next("'", position));
      if (quote > close) return close;
      const quoteEnd = this.next(this.html.charAt(quote), quote + 1);
      if (quoteEnd === this.html.length || this.isBrokenQuote(quote, quoteEnd)) return firstClose;
      position = quoteEnd + 1;
    }
  }

  /** A value that runs over the next tag up to that tag's own quote was never closed. */
  private isBrokenQuote(quote: number, quoteEnd: number): boolean {
    if (this.html.charAt(quote - 1) !== '=') return true;
    return this.next('<', quote) < quoteEnd && !/[\s/>]/.test(this.html.charAt(quoteEnd + 1));
  }
}

const TAG_NAME = /<(\/?)([a-zA-Z][a-zA-Z0-9:_-]{0,40})(?=[\s/>"'=]|$)/y;
