import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createRememberedValue } from '../api/test-fakes';
import { createLog, describeError, type LogEntry } from './log';

const now = () => new Date('2026-03-05T09:00:00Z');

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('log', () => {
  it('keeps what earlier workers reported, the latest fifty', async () => {
    const entries = createRememberedValue<LogEntry[]>();
    const first = createLog(entries, now);
    for (let count = 0; count < 49; count++) first.report('old', new Error(`${count}`));
    await first.settled();
    const second = createLog(entries, now);
    second.report('new', new TypeError('broken'));
    second.report('new', new TypeError('broken again'));
    await second.settled();
    expect(entries.value).toHaveLength(50);
    expect(entries.value?.[0]?.error).toBe('Error: 1');
    expect(entries.value?.at(-1)).toEqual({
      at: '2026-03-05T09:00:00.000Z',
      where: 'new',
      error: 'TypeError: broken again',
    });
  });

  it('goes on where its storage is full', async () => {
    const entries = createRememberedValue<LogEntry[]>();
    const write = entries.write;
    entries.write = async () => {
      throw new Error('quota');
    };
    const log = createLog(entries, now);
    log.report('worker', new Error('one'));
    await log.settled();
    entries.write = write;
    log.report('worker', new Error('two'));
    await log.settled();
    expect(entries.value?.map((entry) => entry.error)).toEqual(['Error: two']);
  });

  it('does not quote what did not fit a schema: it may be ticket text', () => {
    const parse = () => v.parse(v.object({ subject: v.number() }), { subject: 'my password is secret' });
    expect(parse).toThrow('secret');
    try {
      parse();
    } catch (error) {
      expect(describeError(error)).toBe('wrong form at subject');
    }
  });
});
