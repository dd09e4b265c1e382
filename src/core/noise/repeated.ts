import { allPhrases, anyOf } from '../text/phrases/pattern';

/** That something happens once more, by language. */
const repeated: Readonly<Record<string, readonly string[]>> = {
  en: ['again', 'another', 'once more'],
  de: ['schon wieder', 'mal wieder', 'wieder einmal', 'erneut', 'schon das dritte mal'],
  fr: ['encore', 'à nouveau', 'de nouveau'],
  es: ['otra vez', 'de nuevo', 'nuevamente'],
  pt: ['de novo', 'outra vez', 'novamente'],
  it: ['di nuovo', 'ancora', "un'altra volta", 'nuovamente'],
  nl: ['alweer', 'opnieuw', 'weer eens'],
  pl: ['znowu', 'znów', 'ponownie'],
};
const REPEATED = new RegExp(`(?<!\\p{L})${anyOf(allPhrases(repeated))}(?!\\p{L})|またしても|また|又`, 'iu');

export function saysRepeated(text: string): boolean {
  return REPEATED.test(text);
}
