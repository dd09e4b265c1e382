import type { Head } from '../../src/core/model/manifest';
import type { Predictor } from '../../src/core/predict/predictor';
import type { Bundle } from '../../src/core/release/bundle';

/** What the channel has now. */
export interface Serving {
  bundle?: Bundle;
  /** The shipped model, or the released one: `name@version`. */
  model: string;
  openModel(): Promise<Pick<Predictor, 'predict' | 'encode'>>;
  /** The model's own heads. */
  shipped: Readonly<Record<string, Head>>;
  /** Where in its vector what its heads say begins. */
  firstScore: number;
}
