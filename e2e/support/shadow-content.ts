import type { CDPSession, Page } from '@playwright/test';

/** The attribute by which the card's host element is found; set by src/content/page/mount.ts. */
export const hostSelector = '[data-triage-lens]';

/** A node as assistive technology meets it. */
export interface AccessibleNode {
  role: string;
  name: string;
  description: string;
  /** Of a text field, slider or meter. */
  value: string | undefined;
  /** ARIA states and properties by name: `checked`, `pressed`, `expanded`, `focused`, `disabled`, … */
  properties: Record<string, unknown>;
  backendNodeId: number;
}

/** In pixels of the viewport. */
export interface Point {
  x: number;
  y: number;
}

/**
 * What is inside the card's closed shadow root, seen through the browser's debugging protocol; page scripts and
 * Playwright's locators cannot look into it.
 */
export class ShadowContent {
  private constructor(
    private readonly session: CDPSession,
    private readonly selector: string,
  ) {}

  static async of(page: Page, selector = hostSelector): Promise<ShadowContent> {
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('Accessibility.enable');
    return new ShadowContent(session, selector);
  }

  /** How many cards the page holds. */
  async countHosts(): Promise<number> {
    const { result } = await this.session.send('Runtime.evaluate', {
      expression: `document.querySelectorAll('${this.selector}').length`,
      returnByValue: true,
    });
    return Number(result.value);
  }

  /** Every accessible node inside the card, in reading order; empty while there is no card. */
  async accessibleNodes(): Promise<AccessibleNode[]> {
    const objectId = await this.findHost();
    if (objectId === undefined) return [];
    const tree = await this.session.send('Accessibility.queryAXTree', { objectId }).catch(noneIfPageLeft);
    return tree.nodes
      .filter((node) => !node.ignored && node.backendDOMNodeId !== undefined)
      .map((node) => ({
        role: String(node.role?.value ?? ''),
        name: String(node.name?.value ?? ''),
        description: String(node.description?.value ?? ''),
        value: node.value === undefined ? undefined : String(node.value.value),
        properties: Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value])),
        backendNodeId: Number(node.backendDOMNodeId),
      }));
  }

  /**
   * Runs a function inside the page with the shadow root as its only argument and returns its plain result;
   * `undefined` while there is no card. The function is sent as text: it sees none of its surroundings.
   */
  async inShadowRoot<T>(read: (root: ShadowRoot) => T): Promise<T | undefined> {
    const objectId = await this.findShadowRoot();
    if (objectId === undefined) return undefined;
    const { result, exceptionDetails } = await this.session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: `function () { return (${read.toString()})(this); }`,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  }

  /** Scrolls to the node and gives the middle of it; `undefined` if it has no place on the screen any more. */
  async centreOf({ backendNodeId }: AccessibleNode): Promise<Point | undefined> {
    try {
      await this.session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
      const { quads } = await this.session.send('DOM.getContentQuads', { backendNodeId });
      const quad = quads.find((corners) => corners.length === 8);
      if (!quad) return undefined;
      const [left = 0, top = 0, , , right = 0, bottom = 0] = quad;
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    } catch (error) {
      if (error instanceof Error && /No node|detached|layout object|content quads/.test(error.message))
        return undefined;
      throw error;
    }
  }

  private async findHost(): Promise<string | undefined> {
    const { result } = await this.session.send('Runtime.evaluate', {
      expression: `document.querySelector('${this.selector}')`,
    });
    return result.objectId;
  }

  private async findShadowRoot(): Promise<string | undefined> {
    const host = await this.findHost();
    if (host === undefined) return undefined;
    const { node } = await this.session.send('DOM.describeNode', { objectId: host, depth: 1, pierce: true });
    const root = node.shadowRoots?.[0];
    if (!root) return undefined;
    const { object } = await this.session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
    return object.objectId;
  }
}

/** The page that was asked has made way for the next one, which has no card yet. Throws what is anything else. */
function noneIfPageLeft(error: unknown): { nodes: [] } {
  if (error instanceof Error && error.message.includes('Cannot find context')) return { nodes: [] };
  throw error;
}
