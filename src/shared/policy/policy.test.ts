import { describe, expect, it } from 'vitest';
import { parsePolicy } from './parse-policy';

describe('a policy', () => {
  it('leaves everything as shipped where there is none: nothing leaves, and the user may do all', () => {
    const { policy, problems, set } = parsePolicy({});
    expect(policy).toMatchObject({
      enabled: true,
      mode: 'assist',
      sites: [],
      writeBack: 'click',
      retentionDays: 0,
    });
    expect(policy.cloud).toMatchObject({ syncLevel: 'off', updates: true, publicKeys: [] });
    expect(policy.cloud.url).toBeUndefined();
    expect(policy.learning).toEqual({ fromHistory: true, fromClicks: true, mostTickets: 5000, keep: 'text' });
    expect([problems, set]).toEqual([[], []]);
  });

  it('counts value by value: a wrong one spoils no other', () => {
    const { policy, problems, set } = parsePolicy({
      mode: 'loud',
      writeBack: 'never',
      learning: { mostTickets: 'many', keep: 'nothing' },
      heads: { severity: { enabled: false, targetPrecision: 2 }, topic: 'off' },
      fluxCapacitor: true,
    });
    expect(policy).toMatchObject({ mode: 'assist', writeBack: 'never' });
    expect(policy.learning).toMatchObject({ mostTickets: 5000, keep: 'nothing' });
    expect(policy.heads).toMatchObject({ severity: { enabled: false } });
    expect(problems.map(({ key, code }) => `${key} ${code}`)).toEqual([
      'mode wrong-value',
      'learning.mostTickets wrong-value',
      'heads.severity.targetPrecision wrong-value',
      'heads.topic wrong-value',
      'fluxCapacitor unknown-key',
    ]);
    expect(set).toEqual(['writeBack', 'learning.keep', 'heads.severity.enabled']);
  });

  it.each([
    'http://labels.example',
    'https://user:secret@labels.example',
    'javascript:alert(1)',
    'ftp://labels.example',
    'https://labels.example/?token=1',
    'http://127.0.0.1.labels.example',
  ])('sends nothing to %s', (url) => {
    const { policy, problems } = parsePolicy({ cloud: { url } });
    expect(policy.cloud.url).toBeUndefined();
    expect(problems).toMatchObject([{ key: 'cloud.url' }]);
  });

  it.each(['https://labels.example/triage/', 'http://127.0.0.1:8787', 'http://localhost:8787/'])(
    'accepts a cloud at %s',
    (url) => {
      expect(parsePolicy({ cloud: { url } }).policy.cloud.url).toBe(url.replace(/\/$/, ''));
    },
  );

  it.each(['desk.example.com', 'https://desk.example.com/', 'https://*.example.com', 'file:///etc', '*'])(
    'takes %s for no site',
    (site) => {
      expect(parsePolicy({ sites: [site] }).problems).toMatchObject([{ key: 'sites' }]);
    },
  );

  it.each([
    '2026-03-05T20:00Z',
    '2026-03-05T20:00/2026-03-05T22:00',
    '2026-03-05T22:00Z/2026-03-05T20:00Z',
    '2026-03-05T20:00Z/2027-03-05T22:00Z',
    '2026-02-31T99:00Z/2026-03-05T22:00Z',
    'tonight',
  ])('takes %s for no maintenance', (window) => {
    expect(parsePolicy({ maintenance: [window] }).problems).toMatchObject([{ key: 'maintenance' }]);
  });

  it.each([{ supportUrl: 'http://help.example' }, { privacyUrl: 'javascript:alert(1)' }])(
    'shows no unsafe link: %o',
    (stored) => {
      expect(parsePolicy(stored).problems).toHaveLength(1);
    },
  );

  it('tells what is wrong without the value, which may be a secret', () => {
    const { problems } = parsePolicy({ cloud: { token: 'short secret', publicKeys: ['not base64!'] } });
    expect(problems).toHaveLength(2);
    expect(JSON.stringify(problems)).not.toMatch(/secret|not base64/);
  });

  it.each([null, 'policy', [], 7])('survives %o in place of a policy', (stored) => {
    expect(parsePolicy(stored).policy.mode).toBe('assist');
  });
});
