import { expect, it } from 'vitest';
import { createMetrics } from './metrics';
import type { RequestEntry } from './services';

const trace = { traceId: 'a'.repeat(32), spanId: 'b'.repeat(16) };

function request(milliseconds: number, changes: Partial<RequestEntry> = {}): RequestEntry {
  return {
    event: 'request',
    at: '2026-11-22T10:00:00.000Z',
    ...trace,
    method: 'POST',
    route: '/v1/labels',
    status: 200,
    milliseconds,
    ...changes,
  };
}

it('counts requests and labels, and sorts latencies into classes that include the smaller ones', () => {
  const metrics = createMetrics();
  metrics.count(request(10, { labels: { accepted: 3, repeated: 0, refused: 1 } }));
  metrics.count(request(300, { status: 503, problem: 'store-failed' }));
  metrics.count(request(4000));
  const lines = metrics.text().split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      '# TYPE triage_lens_requests_total counter',
      'triage_lens_requests_total{route="/v1/labels",method="POST",status="200"} 2',
      'triage_lens_requests_total{route="/v1/labels",method="POST",status="503"} 1',
      'triage_lens_request_duration_seconds_bucket{route="/v1/labels",le="0.005"} 0',
      'triage_lens_request_duration_seconds_bucket{route="/v1/labels",le="0.02"} 1',
      'triage_lens_request_duration_seconds_bucket{route="/v1/labels",le="0.5"} 2',
      'triage_lens_request_duration_seconds_bucket{route="/v1/labels",le="+Inf"} 3',
      'triage_lens_request_duration_seconds_sum{route="/v1/labels"} 4.31',
      'triage_lens_request_duration_seconds_count{route="/v1/labels"} 3',
      'triage_lens_labels_total{status="accepted"} 3',
      'triage_lens_labels_total{status="refused"} 1',
    ]),
  );
});

it('counts steps of jobs and their time', () => {
  const metrics = createMetrics();
  for (const status of ['done', 'done', 'failed'])
    metrics.count({ event: 'job', at: '', ...trace, job: 'train', status, milliseconds: 1500 });
  expect(metrics.text()).toContain('triage_lens_jobs_total{job="train",status="done"} 2\n');
  expect(metrics.text()).toContain('triage_lens_job_duration_seconds_total{job="train"} 4.5\n');
});

it('tells no label and no value of what was never counted', () => {
  expect(createMetrics().text()).toBe('');
});
