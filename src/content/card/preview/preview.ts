import { english } from '../../../shared/english';
import styles from '../card.css?inline';
import type { CardProps } from '../card-props';
import { renderCard } from '../render-card';
import { labelFor, type SampleView, sampleViews } from './sample-views';

/*
 * Development page: every state of the card, in a shadow root as on a helpdesk. By the address:
 * ?theme=dark &width=220 &dir=rtl &scale=2 (text and boxes) &text=24 (pixels, text alone) &only=typical,closed
 */
const wanted = new URLSearchParams(location.search);
const theme = wanted.get('theme') === 'dark' ? 'dark' : 'light';
const only = wanted.get('only')?.split(',');

/** What a browser's least font size does. */
const enlargedText = wanted.has('text') ? `* { font-size: ${Number(wanted.get('text'))}px !important; }` : '';

document.documentElement.dataset.theme = theme;
document.documentElement.dir = wanted.get('dir') === 'rtl' ? 'rtl' : 'ltr';
document.documentElement.style.setProperty('--width', `${wanted.get('width') ?? 300}px`);

for (const sample of sampleViews) {
  if (!only || only.includes(sample.id)) document.querySelector('main')?.append(showSample(sample));
}

function showSample(sample: SampleView): HTMLElement {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.textContent = sample.title;
  const host = document.createElement('div');
  host.id = sample.id;
  host.className = 'host';
  host.style.zoom = wanted.get('scale') ?? '1';
  const shadow = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = styles + enlargedText;
  const root = document.createElement('div');
  root.dataset.theme = theme;
  root.dir = document.documentElement.dir;
  shadow.append(style, root);
  keepState(root, sample);
  figure.append(caption, host);
  return figure;
}

/** Stands in for the content script: keeps what the agent does and draws the card again. */
function keepState(root: HTMLElement, sample: SampleView): void {
  let { view, open } = sample;
  const actions: CardProps['actions'] = {
    async record(head, final) {
      if (sample.failure) throw new Error(sample.failure);
      if (view.state !== 'ready') return;
      const label = labelFor(view.prediction, head, final);
      view = { ...view, labels: [label, ...view.labels.filter((other) => other.head !== head)] };
      draw();
    },
    async undo(id) {
      if (view.state !== 'ready') return;
      view = { ...view, labels: view.labels.filter((label) => label.id !== id) };
      draw();
    },
    apply: async () => {},
    undoApply: async () => {},
    dismissQuestion() {
      if (view.state !== 'ready') return;
      const { question: _, ...rest } = view;
      view = rest;
      draw();
    },
    answerOffer() {
      if (view.state !== 'ready' || !view.prediction.desk) return;
      const desk = { ...view.prediction.desk, offersLearning: false };
      view = { ...view, prediction: { ...view.prediction, desk } };
      draw();
    },
    dismissIncident() {
      // The samples have no memory behind them.
    },
    setOpen(next) {
      open = next;
      draw();
    },
    retry() {
      view = { state: 'loading' };
      draw();
    },
  };
  const draw = () =>
    renderCard(root, {
      view,
      open,
      missing: sample.missing ?? [],
      notice: '',
      offers: sample.offers ?? [],
      memory: sample.memory,
      actions,
      translate: english,
    });
  draw();
}
