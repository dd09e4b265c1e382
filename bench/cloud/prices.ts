/** List prices of the cheapest usual class, in US dollars, as the providers published them in 2025. Assumptions, not offers. */
export interface Prices {
  /** A million calls of a function. */
  callsPerMillion: number;
  /** A gigabyte of memory for a second, with the processor that comes with it. */
  gigabyteSecond: number;
  /** A thousand objects written, or thousand names listed. */
  writesPerThousand: number;
  /** A thousand objects read. */
  readsPerThousand: number;
  /** A gigabyte kept for a month. */
  gigabyteMonth: number;
  /** A gigabyte sent out. */
  gigabyteOut: number;
  /** Whether the store is asked once more before each write (S3, see cloud/store/s3.ts). */
  asksBeforeWriting: boolean;
}

export const prices: Record<string, Prices> = {
  'AWS (us-east-1)': {
    callsPerMillion: 0.2,
    gigabyteSecond: 0.0000133334,
    writesPerThousand: 0.005,
    readsPerThousand: 0.0004,
    gigabyteMonth: 0.023,
    gigabyteOut: 0.09,
    asksBeforeWriting: true,
  },
  'Google Cloud (us-central1)': {
    callsPerMillion: 0.4,
    gigabyteSecond: 0.0000265,
    writesPerThousand: 0.005,
    readsPerThousand: 0.0004,
    gigabyteMonth: 0.02,
    gigabyteOut: 0.12,
    asksBeforeWriting: false,
  },
  'Azure (East US)': {
    callsPerMillion: 0.2,
    gigabyteSecond: 0.000016,
    writesPerThousand: 0.0055,
    readsPerThousand: 0.00044,
    gigabyteMonth: 0.018,
    gigabyteOut: 0.087,
    asksBeforeWriting: false,
  },
};
