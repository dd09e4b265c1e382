import type messages from '../../_locales/en/messages.json';

export type MessageKey = keyof typeof messages;

/** Text in the user's language; injected into components, so that they need no browser. */
export interface Translate {
  (key: MessageKey, ...substitutions: string[]): string;
  /** The organisation's own name for a head's value; `undefined` where it has set none. */
  ownName?(head: string, value: string): string | undefined;
}
