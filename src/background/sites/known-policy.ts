import { parsePolicy } from '../../shared/policy/parse-policy';
import type { Policy } from '../../shared/policy/policy';
import { untilTold } from '../../shared/policy/rules';
import type { LastPolicy } from '../storage/last-policy';

export interface KnownPolicyParts {
  /** What the browser tells, as it tells it: within milliseconds, but seconds after its own start. */
  readTold(): Promise<unknown>;
  last: Pick<LastPolicy, 'read' | 'keep'>;
  report(error: unknown): void;
}

/**
 * What the organisation has decided. Until a browser that has just started tells it, the last policy decides what is
 * shown; everything that sends, writes, learns or keeps waits for the present one.
 */
export class KnownPolicy {
  private isTold = false;
  private first: Promise<{ policy: Policy; isAsBefore: boolean }> | undefined;
  private last: Promise<Policy | undefined> | undefined;
  /** The last policy, where something was shown by it. */
  private shownBy: Policy | undefined;

  constructor(
    private readonly parts: KnownPolicyParts,
    /** To be called when something was shown by a policy that is not the present one. */
    private readonly corrected: () => void,
  ) {}

  /** The present policy; waits until the browser tells it. */
  async read(): Promise<Policy> {
    if (!this.isTold) return (await this.readFirst()).policy;
    return parsePolicy(await this.parts.readTold()).policy;
  }

  /**
   * For what is only computed and shown: the last policy in its stricter reading, until the present one is told. Waits
   * if no policy is remembered: right after an installation nothing is allowed yet.
   */
  async readSoFar(): Promise<Policy> {
    const present = this.read();
    if (this.isTold) return present;
    this.last ??= this.readLast();
    const last = this.last.then((policy) => {
      if (this.isTold || policy === undefined) return present;
      this.shownBy = policy;
      return untilTold(policy);
    });
    return Promise.race([present, last]);
  }

  /**
   * To be asked when a request begins, before something of it is kept or written. Resolves when the present policy is
   * told: false if the request began under another one, which may have allowed more, or less.
   */
  async isAsBefore(): Promise<boolean> {
    return this.isTold || (await this.readFirst()).isAsBefore;
  }

  /** To be called when the browser tells another policy. */
  async noteChange(): Promise<void> {
    await this.parts.last.keep(await this.parts.readTold());
  }

  private readFirst(): Promise<{ policy: Policy; isAsBefore: boolean }> {
    this.first ??= this.parts.readTold().then((told) => {
      this.isTold = true;
      this.parts.last.keep(told).catch(this.parts.report);
      const { policy } = parsePolicy(told);
      const { shownBy } = this;
      if (shownBy && !isSame(untilTold(shownBy), policy)) this.corrected();
      return { policy, isAsBefore: shownBy === undefined || isSame(shownBy, policy) };
    });
    return this.first;
  }

  /** Without a policy that can be read everybody waits for the present one. */
  private async readLast(): Promise<Policy | undefined> {
    try {
      const last = await this.parts.last.read();
      return last && parsePolicy(last.policy).policy;
    } catch (error) {
      this.parts.report(error);
      return undefined;
    }
  }
}

function isSame(one: Policy, other: Policy): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
