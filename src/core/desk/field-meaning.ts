import type { ShippedHead } from '../suggestion';
import type { FieldKind } from '../ticket-file/column-plan';
import { plainName } from '../ticket-file/header-words';

/** How helpdesks call the fields that answer what a base head answers; of several at one desk the first counts. */
const meanings: readonly { head: ShippedHead; fields: readonly string[] }[] = [
  {
    head: 'topic',
    fields: [
      ...['category', 'topic', 'issue category', 'request category', 'kategorie', 'thema', 'categorie'],
      ...[
        'categoria',
        'カテゴリ',
        'カテゴリー',
        'queue',
        'warteschlange',
        'file',
        'cola',
        'fila',
        'coda',
        'キュー',
      ],
      ...[
        'component',
        'components',
        'area',
        'service',
        'product',
        'subcategory',
        'group',
        'department',
        'team',
      ],
      ...['bereich', 'abteilung', 'komponente', 'gruppe', 'groupe', 'grupo', 'gruppo'],
    ],
  },
  {
    head: 'type',
    fields: [
      ...['type', 'ticket type', 'issue type', 'issuetype', 'request type', 'tracker', 'kind'],
      ...['typ', 'art', 'tickettyp', 'tipo', 'タイプ', '種別'],
    ],
  },
  {
    head: 'severity',
    fields: [
      ...['severity', 'schweregrad', 'gravite', 'gravedad', 'gravidade', 'gravita', '重要度'],
      ...['priority', 'prioritat', 'priorite', 'prioridad', 'prioridade', 'priorita', '優先度'],
      ...['urgency', 'dringlichkeit', 'urgence', 'urgencia', 'urgenza', '緊急度', 'impact', 'auswirkung'],
    ],
  },
  {
    head: 'effort',
    fields: [
      ...['effort', 'size', 't shirt size', 'effort hours', 'hours spent', 'time spent hours', 'work hours'],
      ...['aufwand', 'aufwand stunden', 'stunden', 'heures', 'horas', 'ore', '工数', 'estimated hours'],
    ],
  },
];

/** Only a number in hours can stand on the axis of the effort. */
const hours = /\b(hours?|stunden|heures|horas|ore)\b/;

/** Fields that count the hours from opening to resolution, waiting included. */
const resolutionTimes = ['hours', 'resolution hours', 'hours to resolution', 'hours until resolved'];

/** Whether a number is how long a ticket stays open, which is no work. */
export function isResolutionTime(field: string): boolean {
  return resolutionTimes.includes(plainName(field));
}

interface Field {
  field: string;
  kind: FieldKind;
}

/** Which base head's place each field takes, where it means the same. No two fields take the same place. */
export function placeFields(fields: readonly Field[]): Map<string, ShippedHead> {
  const places = new Map<string, ShippedHead>();
  for (const { head, fields: names } of meanings) {
    const ranked = fields
      .map(({ field, kind }) => ({ field, kind, rank: names.indexOf(plainName(field)) }))
      .filter(({ field, kind, rank }) => rank >= 0 && canTake(head, kind, field))
      .sort((a, b) => a.rank - b.rank);
    if (ranked.length > 0) places.set(ranked[0].field, head);
  }
  return places;
}

function canTake(head: ShippedHead, kind: FieldKind, field: string): boolean {
  if (kind === 'tags') return false;
  return kind !== 'number' || (head === 'effort' && hours.test(plainName(field)));
}
