import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

// Branded Chrome comes last, because its newer versions refuse --load-extension.
const commands = [
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'google-chrome',
  'google-chrome-stable',
];

const macApplications = ['Chromium', 'Microsoft Edge', 'Google Chrome'];

const windowsPrograms = [
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The browser to run the extension in: the one that CHROMIUM names, else the first of the usual places.
 *
 * @returns {string | undefined} path of the executable; undefined if there is none
 */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) return isExecutable(named) ? named : undefined;
  return usualPlaces().find(isExecutable);
}

/** @returns {string[]} */
function usualPlaces() {
  if (process.platform === 'darwin')
    return macApplications.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (process.platform === 'win32') {
    const { ProgramFiles, LOCALAPPDATA } = process.env;
    const roots = [ProgramFiles, process.env['ProgramFiles(x86)'], LOCALAPPDATA].filter((root) => root);
    return roots.flatMap((root) => windowsPrograms.map((program) => join(root ?? '', program)));
  }
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter).filter(Boolean)];
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
