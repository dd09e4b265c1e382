import * as v from 'valibot';
import { ProtocolError } from '../../protocol/create-ask';
import { ExportMessage } from '../../protocol/kept';

/** The end of a connection that is needed here, with the browser's own names. */
export interface ExportPort {
  postMessage(message: unknown): void;
  disconnect(): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

/** Puts together what the background hands out. Throws `ProtocolError` if it fails or ends too early. */
export function receiveExport(port: ExportPort): Promise<Blob> {
  return new Promise((resolve, reject) => {
    // A blob of blobs need not lie in memory.
    const parts: Blob[] = [];
    const refuse = (code: string, message: string) => {
      reject(new ProtocolError(code, message));
      port.disconnect();
    };
    port.onDisconnect.addListener(() => refuse('unreachable', 'The background went away.'));
    port.onMessage.addListener((received) => {
      const parsed = v.safeParse(ExportMessage, received);
      if (!parsed.success) return refuse('bad-answer', 'The export has another form.');
      const message = parsed.output;
      switch (message.kind) {
        case 'lines':
          parts.push(new Blob([message.text]));
          return port.postMessage('more');
        case 'failed':
          return refuse(message.code, message.message);
        case 'end':
          resolve(new Blob(parts, { type: 'application/jsonl' }));
          return port.disconnect();
      }
    });
  });
}
