import * as v from 'valibot';
import { type ExportMessage, ExportRequest } from '../../protocol/kept';

/** The end of a connection that is needed here, with the browser's own names. */
export interface ExportPort {
  postMessage(message: ExportMessage): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

/** Characters handed out at once. */
const piece = 250_000;

/**
 * Hands out lines piece by piece, each only after the one before was taken. Ends where the other side has gone.
 *
 * @param describe code and words for a failure
 */
export async function answerExport(
  port: ExportPort,
  lines: AsyncIterable<string>,
  describe: (error: unknown) => { code: string; message: string },
): Promise<void> {
  const other = listenTo(port);
  try {
    for await (const text of joinLines(lines)) {
      port.postMessage({ kind: 'lines', text });
      if (!(await other.wantsMore())) return;
    }
    port.postMessage({ kind: 'end' });
  } catch (error) {
    if (!other.isGone()) port.postMessage({ kind: 'failed', ...describe(error) });
    throw error;
  }
}

/** Listens from the beginning, so that no answer is missed. */
function listenTo(port: ExportPort) {
  let [asked, gone] = [0, false];
  let wake: () => void = () => {};
  port.onMessage.addListener((message) => {
    if (v.is(ExportRequest, message)) asked++;
    wake();
  });
  port.onDisconnect.addListener(() => {
    gone = true;
    wake();
  });
  return {
    isGone: () => gone,
    async wantsMore(): Promise<boolean> {
      while (asked === 0 && !gone)
        await new Promise<void>((woken) => {
          wake = woken;
        });
      asked--;
      return !gone;
    },
  };
}

async function* joinLines(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let text = '';
  for await (const line of lines) {
    text += line;
    if (text.length < piece) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}
