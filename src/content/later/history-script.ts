import { HistoryReader } from '../closed-tickets/history-reader';
import { readAgain } from '../closed-tickets/read-again';
import { providePart } from './later-parts';

declare module './later-parts' {
  interface LaterParts {
    history: { HistoryReader: typeof HistoryReader; readAgain: typeof readAgain };
  }
}

providePart('history', { HistoryReader, readAgain });
