import { createServer, type Server } from 'node:net';
import { Aedes } from 'aedes';
import { connect, type MqttClient } from 'mqtt';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createCloud } from '../cloud-from-environment';
import { readConfiguration } from '../configuration';
import { testEnvironment } from '../http.test-support';
import { memoryStore } from '../store/memory.test-support';
import { StoreError } from '../store/store';
import { makeStream } from './made-stream.test-support';

/** A broker of MQTT, which keeps what was not acknowledged and delivers it again when its reader comes back. */
let broker: Aedes;
let server: Server;
const clients: MqttClient[] = [];
beforeEach(async () => {
  broker = await Aedes.createBroker();
  server = createServer(broker.handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  await Promise.all(clients.map((client) => client.endAsync(true)));
  await new Promise((resolve) => broker.close(() => resolve(undefined)));
  server.close();
});

function open(clientId: string): MqttClient {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  // Its session outlives the connection, and nobody connects again behind the test's back.
  const client = connect(`mqtt://127.0.0.1:${port}`, { clientId, clean: false, reconnectPeriod: 0 });
  clients.push(client);
  return client;
}

const now = Date.parse('2026-11-28T12:00:00Z');
const topic = 'triage-lens/records';

it('over a broker that delivers at least once each label is kept once, also where its reader is cut off', async () => {
  const store = memoryStore();
  let writes = 0;
  const over = {
    ...store,
    async putIfAbsent(name: string, bytes: Uint8Array) {
      writes += 1;
      if (writes % 10 === 0) await store.putIfAbsent(name, bytes);
      if (writes % 5 === 0) throw new StoreError('keep', name);
      return store.putIfAbsent(name, bytes);
    },
  };
  const configuration = readConfiguration(testEnvironment(''));
  const { work } = createCloud({ store: over, configuration, now: () => now, log: () => {} });
  const made = makeStream(400, 50, now, 3);
  const records = [...made.deliveries].flat();

  // What was taken right before a cut is delivered again: each counts once.
  const wanted = new Set(records.map(({ data }) => Buffer.from(data).toString()));
  let cuts = 0;
  const allTaken = new Promise<void>((resolve) => {
    const read = () => {
      const reader = open('reader');
      // The client acknowledges once it is told that a record was taken.
      reader.handleMessage = ({ payload }, done) => {
        const record = { data: Buffer.from(payload), place: topic };
        void work.onRecords([record], Number.MAX_SAFE_INTEGER).then(([outcome]) => {
          if (outcome === 'again') return reader.stream.destroy();
          wanted.delete(payload.toString());
          done();
          if (wanted.size === 0) resolve();
        });
      };
      reader.once('close', () => {
        cuts += 1;
        if (wanted.size > 0) read();
      });
      return reader;
    };
    const sender = open('sender');
    read().subscribe(topic, { qos: 1 }, () => {
      for (const { data } of records) sender.publish(topic, Buffer.from(data), { qos: 1 });
    });
  });
  await allTaken;
  expect(cuts).toBeGreaterThan(20);
  const kept = [...store.objects].filter(([name]) => name.startsWith('raw/'));
  const ids = kept.map(([, bytes]) => JSON.parse(new TextDecoder().decode(bytes)).id);
  expect(ids.sort()).toEqual([...made.labels].sort());
  expect([...store.objects.keys()].filter((name) => name.startsWith('refused/'))).toHaveLength(made.poisoned);
}, 120_000);
