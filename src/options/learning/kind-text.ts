import type { FieldKind } from '../../core/ticket-file/column-plan';
import type { MessageKey } from '../../shared/translate';

/** What kind of field it is, for people. */
export const kindNames: Record<FieldKind, MessageKey> = {
  class: 'field_kind_class',
  ordinal: 'field_kind_ordinal',
  number: 'field_kind_number',
  tags: 'field_kind_tags',
};
