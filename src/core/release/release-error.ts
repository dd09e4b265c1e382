export type ReleaseErrorCode =
  /** Not what the schema says, or of a later format. */
  | 'unreadable'
  /** No signature by a pinned key. */
  | 'not-signed'
  | 'wrong-channel'
  /** Its number is below one that was seen. */
  | 'replayed'
  /** Its number is far above all that were seen. */
  | 'number-too-high'
  | 'expired';

/** A release that is not to be used. The message is for people. */
export class ReleaseError extends Error {
  override name = 'ReleaseError';
  constructor(readonly code: ReleaseErrorCode) {
    super(words[code]);
  }
}

const words: Record<ReleaseErrorCode, string> = {
  unreadable: 'This version cannot read the release from the cloud.',
  'not-signed': 'The release is not signed with a key that is known here.',
  'wrong-channel': 'The release is for another channel.',
  replayed: 'The release is older than one that was here already.',
  'number-too-high':
    'The number of the release is far above those before. Whoever has stolen a key could stop all later releases by that.',
  expired: "The release has expired. Either nobody renews it, or this computer's clock is wrong.",
};
