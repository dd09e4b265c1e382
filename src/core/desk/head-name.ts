const prefix = 'field:';

/** The head that predicts a desk's own field, as suggestions and labels name it; no base head is called so. */
export function headOfField(field: string): string {
  return prefix + field;
}

/** The field that a desk's head predicts; undefined for a base head. */
export function fieldOfHead(head: string): string | undefined {
  return head.startsWith(prefix) ? head.slice(prefix.length) : undefined;
}
