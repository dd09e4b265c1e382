import { fieldName } from './head-name';
import type { MessageKey, Translate } from './translate';

const names: Record<string, MessageKey> = {
  number: 'options_part_number',
  subject: 'card_part_subject',
  description: 'card_part_description',
  messages: 'card_part_messages',
  requester: 'card_part_requester',
  status: 'card_part_status',
  created: 'card_part_created',
  resolved: 'options_part_resolved',
  // No part of a ticket, but lacking as one.
  ticket: 'part_ticket',
  interface: 'part_interface',
  roles: 'part_roles',
  place: 'part_place',
};

/** A part of a ticket in words; the helpdesk's own fields by their names. */
export function partName(translate: Translate, part: string): string {
  const key = Object.hasOwn(names, part) ? names[part] : undefined;
  return key ? translate(key) : fieldName(translate, part.replace(/^fields\./, ''));
}

/** What is lacking, as a list in words. */
export function lackingText(translate: Translate, lacking: readonly string[]): string {
  const list = new Intl.ListFormat(translate('text_locale'), { type: 'unit' });
  return list.format(lacking.map((part) => partName(translate, part)));
}
