import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from './translate';

const Translation = createContext<Translate>((key) => key);

export const TranslationProvider = Translation.Provider;

/** The words of the user's language, for any component. */
export function useTranslate(): Translate {
  return useContext(Translation);
}
