import * as v from 'valibot';
import { Backend } from '../../protocol/messages';

/** When the last ticket was answered, in how many milliseconds, and by what. */
export const LastAnswer = v.object({ at: v.string(), milliseconds: v.number(), backend: Backend });
export type LastAnswer = v.InferOutput<typeof LastAnswer>;
