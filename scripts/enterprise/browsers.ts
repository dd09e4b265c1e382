/** A browser that can be managed, and what its administrators have to know of it. */
export interface ManagedBrowser {
  name: string;
  /** Names its files. */
  short: 'chrome' | 'edge';
  /** Below HKEY_LOCAL_MACHINE. */
  registry: string;
  /** Payload type on macOS. */
  domain: string;
  linuxFolder: string;
  /** Where its store's extensions are updated from. */
  updateUrl: string;
}

export const browsers: readonly ManagedBrowser[] = [
  {
    name: 'Google Chrome',
    short: 'chrome',
    registry: 'SOFTWARE\\Policies\\Google\\Chrome',
    domain: 'com.google.Chrome',
    linuxFolder: '/etc/opt/chrome/policies/managed',
    updateUrl: 'https://clients2.google.com/service/update2/crx',
  },
  {
    name: 'Microsoft Edge',
    short: 'edge',
    registry: 'SOFTWARE\\Policies\\Microsoft\\Edge',
    domain: 'com.microsoft.Edge',
    linuxFolder: '/etc/opt/edge/policies/managed',
    updateUrl: 'https://edge.microsoft.com/extensionwebstorebase/v1/crx',
  },
];

/** The extension's id in each store: the two differ. Words to be replaced where it is not known. */
export type ExtensionIds = Readonly<Record<ManagedBrowser['short'], string>>;

export const unknownIds: ExtensionIds = { chrome: 'CHROME_EXTENSION_ID', edge: 'EDGE_EXTENSION_ID' };
