import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createRememberedValue, setTime } from '../api/test-fakes';
import type { RememberedValue } from '../storage/remembered-value';
import { describeError, Log, type LogEntry } from './log';

setTime('2026-03-05T09:00:00Z');

function createLog(entries: RememberedValue<LogEntry[]>): Log {
  const log = new Log();
  log.keepIn(entries);
  return log;
}

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

describe('log', () => {
  it('keeps what earlier workers reported, the latest fifty', async () => {
    const entries = createRememberedValue<LogEntry[]>();
    const first = createLog(entries);
    for (let count = 0; count < 49; count++) first.report('old', new Error(`${count}`));
    await first.settled();
    const second = createLog(entries);
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
    const log = createLog(entries);
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
