import type { Adapter } from '../../helpdesks/adapter';
import { nodes } from '../drivers/nodes';
import { isCommon, partOfWord, privateWordsOf } from './private-words';

/** Placeholder for the ticket's own id. */
const mark = '{id}';

/** Attributes whose value is a word of the page's code, and not of a person. */
const ofCode = /^(?:class|id|name|for|type|role|method|dir|slot|scope|data-test(?:-?id)?|data-qa|data-cy)$/;
const addresses = new Set(['href', 'src', 'action', 'data-href', 'data-url']);

/** Characters of one text, masked; enough for a heading. */
const maxTextLength = 60;

/** Takes texts and values out of a page: what is left are words of code, and numbers that say no more than their order. */
export class Masking {
  /** Words of the adapter itself reveal nothing about this page. */
  private readonly words: ReadonlySet<string>;
  private readonly parts: ReadonlySet<string>;
  private readonly privateWords: ReadonlySet<string>;
  private readonly ranks: ReadonlyMap<string, number>;

  constructor(
    adapter: Adapter,
    private readonly id: string,
    root: Element,
  ) {
    // What it says of itself in words is no code.
    const known = JSON.stringify({ ...adapter, notes: undefined, label: undefined });
    this.words = new Set(known.match(/[A-Za-z_][\w-]+/g));
    this.parts = new Set([...this.words].flatMap((word) => partsOf(word).map((part) => part.toLowerCase())));
    this.privateWords = privateWordsOf(root);
    this.ranks = ranksOf(numbersIn(root));
  }

  /** An element's attributes: `class="a b"`, `data-user`, `href="tickets.php?id={id}"`. */
  attributesOf(element: Element): string[] {
    return [...nodes.attributes(element)].flatMap(({ name, value }) => {
      // A name that could not be written again, or that is a program.
      if (!/^[a-z][a-z0-9_:.-]{0,60}$/i.test(name) || /^on/i.test(name) || name === 'style') return [];
      const shown = this.valueOf(name.toLowerCase(), value);
      return [shown === '' ? name : `${name}="${shown}"`];
    });
  }

  /** A text's form: its words are `text`, its numbers `0`, its ticket's id `{id}`. Empty if there is none. */
  textOf(text: string): string {
    const masked = text
      .replace(/[\p{L}\p{M}\p{N}_'’@.-]+/gu, (word) => this.wordOfText(word))
      .replace(/[^\p{L}\p{N}{}#:—–|·»«()[\]/ ]+/gu, ' ')
      .replace(/ {2,}/g, ' ')
      .replace(/\btext(?: text)+\b/g, 'text')
      .trim();
    return masked.length > maxTextLength ? 'text' : masked;
  }

  private wordOfText(word: string): string {
    if (word === this.id) return mark;
    return /^\d+$/.test(word) ? '0' : ' text ';
  }

  private valueOf(name: string, value: string): string {
    if (ofCode.test(name)) {
      const words = value.split(/\s+/).map((word) => this.wordOfCode(word));
      return words.filter(Boolean).join(' ');
    }
    if (addresses.has(name)) return this.addressOf(value);
    if (value.trim() === this.id) return mark;
    return this.words.has(value) ? value : '';
  }

  /**
   * Words of code keep their letters, but for parts that the page's texts have as well and that neither the adapter nor
   * every helpdesk uses: `reporter_jdoe` is `reporter_x`. Numbers in them belong to a ticket or a person.
   */
  private wordOfCode(word: string): string {
    if (!/^[A-Za-z_][\w:-]{0,80}$/.test(word)) return '';
    const shown =
      this.words.has(word) || !this.isPrivate(word)
        ? word
        : word.replace(partOfWord, (part) => this.partOfCode(part));
    return shown.replace(/\d+/g, (digits) => this.numberOf(digits));
  }

  private isPrivate(word: string): boolean {
    return word
      .split(/[^A-Za-z]+/)
      .flatMap((each) => [each, ...partsOf(each)])
      .some((part) => this.partOfCode(part) !== part);
  }

  private partOfCode(part: string): string {
    const small = part.toLowerCase();
    return this.privateWords.has(small) && !isCommon(small) && !this.parts.has(small) ? 'x' : part;
  }

  private addressOf(address: string): string {
    const [path = '', query] = address.replace(/#.*$/, '').split(/\?(.*)/);
    if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return '';
    const steps = path.split('/').map((step) => (step === '' ? '' : this.partOfAddress(step) || 'x'));
    const asked = (query ?? '').split(/[&;]/).flatMap((pair) => {
      const [, name, value = ''] = /^([A-Za-z_][\w[\]-]{0,40})=(.*)$/.exec(pair) ?? [];
      return name ? [`${name}=${this.partOfAddress(value)}`] : [];
    });
    return `${steps.join('/')}${asked.length > 0 ? `?${asked.join(';')}` : ''}`;
  }

  /** A number, a file of the product, or a word that the adapter knows; empty of any other. */
  private partOfAddress(part: string): string {
    if (/^\d+$/.test(part) || part === this.id) return this.numberOf(part);
    if (this.words.has(part)) return part;
    // With hyphens it is an article's title.
    const [, name, ending] = /^([a-z_]{1,40})(\.(?:php|pl|html|do|jsp|aspx))$/i.exec(part) ?? [];
    return name && ending && !this.isPrivate(name) ? part : '';
  }

  private numberOf(digits: string): string {
    return digits === this.id ? mark : String(this.ranks.get(digits) ?? 0);
  }
}

/** Numbers at most that are told apart. */
const maxNumbers = 20_000;

function numbersIn(root: Element): Set<string> {
  const found = new Set<string>();
  for (const element of nodes.querySelectorAll(root, '*'))
    for (const { name, value } of nodes.attributes(element))
      if (ofCode.test(name) || addresses.has(name))
        for (const digits of value.match(/\d+/g) ?? []) if (found.size < maxNumbers) found.add(digits);
  return found;
}

/** From 1, in the order of their size: pages sort messages by their numbers. */
function ranksOf(numbers: ReadonlySet<string>): Map<string, number> {
  const sorted = [...numbers].sort((one, other) => Number(one) - Number(other));
  return new Map(sorted.map((digits, index) => [digits, index + 1]));
}

function partsOf(word: string): string[] {
  return word.match(partOfWord) ?? [];
}
