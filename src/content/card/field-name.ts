import type { MessageKey, Translate } from '../../translate';

const names: Record<string, MessageKey> = {
  priority: 'card_field_priority',
  type: 'card_field_type',
  category: 'card_field_category',
  impact: 'card_field_impact',
  urgency: 'card_field_urgency',
  severity: 'card_row_severity',
  tags: 'card_field_tags',
  tracker: 'card_field_tracker',
  estimate: 'card_field_estimate',
};

/** A field of the helpdesk in words; one that we have no words for is shown as it is. */
export function fieldName(translate: Translate, field: string): string {
  const key = Object.hasOwn(names, field) ? names[field] : undefined;
  return key ? translate(key) : field;
}
