import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Adapter } from '../helpdesks/adapter';
import type { Ask } from '../protocol/client';
import type { BackendChoice } from '../protocol/messages';
import type { ParsedPolicy } from '../shared/policy/parse-policy';
import type { HistoryReader } from './file/history-reader';

/** All that the options page needs of the browser and the background. */
export interface OptionsClient {
  ask: Ask;
  /** Asks the user for access to exactly this origin; call it straight from the click. */
  requestAccess(origin: string): Promise<boolean>;
  /** The adapter that was made or imported for this site. */
  readAdapter(origin: string): Promise<Adapter | undefined>;
  /** Keeps it; `undefined` takes away what was kept. Open pages of the site follow at once. */
  keepAdapter(origin: string, adapter: Adapter | undefined): Promise<void>;
  /** Where the card was put on this site. */
  forgetPlace(origin: string): Promise<void>;
  /** The helpdesk that the card was asked to learn, in the address of this page. */
  askedDesk?: string;
  /** Reads a file of closed tickets, off the page's thread. */
  openHistory(file: File): HistoryReader;
  /** Version of the extension, and the browser as it names itself. */
  about: { version: string; browser: string };
  readPolicy(): Promise<ParsedPolicy>;
  /** Calls back after every change of the policy; returns how to stop. */
  watchPolicy(changed: () => void): () => void;
  chooseBackend(choice: BackendChoice): Promise<void>;
  copy(text: string): Promise<void>;
  /** Gives the user a file to keep. */
  saveFile(name: string, content: string | Blob): void;
  /** All that is kept, as lines of JSON. Throws `ProtocolError`. */
  exportKept(): Promise<Blob>;
}

const Client = createContext<OptionsClient | undefined>(undefined);

export const ClientProvider = Client.Provider;

/** For any component of the options page. */
export function useClient(): OptionsClient {
  const client = useContext(Client);
  if (!client) throw new Error('The options page has no client.');
  return client;
}
