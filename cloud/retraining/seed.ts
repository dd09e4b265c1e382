/** Of everything that is drawn at random in training, so that the same labels give the same heads. */
export const seed = 1;
