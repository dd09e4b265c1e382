import { render } from 'preact';
import type { Adapter } from '../../helpdesks/adapter';
import type { Translate } from '../../shared/translate';
import { TranslationProvider } from '../../shared/use-translate';
import cardStyle from '../card/card.css?inline';
import { nodes } from '../drivers/nodes';
import { matchTicketPage } from '../reading/match-page';
import { readFromPage } from '../reading/read-page';
import { buildAdapter, type Marks } from './build-adapter';
import { larger, listCandidates, smaller, step } from './candidates';
import { findItems, itemSelectorsFor, messageAround } from './message-items';
import type { PagePointer } from './page-pointer';
import pointingStyle from './pointing.css?inline';
import { PointingHost } from './pointing-host';
import {
  type FieldName,
  type PanelActions,
  type PanelView,
  PointingPanel,
  type Step,
  steps,
} from './pointing-panel';
import { addressOf } from './ticket-address';

export interface PointingSetting {
  document: Document;
  readAddress: () => string;
  translate: Translate;
  isOwn: (node: Node) => boolean;
  isByPerson: (event: Event) => boolean;
  pointer: PagePointer;
  /** Keeps what was made for this site. */
  keep(adapter: Adapter): Promise<void>;
  report: (error: unknown) => void;
}

const maxExcerptLength = 160;

/** The agent shows subject, conversation and a field; an adapter is made of it, tried on this page, and kept. */
export class Pointing {
  private readonly controller = new AbortController();
  private readonly host: PointingHost;
  private readonly marks: Partial<Record<Step, Element>> = {};
  private field: FieldName = 'priority';
  private step: Step = 'subject';
  /** What keys or mouse are on, and what is marked for it: a message as a whole. */
  private pointed: Element | undefined;
  private marked: Element | undefined;
  private candidates: readonly Element[] = [];
  private adapter: Adapter | undefined;
  private view: PanelView | undefined;

  constructor(private readonly setting: PointingSetting) {
    const { document, isByPerson, readAddress, pointer } = setting;
    this.host = new PointingHost(document, [cardStyle, pointingStyle], isByPerson, this.signal);
    const choose = (element: Element) => {
      if (!this.isPointing) return;
      this.mark(element, false);
      this.choose();
    };
    const hover = (element: Element) => this.mark(element, false);
    pointer.follow({ hover, choose }, this.signal);
    if (addressOf(new URL(readAddress()))) this.begin('subject');
    else this.show({ state: 'impossible', reason: 'address' });
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Takes everything away; nothing is kept. */
  cancel(): void {
    render(null, this.host.root);
    this.controller.abort();
  }

  private readonly actions: PanelActions = {
    move: (to) => this.move(to),
    choose: () => this.choose(),
    skip: () => this.review(),
    nameField: (name) => {
      this.field = name;
      this.draw();
    },
    save: () => this.save(),
    again: () => this.begin('subject'),
    cancel: () => this.cancel(),
  };

  private get id(): string {
    return addressOf(new URL(this.setting.readAddress()))?.id ?? '';
  }

  private get isPointing(): boolean {
    return this.view?.state === 'pointing';
  }

  private begin(next: Step): void {
    const { document, isOwn } = this.setting;
    this.step = next;
    this.candidates = listCandidates(document, isOwn);
    this.view = { state: 'pointing', step: next, excerpt: '', field: this.field };
    this.mark(undefined, false);
  }

  private move(to: Parameters<PanelActions['move']>[0]): void {
    const { pointed, marked, candidates } = this;
    if (to === 'next' || to === 'previous')
      this.mark(step(candidates, pointed, to === 'next' ? 1 : -1), true);
    else if (marked) this.mark(to === 'larger' ? larger(marked) : smaller(marked), true);
  }

  private mark(pointed: Element | undefined, isSought: boolean): void {
    const element = pointed && this.step === 'message' ? messageAround(pointed, this.id) : pointed;
    if (!this.isPointing) return;
    this.pointed = pointed;
    if (element && element === this.marked) return;
    this.marked = element;
    this.host.mark(element, isSought);
    this.draw();
  }

  private choose(): void {
    if (!this.marked) return;
    this.marks[this.step] = this.marked;
    const next = steps[steps.indexOf(this.step) + 1];
    if (next) this.begin(next);
    else this.review();
  }

  /** What the new adapter reads on this page is what the agent is shown. */
  private review(): void {
    const { document, readAddress } = this.setting;
    const { subject, message } = this.marks;
    const element = this.step === 'field' ? this.marks.field : undefined;
    if (!subject || !message) return;
    const marks: Marks = { subject, message, ...(element && { field: { name: this.field, element } }) };
    this.adapter = buildAdapter(marks, readAddress());
    const page = this.adapter && matchTicketPage([this.adapter], readAddress(), document);
    const parts = page && readFromPage(page, document);
    const messages = parts?.messages?.value.length ?? 0;
    this.host.mark(undefined, false);
    if (!parts?.texts.subject?.value || messages === 0) this.show({ state: 'impossible', reason: 'message' });
    else
      this.show({
        ...{ state: 'review', subject: parts.texts.subject.value, messages },
        ...(element && { field: String(parts.fields[this.field]?.value ?? '') }),
      });
  }

  private save(): void {
    const { keep, report } = this.setting;
    if (this.adapter) keep(this.adapter).catch(report);
    this.cancel();
  }

  private show(view: PanelView): void {
    this.view = view;
    this.draw();
  }

  private draw(): void {
    const { translate } = this.setting;
    if (this.view?.state === 'pointing') this.view = { ...this.view, ...this.describeMarked() };
    if (!this.view) return;
    const panel = <PointingPanel view={this.view} actions={this.actions} />;
    render(<TranslationProvider value={translate}>{panel}</TranslationProvider>, this.host.root);
  }

  private describeMarked(): { excerpt: string; alike?: number; field: FieldName } {
    const { marked, field } = this;
    const shown = marked ? shownOf(marked) : '';
    const excerpt = shown.replace(/\s+/g, ' ').trim().slice(0, maxExcerptLength);
    return { excerpt, field, ...(this.step === 'message' && marked && { alike: this.countAlike(marked) }) };
  }

  private countAlike(message: Element): number {
    const [css] = itemSelectorsFor(message, this.id);
    return css ? findItems(this.setting.document, css, this.id).length : 0;
  }
}

/** The element's visible text; for a form field, its value. */
function shownOf(element: Element): string {
  const isField = ['input', 'select', 'textarea'].includes(nodes.localName(element));
  return (isField && 'value' in element ? String(element.value) : nodes.textContent(element)) ?? '';
}
