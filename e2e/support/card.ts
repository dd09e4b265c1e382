import { expect, type Page } from '@playwright/test';
import { type AccessibleNode, type Point, ShadowContent } from './shadow-content';

export type Name = string | RegExp;

/** The card as an agent meets it: by roles and names, with the real mouse and keyboard. */
export class Card {
  private constructor(
    private readonly page: Page,
    private readonly content: ShadowContent,
  ) {}

  static async on(page: Page): Promise<Card> {
    return new Card(page, await ShadowContent.of(page));
  }

  /** The side list beside the page, met in the same way. */
  static async sideList(page: Page): Promise<Card> {
    return new Card(page, await ShadowContent.of(page, '[data-triage-lens-list="panel"]'));
  }

  /** How many cards there are: 0 or 1, if all is well. */
  count(): Promise<number> {
    return this.content.countHosts();
  }

  /** The text on the card as it is laid out; empty while there is no card. */
  async text(): Promise<string> {
    const text = await this.content.inShadowRoot((root) =>
      [...root.children].map((child) => (child as HTMLElement).innerText ?? '').join('\n'),
    );
    return text ?? '';
  }

  /** Runs a function inside the page on the card's shadow root; see `ShadowContent.inShadowRoot`. */
  inside<T>(read: (root: ShadowRoot) => T): Promise<T | undefined> {
    return this.content.inShadowRoot(read);
  }

  /** Every node with that role and name (a string has to be the whole name), in reading order. */
  async all(role: string, name?: Name): Promise<AccessibleNode[]> {
    const nodes = await this.content.accessibleNodes();
    return nodes.filter((node) => node.role === role && (name === undefined || isNamed(node, name)));
  }

  /** The only node with that role and name; waits until there is exactly one. */
  async one(role: string, name?: Name): Promise<AccessibleNode> {
    let found: AccessibleNode[] = [];
    await expect
      .poll(
        async () => {
          found = await this.all(role, name);
          return found.length;
        },
        { message: `exactly one ${role} ${name ?? ''} on the card` },
      )
      .toBe(1);
    const [node] = found;
    if (!node) throw new Error(`No ${role} ${name ?? ''} on the card.`);
    return node;
  }

  /** Waits until the card shows this text. */
  async expectText(expected: Name): Promise<void> {
    const poll = expect.poll(() => this.text(), { message: 'text of the card' });
    await (typeof expected === 'string' ? poll.toContain(expected) : poll.toMatch(expected));
  }

  async expectNone(): Promise<void> {
    await expect.poll(() => this.count(), { message: 'number of cards' }).toBe(0);
  }

  /** Clicks with the mouse, where the node is; waits until it is there and may be used. */
  async click(role: string, name?: Name): Promise<void> {
    let place: Point | undefined;
    await expect
      .poll(
        async () => {
          const [node, ...others] = await this.all(role, name);
          if (!node) return 'missing';
          if (others.length > 0) return 'there more than once';
          if (node.properties.disabled === true) return 'disabled';
          place = await this.steadyCentreOf(node);
          return place ? 'usable' : 'moving or drawn anew';
        },
        { message: `${role} ${name ?? ''} on the card`, timeout: 60_000 },
      )
      .toBe('usable');
    if (place) await this.page.mouse.click(place.x, place.y);
  }

  /** Clicks a node that was found before; where the card has been drawn anew since, the one of the same role and name. */
  async clickNode(node: AccessibleNode): Promise<void> {
    let found: AccessibleNode = node;
    let place: Point | undefined;
    await expect
      .poll(
        async () => {
          place = await this.steadyCentreOf(found);
          if (place) return 'usable';
          const again = await this.all(node.role, node.name);
          if (again.length === 1) [found = node] = again;
          return 'moving or drawn anew';
        },
        { message: `${node.role} ${node.name} on the card` },
      )
      .toBe('usable');
    if (place) await this.page.mouse.click(place.x, place.y);
  }

  /** Undefined while it moves: what comes above it would get the click. */
  private async steadyCentreOf(node: AccessibleNode): Promise<Point | undefined> {
    const first = await this.content.centreOf(node);
    const second = first && (await this.content.centreOf(node));
    return second && second.x === first.x && second.y === first.y ? second : undefined;
  }

  /** Tabs through the page, at most `limit` stops, until the node has the focus. */
  async tabTo(role: string, name?: Name, limit = 150): Promise<void> {
    for (let stop = 0; stop < limit; stop++) {
      const focused = await this.focused();
      if (focused?.role === role && (name === undefined || isNamed(focused, name))) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`No ${role} ${name ?? ''} was reached within ${limit} tab stops.`);
  }

  /** What has the keyboard's focus inside the card, if anything. */
  async focused(): Promise<AccessibleNode | undefined> {
    const nodes = await this.content.accessibleNodes();
    return nodes.find((node) => node.properties.focused === true);
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }
}

function isNamed(node: AccessibleNode, name: Name): boolean {
  return typeof name === 'string' ? node.name === name : name.test(node.name);
}
