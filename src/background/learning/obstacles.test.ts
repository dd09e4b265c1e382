import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { desk } from '../storage/learning-test-support';
import { found, LearningWorld, waitFor } from './desk-learning-test-support';

let world: LearningWorld;

beforeEach(() => {
  world = new LearningWorld();
});

describe('what stands in the way', () => {
  it('is told, and gone on from where it was', async () => {
    world.obstacle = { state: 'stopped', code: 'session' };
    await world.learning.start(desk);
    await world.untilRun({ state: 'failed', problem: { code: 'session' } });
    world.obstacle = undefined;
    await world.learning.start(desk);
    await world.untilBegun(1);
    expect((await world.book.read(desk))?.problem).toBeUndefined();
  });

  it('is waited for where the helpdesk is busy', async () => {
    world.obstacle = { state: 'stopped', code: 'busy', retryAfter: 40 };
    await world.learning.start(desk);
    await world.untilRun({ state: 'running', notBefore: world.time + 40_000 });
    world.obstacle = undefined;
    world.time += 39_000;
    await world.learning.resume();
    await waitFor(() => expect(world.isWatched).toBe(true));
    expect(world.asked).toEqual([]);
    world.time += 1_000;
    await world.learning.resume();
    await world.untilBegun(1);
  });

  it('is waited for where no tab of the helpdesk is open yet, as after a start of the browser', async () => {
    world.isOpen = false;
    await world.learning.start(desk);
    await world.untilRun({ state: 'running', problem: { code: 'no-tab' } });
    world.isOpen = true;
    world.time += 2_000;
    await world.learning.resume();
    await world.untilBegun(1);
    expect((await world.book.read(desk))?.problem).toBeUndefined();
  });

  it('is not waited for a year where the clock was set back by one', async () => {
    world.obstacle = { state: 'stopped', code: 'busy', retryAfter: 100_000 };
    await world.learning.start(desk);
    await world.untilRun({ notBefore: world.time + 600_000 });
    world.obstacle = undefined;
    world.time -= 365 * 24 * 3_600_000;
    await world.learning.resume();
    await world.untilBegun(1);
  });

  it('is that there are no closed tickets', async () => {
    world.tickets = [];
    world.fields = [];
    await world.learning.start(desk);
    await world.untilRun({ state: 'failed', problem: { code: 'no-closed-tickets' } });
  });

  it('is that they all have the same value', async () => {
    world.fields = [];
    await world.learning.start(desk);
    await world.untilRun({ state: 'failed', problem: { code: 'nothing-to-learn' } });
    expect(await world.rows.count(desk)).toBe(3);
  });

  it('is a full disk: the field is learned again when there is room', async () => {
    world.isDiskFull = true;
    await world.learning.start(desk);
    await world.untilBegun(1);
    await world.finish();
    await world.untilRun({ state: 'failed', problem: { code: 'QuotaExceededError' } });
    world.isDiskFull = false;
    await world.learning.start(desk);
    await world.untilBegun(2);
    await world.finish();
    expect(world.switched).toMatchObject([{ name: 'queue' }]);
  });

  it('does not stand in the way of a whole new run', async () => {
    world.fields = [found('queue')];
    await world.learning.start(desk);
    await world.untilBegun(1);
    await world.learning.noteFailure('job 1', 'There are too few tickets.');
    world.underWay = undefined;
    await world.learning.resume();
    await world.untilRun({ state: 'failed' });
    world.tickets = ['4', ...world.tickets];
    await world.learning.start(desk);
    await world.untilBegun(2);
    expect(world.asked).toContain('4');
  });
});

describe('pausing and cancelling', () => {
  it('rests, stops the offscreen document, and goes on with the same field', async () => {
    await world.learning.start(desk);
    await world.untilRun({ job: { id: 'job 1' } });
    await world.learning.pause(desk);
    expect(world.underWay).toBeUndefined();
    await world.learning.resume();
    expect(world.begun).toHaveLength(1);
    await world.learning.start(desk);
    await world.untilBegun(2);
    expect(world.begun.at(-1)).toBe(`${desk} queue`);
    expect(world.asked).toHaveLength(3);
  });

  it('keeps what was fetched and learned when it is cancelled', async () => {
    await world.learning.start(desk);
    await world.untilBegun(1);
    await world.finish();
    await world.untilRun({ job: { id: 'job 2' } });
    await world.learning.cancel(desk);
    await world.untilRun(undefined);
    expect(world.underWay).toBeUndefined();
    expect(world.switched).toHaveLength(1);
    expect(await world.rows.count(desk)).toBe(3);
    expect(await world.progress.read(desk)).toBeUndefined();
  });
});
