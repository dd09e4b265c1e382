import { describe, expect, it } from 'vitest';
import { english } from '../../shared/english';
import { parsePolicy } from '../../shared/policy/parse-policy';
import { diagnosticsReport } from './diagnostics-report';
import { problemSentence, settingsOf } from './policy-lines';

const secret = 'this-is-the-secret-token';
const parsed = parsePolicy({
  mode: 'loud',
  fluxCapacitor: true,
  writeBack: 'never',
  heads: { 'field:queue.name': { targetPrecision: 0.9 } },
  cloud: { token: secret, url: `https://user:${secret}@cloud.example` },
});

describe('what the organisation has set', () => {
  it('is shown with its values, secrets without', () => {
    expect(settingsOf(parsed, english)).toEqual([
      { key: 'writeBack', value: 'never' },
      { key: 'heads.field:queue.name.targetPrecision', value: '0.9' },
      { key: 'cloud.token', value: 'set, not shown' },
    ]);
  });

  it('is told where it cannot be used, with what is expected and what applies', () => {
    const sentences = parsed.problems.map((problem) => problemSentence(problem, english));
    expect(sentences).toEqual([
      expect.stringMatching(/^mode: .*"off" \| "shadow".* default/),
      expect.stringMatching(/^fluxCapacitor: there is no such setting/),
      expect.stringMatching(/^cloud\.url: .*https address.* default/),
    ]);
    expect(sentences.join()).not.toContain(secret);
  });

  it('is copied for support by name, without values', () => {
    const status = {
      model: 'general@1.0.0',
      backend: { choice: 'automatic', single: 'wasm', batch: 'wasm', batchSize: 8 },
      today: { tickets: 1, feedback: 0, accepted: 0 },
    } as const;
    const about = { version: '0.1.0', browser: 'Chrome/156' };
    const report = diagnosticsReport({ about, parsed, status, health: [] });
    expect(report).toContain('set by policy: writeBack, heads.field:queue.name.targetPrecision, cloud.token');
    expect(report).toContain('policy problem: cloud.url: wrong-value, expected https address');
    expect(report).toContain('backend: automatic, one ticket wasm, several wasm');
    expect(report).not.toContain(secret);
  });
});
