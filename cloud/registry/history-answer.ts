import * as v from 'valibot';

const Bundle = v.object({ sha256: v.string(), bytes: v.number(), name: v.string(), version: v.string() });

/** What `GET /v1/channels/{channel}/history` answers. */
export const ChannelHistory = v.object({
  channel: v.string(),
  /** null: the shipped model. */
  stable: v.nullable(Bundle),
  /** What a rollback goes back to where nothing is on trial. */
  before: v.nullable(Bundle),
  canary: v.nullable(v.object({ percent: v.number(), bundle: Bundle })),
  /** The latest first. */
  entries: v.array(
    v.object({
      number: v.number(),
      at: v.string(),
      by: v.string(),
      action: v.picklist(['promote', 'rollback', 'renew']),
      bundle: v.optional(Bundle),
      percent: v.optional(v.number()),
    }),
  ),
});
export type ChannelHistory = v.InferOutput<typeof ChannelHistory>;
