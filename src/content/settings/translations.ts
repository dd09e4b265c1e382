import type { MessageKey, Translate } from '../../shared/translate';

type GetMessage = (key: MessageKey, substitutions: string[]) => string;

/** What the card needs when its extension is gone and nothing can be asked for any more. */
const lastWords: readonly MessageKey[] = [
  'problem_gone',
  'problem_gone_advice',
  'card_failure',
  'card_retry',
];

const places = ['$1', '$2', '$3', '$4', '$5', '$6', '$7', '$8', '$9'];

/**
 * Translates with the browser's messages and remembers them: on a page that is left behind by an update every further
 * question throws. A message that was never asked for is empty there.
 */
export function createTranslate(getMessage: GetMessage): Translate {
  const known = new Map<MessageKey, string>();
  const find = (key: MessageKey): string => {
    const text = known.get(key) ?? askOrEmpty(getMessage, key);
    if (text) known.set(key, text);
    return text;
  };
  for (const key of lastWords) find(key);
  return (key, ...substitutions) =>
    find(key).replace(/\$([1-9])/g, (_, place) => substitutions[Number(place) - 1] ?? '');
}

function askOrEmpty(getMessage: GetMessage, key: MessageKey): string {
  try {
    return getMessage(key, places);
  } catch {
    // Only an extension that is gone throws here, and the card says that in its last words.
    return '';
  }
}
