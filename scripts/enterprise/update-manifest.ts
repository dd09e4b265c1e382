import manifest from '../../manifest.json' with { type: 'json' };

/** What a self-hosted extension is updated from. The browser accepts a file that the same key has signed. */
export function createUpdateManifest(id: string): string {
  const codebase = `https://extensions.example.com/triage-lens-${manifest.version}.crx`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">',
    `  <app appid="${id}">`,
    `    <updatecheck codebase="${codebase}" version="${manifest.version}" prodversionmin="${manifest.minimum_chrome_version}"/>`,
    '  </app>',
    '</gupdate>',
    '',
  ].join('\n');
}
