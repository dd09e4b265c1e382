import type messages from '../_locales/en/messages.json';

export type MessageKey = keyof typeof messages;

/** Text in the user's language; injected into components, so that they need no browser. */
export type Translate = (key: MessageKey, ...substitutions: string[]) => string;
