/** A change that the helpdesk has confirmed. Values of a field with several are text with one a line. */
export interface Written {
  field: string;
  from: string;
  to: string;
  /** Nobody clicked: the organisation's policy lets empty fields be filled. */
  isFilled?: true;
  /** Of a field with several values: what came in by this change, and what the helpdesk took out for it. */
  several?: ChangedValues;
}

export interface ChangedValues {
  added: readonly string[];
  lost: readonly string[];
}
