import { plainName } from './header-words';

/** Columns that count or number something, or say how old or locked a ticket is: true at the export, and nothing to learn. */
const ends =
  'id|ids|key|number|no|nr|nummer|guid|uuid|url|link|count|counts|counter|interactions|replies|reopens|reopened count|touches|' +
  'anzahl|zahler|compteur|cantidad|quantidade|numero|conteggio|件数|番号';
const wholes =
  'age|alter|anciennete|antiguedad|idade|eta|経過|経過日数|lock|locked|lock state|sperre|gesperrt|verrou|verrouille|bloqueo|blocco|ロック|' +
  'row|row number|zeile|ligne|fila|linha|riga|summation column|rank|custom field rank|last viewed|votes|watches|attachments|attachment|thread|threads|' +
  'remaining estimate|work ratio|watchers count|reopens|replies|overdue|answered|read|unread|is read|privat|private|prive|privado|erledigt|done|' +
  'satisfaction score|survey results|survey result|sla violated|projekt id|kundennummer|customer number|customer id';

const ENDS = new Set(ends.split('|'));
const WHOLES = new Set(wholes.split('|'));

const STARTS =
  /^(?:anzahl|number of|no of|nombre de|numero de|cantidad de|count of|quantidade de|numero di|nb)\s/;

/** Whether the name of a column says that its values are no property that anybody would choose for a ticket. */
export function isNoField(column: string): boolean {
  const plain = plainName(column);
  if (/^\s*%/.test(column) || WHOLES.has(plain)) return true;
  const last = plain.split(' ').at(-1) ?? '';
  return ENDS.has(last) || STARTS.test(plain) || /数$/.test(plain);
}
