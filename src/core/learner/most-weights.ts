/** Weights of all values of a field while they are learned, at most; bounds memory to some 200 MB. */
export const mostWeights = 2.4e7;
