import { Problem } from './problem';

export interface BodyLimits {
  /** Bytes on the wire. */
  sent: number;
  /** Bytes once unpacked. */
  unpacked: number;
}

/** The body as text, unpacked where it is gzip. Stops reading at the limits. Throws Problem. */
export async function readText(request: Request, limits: BodyLimits): Promise<string> {
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'identity' && encoding !== 'gzip') throw new Problem('wrong-type');
  if (Number(request.headers.get('content-length') ?? 0) > limits.sent) throw new Problem('too-large');
  const sent = await readUpTo(request.body, limits.sent);
  const bytes = encoding === 'gzip' ? await unzip(sent, limits.unpacked) : sent;
  return decode(bytes);
}

async function unzip(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array> {
  return readUpTo(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')), most);
}

async function readUpTo(
  stream: ReadableStream<Uint8Array> | null,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    for await (const chunk of chunksOf(stream)) {
      length += chunk.length;
      if (length > most) throw new Problem('too-large');
      chunks.push(chunk);
    }
  } catch (error) {
    // A broken connection or damaged gzip; its message may hold bytes of the body, so it goes no further.
    throw error instanceof Problem ? error : new Problem('bad-body');
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

async function* chunksOf(stream: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = stream?.getReader();
  try {
    for (;;) {
      const part = await reader?.read();
      if (!part || part.done) return;
      yield new Uint8Array(part.value);
    }
  } finally {
    await reader?.cancel().catch(() => undefined);
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem('bad-body');
  }
}
