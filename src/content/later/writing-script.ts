import { writeFields } from '../writing/write-fields';
import { providePart } from './later-parts';

declare module './later-parts' {
  interface LaterParts {
    writing: { writeFields: typeof writeFields };
  }
}

providePart('writing', { writeFields });
