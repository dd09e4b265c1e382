import { Pointing } from '../pointing/pointing';
import { providePart } from './later-parts';

declare module './later-parts' {
  interface LaterParts {
    pointing: { Pointing: typeof Pointing };
  }
}

providePart('pointing', { Pointing });
