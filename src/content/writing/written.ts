/** A change that the helpdesk has confirmed. */
export interface Written {
  field: string;
  from: string;
  to: string;
  /** Nobody clicked: the organisation's policy lets empty fields be filled. */
  isFilled?: true;
}
