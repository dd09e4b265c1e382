import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createHeadDraft, desk, otherDesk } from '../storage/learning-test-support';
import { choice, LearningWorld, waitFor } from './desk-learning-test-support';

let world: LearningWorld;

beforeEach(() => {
  world = new LearningWorld();
});

describe('learning a desk', () => {
  it('fetches its tickets and learns each field that they have', async () => {
    await world.learning.start(desk);
    await world.untilBegun(1);
    await world.finish();
    await world.untilBegun(2);
    await world.finish();
    await world.untilRun(undefined);
    expect(world.asked).toEqual(['3', '2', '1']);
    expect(world.switched).toMatchObject([
      { origin: desk, name: 'queue', labelsThrough: 7 },
      { origin: desk, name: 'type', labelsThrough: 7 },
    ]);
    await world.learning.resume();
    expect(world.isWatched).toBe(false);
  });

  it('shows a first head that is better than the most frequent value, and leaves later ones as they are', async () => {
    await world.learning.learn(desk, [choice('queue')]);
    await world.untilBegun(1);
    await world.finish();
    world.tickets = ['4', ...world.tickets];
    await world.learning.learn(desk, [choice('queue')]);
    await world.untilBegun(2);
    await world.finish();
    await world.untilRun(undefined);
    expect(world.used).toEqual(['queue used']);
  });

  it('learns a field again only where its tickets are others than those of its head', async () => {
    await world.learning.learn(desk, [choice('queue')]);
    await world.untilBegun(1);
    await world.finish();
    await world.learning.learn(desk, [choice('queue'), choice('type')]);
    await world.untilBegun(2);
    await world.finish();
    await world.untilRun(undefined);
    expect(world.begun).toEqual([`${desk} queue`, `${desk} type`]);
    world.tickets = ['4', ...world.tickets];
    await world.learning.learn(desk, [choice('queue'), choice('type')]);
    await world.untilBegun(3);
    expect(world.begun.at(-1)).toBe(`${desk} queue`);
  });

  it('goes on with a new worker while the offscreen document learns', async () => {
    await world.learning.start(desk);
    await world.untilBegun(1);
    const restarted = world.startWorker();
    await restarted.resume();
    await world.finish(restarted);
    await world.untilBegun(2);
    expect(world.switched).toMatchObject([{ name: 'queue' }]);
    expect(world.begun).toEqual([`${desk} queue`, `${desk} type`]);
  });

  it('begins a field again when the offscreen document has gone, three times at most, and goes on with the next', async () => {
    await world.learning.start(desk);
    for (const round of [1, 2, 3]) {
      await world.untilBegun(round);
      world.underWay = undefined;
      await world.learning.resume();
    }
    await world.untilBegun(4);
    expect(world.begun.at(-1)).toBe(`${desk} type`);
    await world.finish();
    await world.untilRun({ state: 'failed', problem: { message: expect.stringContaining('queue') } });
  });

  it('says what a field could not be learned for, and learns the others', async () => {
    await world.learning.start(desk);
    await world.untilBegun(1);
    await world.learning.noteFailure('job 1', 'There are too few tickets.');
    world.underWay = undefined;
    await world.learning.resume();
    await world.untilBegun(2);
    await world.finish();
    await world.untilRun({
      state: 'failed',
      problem: { code: 'field', message: 'There are too few tickets.' },
    });
  });

  it('does not go on after a start where the organisation forbids it by now', async () => {
    const world = new LearningWorld();
    await world.learning.start(desk);
    await world.untilBegun(1);
    const asked = world.asked.length;
    world.isAllowed = false;
    world.underWay = undefined;
    await world.startWorker().resume();
    await world.untilRun({ state: 'failed', problem: { code: 'learning-forbidden' } });
    expect([world.asked.length, world.begun.length]).toEqual([asked, 1]);
  });

  it('takes no notice of what it did not ask for', async () => {
    const { result } = createHeadDraft(new Uint8Array());
    await world.learning.noteFinish({ job: 'unknown', head: btoa('head'), result });
    await world.learning.noteFailure('unknown', 'no');
    expect(world.switched).toEqual([]);
  });
});

describe('two desks at once', () => {
  it('take turns in the offscreen document, and none is begun twice', async () => {
    await world.learning.learn(desk, [choice('queue')]);
    await world.learning.learn(otherDesk, [choice('topic')]);
    await world.untilBegun(1);
    await world.learning.resume();
    await world.finish();
    await world.untilBegun(2);
    await world.finish();
    await waitFor(async () => expect(await world.book.all()).toEqual({}));
    expect(world.begun).toEqual([`${desk} queue`, `${otherDesk} topic`]);
    expect(world.switched).toMatchObject([{ origin: desk }, { origin: otherDesk }]);
  });

  it('do not stop one another', async () => {
    await world.learning.learn(desk, [choice('queue')]);
    await world.untilRun({ job: { id: 'job 1' } });
    await world.learning.learn(otherDesk, [choice('topic')]);
    await world.learning.pause(otherDesk);
    await world.learning.cancel(otherDesk);
    expect(world.underWay).toBe('job 1');
  });
});
