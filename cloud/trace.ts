import { randomBytes } from 'node:crypto';

/** Where a request stands in a trace (W3C Trace Context, level 1). Random digits, nothing of the request. */
export interface Trace {
  /** 32 hex digits, the same for everything that one cause leads to. */
  traceId: string;
  /** 16 hex digits, of this request alone. */
  spanId: string;
  /** Of whoever sent it, where a trace is continued. */
  parentSpanId?: string;
}

const shape = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}(-.*)?$/;
const nothing = /^0+$/;

/** Continues the trace of a header `traceparent`; starts one if there is none or it does not follow the standard. */
export function continueTrace(traceparent: string | undefined): Trace {
  const spanId = randomBytes(8).toString('hex');
  const [, version, traceId = '', parentSpanId = '', more] = shape.exec(traceparent ?? '') ?? [];
  const isKnown = version !== undefined && version !== 'ff' && (version !== '00' || more === undefined);
  if (!isKnown || nothing.test(traceId) || nothing.test(parentSpanId))
    return { traceId: randomBytes(16).toString('hex'), spanId };
  return { traceId, spanId, parentSpanId };
}

/** The header for a request that this one leads to. */
export function traceparentOf({ traceId, spanId }: Trace): string {
  return `00-${traceId}-${spanId}-01`;
}
