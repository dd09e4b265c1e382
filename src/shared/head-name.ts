import { fieldOfHead } from '../core/desk/head-name';
import type { MessageKey, Translate } from './translate';

const names: Record<string, MessageKey> = {
  priority: 'card_field_priority',
  queue: 'card_field_queue',
  group: 'card_field_group',
  department: 'card_field_department',
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

const headNames: Record<string, MessageKey> = {
  topic: 'card_head_topic',
  type: 'card_head_type',
  sentiment: 'card_head_sentiment',
  severity: 'card_row_severity',
  effort: 'card_row_effort',
  scope: 'card_head_scope',
  work: 'card_head_work',
  deadline: 'card_head_deadline',
  risk: 'card_head_risk',
};

/** A head in words: of this desk, its field. */
export function headName(translate: Translate, head: string): string {
  const field = fieldOfHead(head);
  if (field !== undefined) return fieldName(translate, field);
  const key = Object.hasOwn(headNames, head) ? headNames[head] : undefined;
  return key ? translate(key) : head;
}
