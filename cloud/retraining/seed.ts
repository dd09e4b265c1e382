/** Seed of all random draws in training, so that the same labels give the same heads. */
export const seed = 1;
