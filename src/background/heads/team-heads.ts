import { type HeadSource, teamSource } from '../../core/desk/head-source';
import { type DeskHead, openHead } from '../../core/learner/head-file';
import { readGramKey } from '../../core/learner/keyed-grams';
import { withHashKey } from '../../core/learner/keyed-head';
import type { TeamHead } from '../../core/release/bundle';
import { sha256 } from '../../core/sha256';
import type { PackageReader } from '../../shared/released-model';
import { log } from '../activity/log';
import type { ReadCloudPolicy } from '../cloud/cloud-policy';
import type { Updater } from '../cloud/updates/updater';

export interface TeamHeadsParts {
  updater: Pick<Updater, 'readActive'>;
  readPolicy: ReadCloudPolicy;
  packages: PackageReader;
}

/** Opens each file once and keeps it in memory, until another bundle runs. */
export class TeamHeads {
  private opened = new Map<string, Promise<DeskHead | undefined>>();
  private from = '';

  constructor(private readonly parts: TeamHeadsParts) {}

  /** What the team's labels taught for the tickets of one helpdesk. One that cannot be opened is reported and left out. */
  async open(helpdesk: string): Promise<HeadSource[]> {
    const active = await this.parts.updater.readActive();
    if (!active) return [];
    if (active.sha256 !== this.from) this.opened = new Map();
    this.from = active.sha256;
    const { name, version, heads } = active.content;
    const wanted = heads.filter((about) => (about.helpdesk ?? helpdesk) === helpdesk);
    const sources = await Promise.all(
      wanted.map(async (about) => {
        const opening = this.opened.get(about.sha256) ?? this.read(about);
        this.opened.set(about.sha256, opening);
        const head = await opening;
        return head ? [teamSource(about, head, `${name}@${version}`)] : [];
      }),
    );
    return sources.flat();
  }

  private async read(about: TeamHead): Promise<DeskHead | undefined> {
    try {
      const bytes = await this.parts.packages.get(about.sha256);
      if (!bytes || (await sha256(bytes)) !== about.sha256)
        throw new Error("A file of the team's is damaged.");
      const head = openHead(bytes);
      if (about.hashKey === undefined) return head;
      const key = await readGramKey((await this.parts.readPolicy())?.featureKey ?? '');
      return key?.id === about.hashKey ? withHashKey(head, key.key) : undefined;
    } catch (error) {
      log.report('team heads', error);
      return undefined;
    }
  }
}
