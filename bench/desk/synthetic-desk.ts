import { type Random, seededRandom } from '../../src/core/random';

export interface SyntheticTicket {
  text: string;
  /** The queue that it lies in. */
  value: string;
}

export interface DeskOptions {
  tickets: number;
  queues: number;
  seed: number;
}

const minWords = 30;
const maxWords = 80;
const commonWords = 6000;
/** Words of the trade, of which each queue has its own and shares some with others. */
const tradeWords = 1000;
const wordsOfAQueue = 60;
/** Share of a ticket's words that are typical of its queue, of words with a typing error, of tickets in a wrong queue. */
const topical = 0.14;
const mistyped = 0.02;
const misfiled = 0.05;

/** `*` is a word of the queue or any word. */
const templates = [
  'Hello, since the last update our * does not show the * any more and nobody can use the *.',
  'Could you please set up * for a new colleague, who starts on Monday and needs * and *?',
  'When I open * it says * and then closes; restarting the * did not help.',
  'We were charged twice for *, please check the * and send us a new *.',
  'Is there a way to export the * as * without losing the *?',
  'The * on the second floor is broken again, see * and *.',
  'As discussed on the phone: *, *, * and also the *.',
];

const onsets = [
  'b',
  'br',
  'd',
  'dr',
  'f',
  'g',
  'k',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
  'z',
];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou'];
const codas = ['', '', 'n', 'r', 's', 't', 'l', 'ck', 'nd'];

/**
 * Labelled tickets of a desk that does not exist, in sentences of mostly made-up words: their frequencies fall as in a
 * language (Zipf), each queue has words of its own, queues differ in size, some tickets lie in a wrong one. The numbers
 * of grams and queues are realistic, the difficulty is not. The same seed gives the same desk.
 */
export function makeDesk({ tickets, queues, seed }: DeskOptions): SyntheticTicket[] {
  const random = seededRandom(seed);
  const anyWord = zipf(makeWords(commonWords, random), random);
  const trade = makeWords(tradeWords, random);
  const queueWords = Array.from({ length: queues }, () =>
    zipf(random.shuffle([...trade]).slice(0, wordsOfAQueue), random),
  );
  return Array.from({ length: tickets }, (_, i) => {
    const queue = i < queues ? i : pickQueue(queues, random);
    const ownWord = queueWords[queue] ?? anyWord;
    const word = () => {
      const chosen = random.next() < topical ? ownWord() : anyWord();
      return random.next() < mistyped ? mistype(chosen, random) : chosen;
    };
    const filed = random.next() < misfiled ? random.below(queues) : queue;
    return { text: writeText(word, random), value: `Queue ${filed + 1}` };
  });
}

/** The largest queue is some seven times the smallest. */
function pickQueue(queues: number, random: Random): number {
  return Math.floor(queues * random.next() ** 1.6);
}

function writeText(word: () => string, random: Random): string {
  const length = minWords + random.below(maxWords - minWords + 1);
  const words: string[] = [];
  while (words.length < length) {
    if (random.next() < 0.5) {
      const template = templates[random.below(templates.length)] ?? '';
      words.push(...template.replaceAll('*', word).split(' '));
    } else words.push(...Array.from({ length: 6 + random.below(10) }, word));
  }
  return words.slice(0, length).join(' ');
}

function makeWords(count: number, random: Random): string[] {
  const words = new Set<string>();
  const part = (parts: readonly string[]) => parts[random.below(parts.length)] ?? '';
  while (words.size < count) {
    const syllables = 1 + random.below(3);
    words.add(Array.from({ length: syllables }, () => part(onsets) + part(vowels) + part(codas)).join(''));
  }
  return [...words];
}

/** Draws a word, the n-th in proportion to 1/n. */
function zipf(words: readonly string[], random: Random): () => string {
  const sums: number[] = [];
  words.forEach((_, i) => {
    sums.push((sums[i - 1] ?? 0) + 1 / (i + 1));
  });
  const total = sums.at(-1) ?? 0;
  return () => {
    const drawn = random.next() * total;
    let [low, high] = [0, words.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > drawn) high = middle;
      else low = middle + 1;
    }
    return words[low] ?? '';
  };
}

/** Two neighbouring letters change places. */
function mistype(word: string, random: Random): string {
  if (word.length < 2) return word;
  const at = random.below(word.length - 1);
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
}
