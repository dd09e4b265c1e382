import { expect, it } from 'vitest';
import { continueTrace, traceparentOf } from './trace';

const [traceId, parentSpanId] = ['4bf92f3577b34da6a3ce929d0e0e4736', '00f067aa0ba902b7'];

it('continues a trace with a span of its own, and hands it on', () => {
  const trace = continueTrace(`00-${traceId}-${parentSpanId}-01`);
  expect(trace).toMatchObject({ traceId, parentSpanId, spanId: expect.stringMatching(/^[0-9a-f]{16}$/) });
  expect(trace.spanId).not.toBe(parentSpanId);
  expect(continueTrace(traceparentOf(trace))).toMatchObject({ traceId, parentSpanId: trace.spanId });
});

it('reads what a later version of the standard adds at the end', () => {
  expect(continueTrace(`01-${traceId}-${parentSpanId}-01-more`)).toMatchObject({ traceId, parentSpanId });
});

it.each([
  undefined,
  '',
  `00-${traceId}-${parentSpanId}`,
  `00-${traceId}-${parentSpanId}-01-more`,
  `ff-${traceId}-${parentSpanId}-01`,
  `00-${'0'.repeat(32)}-${parentSpanId}-01`,
  `00-${traceId}-${'0'.repeat(16)}-01`,
  `00-${traceId.toUpperCase()}-${parentSpanId}-01`,
  'the customer Eulalia',
])('starts a trace where the header is %s', (header) => {
  const trace = continueTrace(header);
  expect(trace.traceId).toMatch(/^[0-9a-f]{32}$/);
  expect(trace).not.toMatchObject({ traceId });
  expect(trace.parentSpanId).toBeUndefined();
});
