/** An event of a stream of server-sent events. */
export interface ServerEvent {
  event: string;
  data: string;
}

/** The events of an answer as they come; comments and fields besides name and data are left out. Rejects where the stream breaks. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const blocks = (rest + decoder.decode(part.value, { stream: true })).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) yield readEvent(block);
    }
  } finally {
    await reader.cancel();
  }
}

function readEvent(block: string): ServerEvent {
  const fields = block.split('\n').map((line) => /^(event|data): (.*)$/.exec(line) ?? []);
  const of = (wanted: string) => fields.flatMap(([, name, value]) => (name === wanted ? [value] : []));
  return { event: of('event').join(''), data: of('data').join('\n') };
}
