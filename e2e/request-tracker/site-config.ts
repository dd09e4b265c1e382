import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Writes RT's configuration into the folder and gives the environment that makes RT use it, with database,
 * sessions and caches in there too. An RT that the machine has already is neither read nor changed.
 */
export async function writeSiteConfig(folder: string, port: number): Promise<Record<string, string>> {
  const configFile = join(folder, 'RT_SiteConfig.pm');
  const snippets = join(folder, 'RT_SiteConfig.d');
  const sessions = join(folder, 'sessions');
  const pages = join(folder, 'pages');
  for (const path of [snippets, sessions, pages]) await mkdir(path);

  const options: Record<string, string | number> = {
    rtname: 'helpdesk.test',
    Organization: 'helpdesk.test',
    Timezone: 'UTC',
    WebDomain: '127.0.0.1',
    WebPort: port,
    WebBaseURL: `http://127.0.0.1:${port}`,
    WebPath: '',
    DatabaseType: 'SQLite',
    DatabaseName: join(folder, 'rt.sqlite'),
    DatabaseHost: '',
    DatabasePort: '',
    DatabaseUser: '',
    DatabasePassword: '',
    LogToSyslog: '',
    LogToFile: '',
    LogToSTDERR: 'error',
    // Notifications go nowhere.
    MailCommand: 'sendmailpipe',
    SendmailPath: '/bin/true',
    CorrespondAddress: 'support@helpdesk.test',
    CommentAddress: 'comment@helpdesk.test',
  };
  const lines = [
    ...Object.entries(options).map(([name, value]) => `Set($${name}, ${perlString(value)});`),
    `$MasonSessionDir = ${perlString(sessions)};`,
    // Lets rt-setup-database read desk.json besides RT's own data, which is Perl.
    "Set($InitialdataFormatHandlers, ['perl', 'RT::Initialdata::JSON']);",
    `$MasonDataDir = ${perlString(pages)};`,
    '1;',
  ];
  await writeFile(configFile, `${lines.join('\n')}\n`);
  return { RT_SITE_CONFIG: configFile, RT_SITE_CONFIG_DIR: snippets };
}

function perlString(value: string | number): string {
  return `'${String(value).replace(/[\\']/g, '\\$&')}'`;
}
