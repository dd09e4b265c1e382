import { describeStructure } from '../structure/page-structure';
import { providePart } from './later-parts';

declare module './later-parts' {
  interface LaterParts {
    structure: { describeStructure: typeof describeStructure };
  }
}

providePart('structure', { describeStructure });
