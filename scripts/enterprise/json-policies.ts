import type { ManagedBrowser } from './browsers';

/** What is set for the extension, and that it is installed: the form of Linux, and of every other once read. */
export function createPolicies({ updateUrl }: ManagedBrowser, id: string, policy: unknown) {
  return {
    ExtensionSettings: { [id]: { installation_mode: 'force_installed', update_url: updateUrl } },
    '3rdparty': { extensions: { [id]: policy } },
  };
}
