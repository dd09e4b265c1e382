import { HistoryReader } from '../closed-tickets/history-reader';
import { providePart } from './later-parts';

providePart('history', { HistoryReader });
