import { answerReader } from './answer-reader';
import type { WorkerRequest } from './history-reader';

/** A thread of its own for reading a file, so that the page stays quick. */
const answer = answerReader((told) => self.postMessage(told));
self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => void answer(data));
