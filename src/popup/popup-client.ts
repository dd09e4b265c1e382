import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Ask } from '../protocol/client';
import type { PageMessage } from '../protocol/to-page';
import type { Policy } from '../shared/policy/policy';

/** All that the popup needs of the browser and the background. */
export interface PopupClient {
  ask: Ask;
  /** Address of the tab in front; undefined if the browser does not tell. */
  readTabAddress(): Promise<string | undefined>;
  /**
   * Asks the user for access to exactly this origin; false if it is refused. Call it straight from the click: the
   * browser shows its question only right after a click.
   */
  requestAccess(origin: string): Promise<boolean>;
  /** Tells the page of the tab in front. Rejects if no content script of ours is there. */
  tellPage(message: PageMessage): Promise<void>;
  /** How the page of the tab in front is built, as text; undefined if no ticket is open there. Rejects as `tellPage`. */
  readStructure(): Promise<string | undefined>;
  /** Puts text into the clipboard. */
  copy(text: string): Promise<void>;
  readPolicy(): Promise<Policy>;
  /** Calls back after every change of the policy; returns how to stop. */
  watchPolicy(changed: () => void): () => void;
  openOptions(): Promise<void>;
  /** Closes the popup. */
  close(): void;
}

const Client = createContext<PopupClient | undefined>(undefined);

export const ClientProvider = Client.Provider;

/** For any component of the popup. */
export function useClient(): PopupClient {
  const client = useContext(Client);
  if (!client) throw new Error('The popup has no client.');
  return client;
}
