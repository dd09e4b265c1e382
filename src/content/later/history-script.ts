import { HistoryReader } from '../closed-tickets/history-reader';
import { providePart } from './later-parts';

declare module './later-parts' {
  interface LaterParts {
    history: { HistoryReader: typeof HistoryReader };
  }
}

providePart('history', { HistoryReader });
