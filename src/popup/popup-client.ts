import type { Ask } from '../protocol/client';
import type { BackendChoice } from '../protocol/messages';

/** All that the popup needs of the browser and the background. */
export interface PopupClient {
  ask: Ask;
  /** Address of the tab in front; undefined where the browser does not tell. */
  readTabAddress(): Promise<string | undefined>;
  /**
   * Asks the user for access to exactly this origin; false where it is refused. Call it straight from the click: the
   * browser asks nobody who has not just clicked.
   */
  requestAccess(origin: string): Promise<boolean>;
  chooseBackend(choice: BackendChoice): Promise<void>;
}
