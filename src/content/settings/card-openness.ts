import type { Settings } from '../../shared/settings';

/** The user's settings, wherever they are kept. */
export interface SettingsStore {
  read(): Promise<Settings>;
  change(change: Partial<Settings>): Promise<unknown>;
  watch(changed: (settings: Settings) => void): () => void;
}

/** Whether the card is open: one choice for all tabs, remembered. */
export class CardOpenness {
  private readonly listeners = new Set<() => void>();

  private constructor(
    private isCardOpen: boolean,
    private readonly settings: SettingsStore,
    private readonly report: (error: unknown) => void,
  ) {}

  static async load(
    settings: SettingsStore,
    report: (error: unknown) => void,
    signal: AbortSignal,
  ): Promise<CardOpenness> {
    const openness = new CardOpenness((await settings.read()).cardOpen, settings, report);
    const stop = settings.watch(({ cardOpen }) => openness.show(cardOpen));
    signal.addEventListener('abort', stop, { once: true });
    return openness;
  }

  get isOpen(): boolean {
    return this.isCardOpen;
  }

  subscribe(listener: () => void, signal: AbortSignal): void {
    this.listeners.add(listener);
    signal.addEventListener('abort', () => this.listeners.delete(listener), { once: true });
  }

  /** The card follows at once, even where the choice can no longer be kept. */
  set(isOpen: boolean): void {
    this.show(isOpen);
    this.settings.change({ cardOpen: isOpen }).catch(this.report);
  }

  private show(isOpen: boolean): void {
    if (isOpen === this.isCardOpen) return;
    this.isCardOpen = isOpen;
    for (const listener of this.listeners) listener();
  }
}
