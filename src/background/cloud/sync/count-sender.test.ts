import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { CountStore } from '../../activity/count-store';
import { createPrediction, createRememberedValue } from '../../api/test-fakes';
import { type CountsState, createCountSender } from './count-sender';
import { minute, SyncWorld, wanted } from './sync-world-test-support';

const origin = 'https://desk.example';
const day = 24 * 60 * minute;
let world: SyncWorld;
let state: ReturnType<typeof createRememberedValue<CountsState>>;
let sendWhenDue: () => Promise<void>;

beforeEach(async () => {
  world = await SyncWorld.create();
  state = createRememberedValue<CountsState>();
  await start();
});

async function start(): Promise<void> {
  ({ sendWhenDue } = createCountSender({
    readPolicy: async () => world.policy,
    isPaused: async () => world.isPaused,
    counts: new CountStore(world.database),
    readHelpdesks: async () => new Map([[origin, 'demo']]),
    state,
    askCloud: world.askCloud,
    createId: () => world.createId(),
    now: () => new Date(world.time),
    report: world.report,
  }));
  await sendWhenDue();
}

const today = () => new Date(world.time).toISOString().slice(0, 10);
const answer = (on = today()) => new CountStore(world.database).add(on, origin, createPrediction());
const arrived = () =>
  [...world.objects].map(([name, bytes]) => [
    name.split('/')[1],
    JSON.parse(new TextDecoder().decode(bytes)),
  ]);

it('sends the counts of a day once it is over, without anything of single tickets', async () => {
  world.time += day;
  const counted = today();
  await answer();
  await answer();
  await sendWhenDue();
  expect(arrived()).toEqual([]);
  world.time += day;
  await sendWhenDue();
  const rows = [{ head: 'topic', model: 'all', suggested: 2, shown: 2, abstained: 0 }];
  expect(arrived()).toEqual([[`day=${counted}`, { format: 1, day: counted, helpdesk: 'demo', rows }]]);
  expect((await world.traffic.list(1))[0]).toMatchObject({ kind: 'counts', outcome: '200' });
});

it('counts once however often the answer is lost', async () => {
  world.time += day;
  await answer();
  world.network = async (request, cloud) => {
    await cloud(request);
    throw new TypeError('the answer was lost');
  };
  for (let tries = 0; tries < 3; tries++) {
    world.time += day;
    await start();
  }
  world.network = (request, cloud) => cloud(request);
  world.time += day;
  await sendWhenDue();
  expect(arrived()).toHaveLength(1);
  expect(state.value?.ids).toEqual({});
});

it.each([
  ['the day on which it began', () => {}],
  ['a day on which the policy did not want any', () => (world.policy = undefined)],
])('never sends %s', async (_, before) => {
  before();
  await answer();
  await sendWhenDue();
  world.policy = wanted();
  world.time += day;
  await sendWhenDue();
  expect(arrived()).toEqual([]);
});

it('waits while the user has paused it', async () => {
  world.time += day;
  await answer();
  world.time += day;
  world.isPaused = true;
  await sendWhenDue();
  expect(arrived()).toEqual([]);
  world.isPaused = false;
  await sendWhenDue();
  expect(arrived()).toHaveLength(1);
});
