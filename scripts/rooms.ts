/** `npm run rooms`: draws the rooms of the house into ARCHITECTURE.md, from the imports. */
import { readFileSync, writeFileSync } from 'node:fs';
import { drawRooms, placePicture } from './room-picture';

const page = readFileSync('ARCHITECTURE.md', 'utf8');
writeFileSync('ARCHITECTURE.md', placePicture(page, drawRooms()));
