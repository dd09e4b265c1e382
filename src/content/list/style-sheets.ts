import { nodes } from '../drivers/nodes';

/** One style for shadow roots in several documents: a sheet belongs to the document that it was made in. */
export class StyleSheets {
  private readonly ofDocument = new WeakMap<Document, CSSStyleSheet>();

  constructor(private readonly style: string) {}

  addTo(shadow: ShadowRoot, document: Document): void {
    const sheet = this.ofDocument.get(document) ?? this.create(document);
    this.ofDocument.set(document, sheet);
    shadow.adoptedStyleSheets = [sheet];
  }

  private create(document: Document): CSSStyleSheet {
    const window = nodes.defaultView(document) as (Window & typeof globalThis) | null;
    const sheet = new (window ?? globalThis).CSSStyleSheet();
    sheet.replaceSync(this.style);
    return sheet;
  }
}
