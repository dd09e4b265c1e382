import * as v from 'valibot';

/** How a label came about. */
export const LabelSource = v.picklist(['accepted', 'corrected', 'helpdesk']);
export type LabelSource = v.InferOutput<typeof LabelSource>;

/** One act of feedback. Holds no ticket text. */
export const Label = v.object({
  /** ULID; a cloud uses it to recognise a repeated upload. */
  id: v.string(),
  /** ISO 8601. */
  at: v.string(),
  helpdesk: v.string(),
  head: v.string(),
  suggested: v.string(),
  confidence: v.number(),
  final: v.string(),
  source: LabelSource,
  model: v.string(),
  /** SHA-256 of this profile's salt, the origin and the ticket's id, in hex. */
  ticketHash: v.string(),
  /** When the click was made that judged it (ISO 8601): labels of one click have it in common. Stays on the device. */
  clickedAt: v.optional(v.string()),
});
export type Label = v.InferOutput<typeof Label>;

/** Whether an agent said so on the card; what merely happened in the helpdesk weighs less. */
export function isExplicit({ source }: Pick<Label, 'source'>): boolean {
  return source !== 'helpdesk';
}
