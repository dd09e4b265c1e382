import type { DemoTicket } from '../ticket';
import { englishBusiness } from './english-business';
import { englishIt } from './english-it';
import { englishProduct } from './english-product';
import { german } from './german';
import { nothingAsked, plainWords } from './plain-words';
import { spanish } from './spanish';

export { nothingAsked };

/** What the demo helpdesk shows in its queues, newest first. Written by us for this purpose. */
export const demoTickets: DemoTicket[] = [
  ...englishIt,
  ...englishProduct,
  ...englishBusiness,
  ...german,
  ...spanish,
  ...plainWords,
  ...nothingAsked,
].sort((a, b) => Number(b.id) - Number(a.id));
