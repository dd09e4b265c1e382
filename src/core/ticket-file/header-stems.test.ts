import { expect, it } from 'vitest';
import { holdsStem } from './header-stems';
import type { Role } from './header-words';

const right: readonly (readonly [Role, string])[] = [
  ['created', 'Zeitpunkt der Erstellung'],
  ['created', 'Datum zgłoszenia'],
  ['created', 'Дата создания заявки'],
  ['created', '접수 일시'],
  ['resolved', 'Abgeschlossen um'],
  ['resolved', 'Fecha y hora de cierre'],
  ['resolved', 'Uzavřeno dne'],
  ['resolved', '关闭日期'],
  ['subject', 'Onderwerp van de melding'],
  ['subject', 'Předmět požadavku'],
  ['status', 'Статус обращения'],
  ['status', 'Stan zgłoszenia'],
  ['requester', 'Namn på beställare'],
  ['requester', '报修人姓名'],
  ['requester', '登録者'],
  ['requester', 'Bénéficiaire'],
  ['requester', 'User name'],
];
it.each(right)('%s is called %s', (role, name) => {
  expect(holdsStem(role, name)).toBe(true);
});

const wrong: readonly (readonly [Role, string])[] = [
  ['resolved', 'Geschlossen von'],
  ['resolved', 'Resolution due by'],
  ['resolved', 'SLA resolution target'],
  ['created', 'Last updated on'],
  ['created', 'Erstellt von'],
  ['created', 'First response created'],
  ['created', 'Dernière modification'],
  ['status', 'SLA status'],
  ['status', 'Status change date'],
  ['requester', 'Zugewiesener Kundenbetreuer (Agent)'],
  ['subject', 'Ticketkategorie'],
];
it.each(wrong)('%s is not called %s', (role, name) => {
  expect(holdsStem(role, name)).toBe(false);
});
