import * as v from 'valibot';

/** How a helpdesk's page is built, without a text or a value; shown to the user, who may give it to support. */
export const StructureReport = v.object({
  triageLensStructure: v.literal(1),
  helpdesk: v.pipe(v.string(), v.maxLength(100)),
  html: v.pipe(v.string(), v.maxLength(1_000_000)),
});
export type StructureReport = v.InferOutput<typeof StructureReport>;
