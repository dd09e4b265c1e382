/** What is signed: never the text alone, so that a signature of another kind of text cannot pass for one of these. */
export function signedBytes(release: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`Triage Lens release 1\n${release}`);
}
