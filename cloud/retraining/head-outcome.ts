import * as v from 'valibot';
import { Count } from '../../src/core/count';
import { TeamHead } from '../../src/core/release/bundle';
import { rowFindings } from './check-rows';
import { gateFindings } from './compare';
import { waitReasons } from './trusted-head';

const Share = v.number();
const Side = v.object({ accuracy: Share, calibrationError: Share });
const shared = {
  helpdesk: v.string(),
  head: v.string(),
  rows: Count,
  overShare: Count,
  /** Profiles whose labels were left out. */
  contrary: v.array(v.object({ client: v.string(), labels: Count, agreement: Share })),
};

/** What became of one head in one run of training. */
export const HeadOutcome = v.variant('status', [
  v.object({
    ...shared,
    status: v.literal('not-learned'),
    findings: v.array(v.picklist(keysOf(rowFindings))),
    /** The two sides of a dispute; none in runs of earlier versions. */
    disputed: v.optional(v.array(v.string()), []),
  }),
  v.object({
    ...shared,
    status: v.picklist(['passed', 'refused']),
    findings: v.array(v.picklist(keysOf(gateFindings))),
    /** Why no job releases it; a run of an earlier version did not ask. */
    waits: v.optional(v.array(v.picklist(keysOf(waitReasons))), []),
    champion: v.string(),
    comparison: v.object({
      asked: Count,
      champion: Side,
      challenger: Side,
      gain: v.object({ low: v.number(), high: v.number() }),
      values: v.array(v.object({ value: v.string(), asked: Count, champion: Share, challenger: Share })),
      /** Not counted in runs of earlier versions. */
      rare: v.optional(v.array(v.object({ value: v.string(), lost: Count, gained: Count })), []),
    }),
    /** Exactly what was measured; its metric `learnedUntil` (milliseconds since 1970) lies between its two sets of tickets. */
    challenger: TeamHead,
  }),
]);
export type HeadOutcome = v.InferOutput<typeof HeadOutcome>;

function keysOf<Key extends string>(table: Record<Key, string>): Key[] {
  return Object.keys(table) as Key[];
}
