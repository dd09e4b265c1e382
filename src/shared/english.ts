import messages from '../../_locales/en/messages.json' with { type: 'json' };
import type { Translate } from './translate';

/** The English messages without a browser extension around them. */
export const english: Translate = (key, ...substitutions) => {
  const text: string | undefined = messages[key]?.message;
  return (text ?? '').replace(/\$([1-9])/g, (_, place) => substitutions[Number(place) - 1] ?? '');
};
