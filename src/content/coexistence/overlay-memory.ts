import * as v from 'valibot';
import type { StorageArea } from '../../shared/storage-area';
import { defaultPosition, OverlayPosition } from './overlay-position';

/** Where the agent has put the floating card on this site; remembered. */
export class OverlayMemory {
  private constructor(
    private current: OverlayPosition,
    private readonly key: string,
    private readonly storage: StorageArea,
    private readonly report: (error: unknown) => void,
  ) {}

  static async load(
    origin: string,
    storage: StorageArea,
    report: (error: unknown) => void,
  ): Promise<OverlayMemory> {
    const key = `place:${origin}`;
    const stored = await storage.get(key).catch((error: unknown): Record<string, unknown> => {
      report(error);
      return {};
    });
    const position = v.parse(v.fallback(OverlayPosition, defaultPosition), stored[key]);
    return new OverlayMemory(position, key, storage, report);
  }

  get position(): OverlayPosition {
    return this.current;
  }

  /** The card has moved already, even where its place can no longer be kept. */
  keep(position: OverlayPosition): void {
    this.current = position;
    this.storage.set({ [this.key]: position }).catch(this.report);
  }
}
