import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import type { Label, LabelSource } from '../../core/label';
import type { Prediction } from '../../core/suggestion';
import { english } from '../../shared/english';
import type { CardProps } from './card-props';
import { labelFor } from './preview/sample-views';
import { renderCard } from './render-card';

/** A card in the document, operated as an agent would and kept up to date as the content script would. */
export class TestCard {
  readonly root = document.createElement('div');
  readonly record = vi.fn<(...judged: [head: string, final: string, source: LabelSource]) => Promise<void>>();
  readonly undo = vi.fn<CardProps['actions']['undo']>();
  readonly retry = vi.fn();
  readonly apply = vi.fn<CardProps['actions']['apply']>();
  readonly answerOffer = vi.fn();
  readonly dismissQuestion = vi.fn();
  readonly dismissIncident = vi.fn();
  readonly undoApply = vi.fn<CardProps['actions']['undoApply']>();
  props: CardProps;
  private clickedAt = '';

  constructor(view: CardProps['view'], others: Partial<Pick<CardProps, 'open' | 'missing' | 'offers'>> = {}) {
    document.body.replaceChildren(this.root);
    this.record.mockImplementation(async (head, final) => this.keep(head, final));
    this.undo.mockImplementation(async (id) => {
      const { view } = this.props;
      if (view.state === 'ready')
        this.show({ ...view, labels: view.labels.filter((label) => label.id !== id) });
    });
    this.props = {
      view,
      open: true,
      missing: [],
      notice: '',
      offers: [],
      translate: english,
      ...others,
      actions: {
        record: (head, final, source, clickedAt) => {
          this.clickedAt = clickedAt;
          return this.record(head, final, source);
        },
        undo: this.undo,
        retry: this.retry,
        apply: this.apply,
        undoApply: this.undoApply,
        answerOffer: this.answerOffer,
        dismissQuestion: this.dismissQuestion,
        dismissIncident: this.dismissIncident,
        setOpen: (open) => {
          this.props = { ...this.props, open };
          this.draw();
        },
      },
    };
    this.draw();
  }

  static ready(prediction: Prediction, labels: readonly Label[] = [], open = true): TestCard {
    return new TestCard({ state: 'ready', prediction, labels }, { open });
  }

  show(view: CardProps['view']): void {
    this.props = { ...this.props, view };
    this.draw();
  }

  draw(): void {
    void act(() => renderCard(this.root, this.props));
  }

  /** The only element with that role and name. */
  one(role: string, name: string | RegExp): HTMLElement {
    const found = this.all(role, name);
    const [element] = found;
    if (!element || found.length > 1)
      throw new Error(`${found.length} elements are a ${role} named ${name}.`);
    return element;
  }

  all(role: string, name: string | RegExp = /.*/): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(selectors[role] ?? `[role="${role}"]`)].filter(
      (element) => {
        const found = nameOf(element);
        return typeof name === 'string' ? found === name : name.test(found);
      },
    );
  }

  async click(role: string, name: string | RegExp): Promise<void> {
    await act(async () => this.one(role, name).click());
  }

  async press(key: string, on: Element = this.one('button', 'Triage')): Promise<void> {
    await act(async () => {
      on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    });
  }

  async type(text: string): Promise<void> {
    const input = this.one('combobox', /./) as HTMLInputElement;
    await act(async () => {
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
  }

  private keep(head: string, final: string): void {
    const { view } = this.props;
    if (view.state !== 'ready') return;
    const others = view.labels.filter((label) => label.head !== head);
    const label = { ...labelFor(view.prediction, head, final), clickedAt: this.clickedAt };
    this.show({ ...view, labels: [label, ...others] });
  }
}

const selectors: Record<string, string> = {
  button: 'button',
  link: 'a',
  region: 'section',
  option: '[role="option"] ',
  combobox: '[role="combobox"]',
};

function nameOf(element: Element): string {
  return (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
}
