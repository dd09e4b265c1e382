import { Pointing } from '../pointing/pointing';
import { providePart } from './later-parts';

providePart('pointing', { Pointing });
