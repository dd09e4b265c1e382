import * as v from 'valibot';
import { fromBase64, toBase64 } from '../../core/base64';
import { millisecondsPerDay } from '../../core/days';
import type { RememberedValue } from './remembered-value';
import { seal, unseal, type Vault } from './vault';

/** `storage.local` holds text alone, so the bytes are in base64. */
export const SealedPolicy = v.object({ keyId: v.string(), iv: v.string(), bytes: v.string() });
export type SealedPolicy = v.InferOutput<typeof SealedPolicy>;

const Content = v.object({ at: v.number(), policy: v.unknown() });
type Content = v.InferOutput<typeof Content>;

/** Milliseconds. A policy that was told longer ago says too little of the present one. */
const maxUse = 30 * millisecondsPerDay;
const boundTo = ['last-policy'];

/**
 * The organisation's policy as the browser told it last, with the time. It is sealed, since content scripts can write
 * `storage.local`, too: someone who controls one of them cannot forge a policy.
 */
export class LastPolicy {
  constructor(
    private readonly vault: Pick<Vault, 'readKey' | 'prepareKey'>,
    private readonly kept: RememberedValue<SealedPolicy>,
    private readonly now: () => number,
  ) {}

  /** As the browser told it; undefined if none was kept or it is too old. Throws `UnsealError` if it was altered. */
  async read(): Promise<{ policy: unknown } | undefined> {
    const content = await this.open();
    return content && this.isYoungerThan(maxUse, content) ? { policy: content.policy } : undefined;
  }

  /** Keeps what the browser has told now; writes only what is new, or once a day. */
  async keep(policy: unknown): Promise<void> {
    const kept = await this.open().catch(() => undefined);
    const isSame = JSON.stringify(kept?.policy) === JSON.stringify(policy);
    if (kept && isSame && this.isYoungerThan(millisecondsPerDay, kept)) return;
    const content: Content = { at: this.now(), policy };
    const plain = new TextEncoder().encode(JSON.stringify(content));
    const { keyId, iv, bytes } = await seal(await this.vault.prepareKey(), boundTo, plain);
    await this.kept.write({ keyId, iv: toBase64(iv), bytes: toBase64(bytes) });
  }

  private isYoungerThan(limit: number, { at }: Content): boolean {
    const age = this.now() - at;
    // Less than nothing: the clock was set back.
    return age >= 0 && age < limit;
  }

  private async open(): Promise<Content | undefined> {
    const [sealed, key] = await Promise.all([this.kept.read(), this.vault.readKey()]);
    if (!sealed) return undefined;
    const { keyId, iv, bytes } = sealed;
    const plain = await unseal(key, boundTo, { keyId, iv: fromBase64(iv), bytes: fromBase64(bytes) });
    return v.parse(Content, JSON.parse(new TextDecoder().decode(plain)));
  }
}
