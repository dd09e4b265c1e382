import type { OpenedTeamHead } from '../../core/desk/team-suggestions';
import { type DeskHead, openHead } from '../../core/learner/head-file';
import { readGramKey } from '../../core/learner/keyed-grams';
import { unlockHead } from '../../core/learner/keyed-head';
import type { TeamHead } from '../../core/release/bundle';
import { sha256 } from '../../core/sha256';
import type { PackageReader } from '../../shared/released-model';
import type { ReadCloudPolicy } from '../cloud/cloud-policy';
import type { Updater } from '../cloud/updates/updater';

export interface TeamHeads {
  /** What the team's labels taught for the tickets of one helpdesk. One that cannot be opened is reported and left out. */
  open(helpdesk: string): Promise<OpenedTeamHead[]>;
}

export interface TeamHeadsParts {
  updater: Pick<Updater, 'readActive'>;
  readPolicy: ReadCloudPolicy;
  packages: PackageReader;
  report(error: unknown): void;
}

/** Opens each file once and keeps it in memory, until another bundle runs. */
export function createTeamHeads({ updater, readPolicy, packages, report }: TeamHeadsParts): TeamHeads {
  let opened = new Map<string, Promise<DeskHead | undefined>>();
  let from = '';

  async function read(about: TeamHead): Promise<DeskHead | undefined> {
    try {
      const bytes = await packages.get(about.sha256);
      if (!bytes || (await sha256(bytes)) !== about.sha256)
        throw new Error("A file of the team's is damaged.");
      const head = openHead(bytes);
      if (about.hashKey === undefined) return head;
      const key = await readGramKey((await readPolicy())?.featureKey ?? '');
      return key?.id === about.hashKey ? unlockHead(head, key.key) : undefined;
    } catch (error) {
      report(error);
      return undefined;
    }
  }

  return {
    async open(helpdesk) {
      const active = await updater.readActive();
      if (!active) return [];
      if (active.sha256 !== from) opened = new Map();
      from = active.sha256;
      const { name, version, heads } = active.content;
      const wanted = heads.filter((about) => (about.helpdesk ?? helpdesk) === helpdesk);
      const found = await Promise.all(
        wanted.map(async (about) => {
          const opening = opened.get(about.sha256) ?? read(about);
          opened.set(about.sha256, opening);
          return { about, head: await opening, model: `${name}@${version}` };
        }),
      );
      return found.flatMap(({ head, ...rest }) => (head ? [{ ...rest, head }] : []));
    },
  };
}
