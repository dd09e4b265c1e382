import * as v from 'valibot';
import type { ModelFiles } from '../../core/model/model-files';
import { adaptersFile } from '../../helpdesks/adapters-file';
import { isHostIn } from '../../helpdesks/host-pattern';

/** What tells where an adapter may be of use; the page checks the rest of it. */
const ShippedAdapter = v.looseObject({
  hosts: v.looseObject({ match: v.array(v.string()), selfHosted: v.boolean() }),
});
type ShippedAdapter = v.InferOutput<typeof ShippedAdapter>;

/** The shipped adapters, read from the extension when a page first asks. The content script would be half as large again with them. */
export class PageAdapters {
  private reading: Promise<ShippedAdapter[]> | undefined;

  constructor(private readonly files: ModelFiles) {}

  /**
   * Those of the vendors at this origin, and all that organisations host themselves, which only a page can tell.
   * Rejects if the extension's file is missing or damaged.
   */
  async list(origin: string): Promise<unknown[]> {
    const { hostname } = new URL(origin);
    this.reading ??= this.read();
    const adapters = await this.reading;
    return adapters.filter(
      ({ hosts }) => hosts.selfHosted || hosts.match.some((pattern) => isHostIn(pattern, hostname)),
    );
  }

  private async read(): Promise<ShippedAdapter[]> {
    try {
      const bytes = await this.files.read(adaptersFile);
      return v.parse(v.array(ShippedAdapter), JSON.parse(new TextDecoder().decode(bytes)));
    } catch (error) {
      this.reading = undefined;
      throw error;
    }
  }
}
