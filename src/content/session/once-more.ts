/** Runs an act one at a time; however often it is asked for meanwhile, it runs once more afterwards. */
export class OnceMore {
  private isRunning = false;
  private isWanted = false;

  constructor(
    private readonly act: () => Promise<void>,
    private readonly report: (error: unknown) => void,
  ) {}

  run(): void {
    this.isWanted = true;
    if (!this.isRunning) void this.runWhileWanted();
  }

  private async runWhileWanted(): Promise<void> {
    this.isRunning = true;
    while (this.isWanted) {
      this.isWanted = false;
      await this.act().catch(this.report);
    }
    this.isRunning = false;
  }
}
