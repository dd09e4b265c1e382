import { writeFields } from '../writing/write-fields';
import { providePart } from './later-parts';

providePart('writing', { writeFields });
