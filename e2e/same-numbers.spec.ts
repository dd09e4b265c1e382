import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { BrowserContext } from '@playwright/test';
import { type LocalCloud, startLocalCloud } from '../cloud/entries/local-cloud';
import type { TicketJson } from '../demo/ticket';
import { acceptButton, waitForAnswers } from './support/answers';
import { Card } from './support/card';
import { expect, test } from './support/demo-test';
import { inExtensionPage } from './support/worker';

const tickets = ['4821', '4816', '4814', '4804'];

interface Answer {
  head: string;
  value: string;
  confidence: number;
}

let cloud: LocalCloud;
let folder: string;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'triage-lens-cloud-'));
  cloud = await startLocalCloud(folder, 0);
});
test.afterAll(async () => {
  await cloud.close();
  await rm(folder, { recursive: true });
});

test('the card, the predict command and the cloud have the same numbers, to 1e-4', async ({
  demo,
  session,
  tab,
}) => {
  const card = await Card.on(tab);
  for (const id of tickets) {
    await tab.goto(`${demo.url}/tickets/${id}`);
    await waitForAnswers(card);
    await acceptRows(card);
    const shown = await readLabels(session.context, session.extensionId);
    const ticket = (await (await fetch(`${demo.url}/api/tickets/${id}`)).json()) as TicketJson;
    const others = [await predict(ticket), await enrich(ticket)];
    expect(shown.map(({ head }) => head).sort()).toEqual(['effort', 'severity', 'topic', 'type']);
    for (const { head, value, confidence } of shown) {
      for (const other of others) {
        expect(`${head} ${value}`).toBe(`${head} ${other[head].value}`);
        expect(Math.abs(confidence - other[head].confidence)).toBeLessThan(1e-4);
      }
    }
  }
});

/** A value that the model does not stand by is accepted by a click of its own, so a row may take two. */
async function acceptRows(card: Card): Promise<void> {
  for (const row of ['1', '2', '3'] as const) {
    for (let { name } = await acceptButton(card, row); !name.endsWith('kept'); ) {
      await card.clickNode(await acceptButton(card, row));
      const before = name;
      await expect.poll(async () => (await acceptButton(card, row)).name).not.toBe(before);
      ({ name } = await acceptButton(card, row));
    }
  }
}

/** The labels of the newest ticket, with the exact numbers that the card had; then forgets them. */
function readLabels(context: BrowserContext, extensionId: string): Promise<Answer[]> {
  return inExtensionPage(context, extensionId, (page) =>
    page.evaluate(
      () =>
        new Promise<Answer[]>((resolve, reject) => {
          const opening = indexedDB.open('triage-lens');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const labels = opening.result.transaction('labels', 'readwrite').objectStore('labels');
            const reading = labels.getAll();
            reading.onsuccess = () => {
              labels.clear();
              opening.result.close();
              resolve(
                reading.result.map(({ head, suggested, confidence }) => ({
                  head,
                  value: suggested,
                  confidence,
                })),
              );
            };
          };
        }),
    ),
  );
}

async function predict({ id, subject, description, messages }: TicketJson): Promise<Record<string, Answer>> {
  const folder = await mkdtemp(join(tmpdir(), 'triage-lens-predict-'));
  try {
    const input = join(folder, 'ticket.jsonl');
    await writeFile(input, JSON.stringify({ id, subject, body: description, messages }));
    const { stdout } = await promisify(execFile)(
      'npm',
      ['run', '--silent', 'predict', '--', '--input', input],
      {
        cwd: resolve(import.meta.dirname, '..'),
      },
    );
    return JSON.parse(stdout).suggestions;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function enrich({ id, subject, description, messages }: TicketJson): Promise<Record<string, Answer>> {
  const response = await fetch(`${cloud.url}/v1/enrich`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${cloud.made?.enrich}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ id, subject, body: description, messages }),
  });
  return (await response.json()).suggestions;
}
