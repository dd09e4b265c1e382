import type { CardView } from '../card/card-props';

/** The same view without the offer to learn this desk. */
export function withoutOffer(view: CardView): CardView {
  if (view.state !== 'ready' || !view.prediction.desk) return view;
  const desk = { ...view.prediction.desk, offersLearning: false };
  return { ...view, prediction: { ...view.prediction, desk } };
}

/** The same view without its question. */
export function withoutQuestion(view: CardView): CardView {
  if (view.state !== 'ready') return view;
  const { question: _, ...rest } = view;
  return rest;
}
