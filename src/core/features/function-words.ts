/**
 * English words that carry style, not content. They are left out of the features because whole training sets come
 * without them: kept, they would tell the sets apart instead of the topics. Negations and question words stay.
 */
export const functionWords: ReadonlySet<string> = new Set(
  `a about above after again all also am an and any are as at be because been before being below between both but by
  could did do does doing down during each few for from further had has have having he her here hers herself him
  himself his i i'd i'll i'm i've if in into is it it's its itself just may me might more most must my myself now of
  off on once only or other our ours ourselves out over own same she should so some such than that that's the their
  theirs them themselves then there there's these they they're this those through to too under until up us very was
  we we're were which while will with would you you're your yours yourself yourselves`.split(/\s+/),
);
