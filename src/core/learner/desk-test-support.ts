import type { DeskRow } from './desk-ticket';
import { seededOrder } from './linear/seeded-order';

const words = {
  hardware: ['printer', 'toner', 'screen', 'laptop', 'battery'],
  access: ['password', 'login', 'locked', 'account', 'token'],
  travel: ['flight', 'hotel', 'visa', 'train', 'booking'],
};

/** 0 to 999 in an order that has nothing to do with the tickets. */
export const shuffled = seededOrder(1000, 4).next();

/** Tickets of a small desk, none like another. */
export function desk(size: number, values = Object.keys(words)): DeskRow[] {
  return Array.from({ length: size }, (_, i) => {
    const value = values[i % values.length];
    const list = words[value as keyof typeof words] ?? [value];
    const pick = (k: number) => list[(shuffled[(i + k * 37) % 1000] + k) % list.length];
    return ticket(`Please help, the ${pick(1)} and ${pick(2)} fail since ${i}`, value);
  });
}

export function ticket(body: string, value = ''): DeskRow {
  return { subject: '', body, value };
}
