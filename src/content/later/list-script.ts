import { ListMemory } from '../list/list-memory';
import { ListView } from '../list/list-view';
import { providePart } from './later-parts';

declare module './later-parts' {
  interface LaterParts {
    list: { ListView: typeof ListView; ListMemory: typeof ListMemory };
  }
}

providePart('list', { ListView, ListMemory });
