import { execFile } from 'node:child_process';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Database } from './database';

const run = promisify(execFile);

/** Unpacks the package into the folder and lets it use this database; gives the program's folder. */
export async function unpackProgram(
  packageFile: string,
  folder: string,
  database: Database,
): Promise<string> {
  await run('dpkg-deb', ['-x', packageFile, folder]);
  const program = join(folder, 'usr/share/otrs');
  const state = join(folder, 'var/lib/otrs');
  // They lead to the machine's own installation, if it has one.
  const links: [string, string][] = [
    [join(program, 'var'), state],
    [join(program, 'Kernel/Config/Files'), join(state, 'Config/Files')],
    [join(program, 'Kernel/Config/Backups'), join(state, 'Config/Backups')],
  ];
  for (const [link, target] of links) {
    await rm(link);
    await mkdir(target, { recursive: true });
    await symlink(target, link);
  }
  for (const name of ['run', 'spool']) {
    await rm(join(state, name), { force: true, recursive: true });
    await mkdir(join(state, name));
  }
  for (const name of ['Config.pm', 'Config/GenericAgent.pm']) await rm(join(program, 'Kernel', name));
  await writeFile(join(program, 'Kernel/Config.pm'), configuration(program, database));
  return program;
}

/** Runs one of the program's own commands. */
export async function runConsole(program: string, parameters: string[]): Promise<void> {
  const command = [join(program, 'bin/otrs.Console.pl'), ...parameters, '--allow-root', '--no-ansi'];
  await run('perl', command, { cwd: program, timeout: 180_000 });
}

/** Runs a script with the program's libraries and this input; gives what it prints. */
export async function runScript(program: string, script: string, input = ''): Promise<string> {
  const libraries = ['', 'Kernel/cpan-lib', 'Custom'].map((each) => `-I${join(program, each)}`);
  const running = run('perl', [...libraries, script], { cwd: program, timeout: 180_000, maxBuffer: 1e8 });
  running.child.stdin?.end(input);
  return (await running).stdout;
}

function configuration(program: string, { folder }: Database): string {
  return `package Kernel::Config;
use strict;
use warnings;
use utf8;

sub Load {
    my $Self = shift;
    $Self->{Home} = '${program}';
    $Self->{Database} = 'postgres';
    $Self->{DatabaseUser} = 'postgres';
    $Self->{DatabasePw} = '';
    $Self->{DatabaseDSN} = 'DBI:Pg:dbname=postgres;host=${folder};';
    $Self->{SecureMode} = 1;
    $Self->{CheckMXRecord} = 0;
    $Self->{CheckEmailAddresses} = 0;
    $Self->{SendmailModule} = 'Kernel::System::Email::DoNotSendEmail';
    $Self->{'Ticket::Type'} = 1;
    $Self->{'Ticket::Service'} = 1;
    $Self->{'Ticket::Frontend::AgentTicketZoom'}->{DynamicField}->{Cause} = 1;
    $Self->{'Ticket::Frontend::AgentTicketFreeText'}->{DynamicField}->{Cause} = 1;
    # As some administrators have it: to open this form locks the ticket and makes the agent its owner.
    $Self->{'Ticket::Frontend::AgentTicketFreeText'}->{RequiredLock} = 1;
    $Self->{'OTRSTimeZone'} = 'UTC';
    $Self->{'UserDefaultTimeZone'} = 'UTC';
    return 1;
}

use Kernel::Config::Defaults;
use parent qw(Kernel::Config::Defaults);

1;
`;
}
