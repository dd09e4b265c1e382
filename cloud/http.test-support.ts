import { createHash } from 'node:crypto';
import { ulid } from 'ulid';
import type { Label } from '../src/core/label';
import type { Manifest } from '../src/core/model/manifest';
import { hashToken } from './caller';
import { packageName } from './registry/packages';
import type { Store } from './store/store';

export const agentToken = 'agent-token-of-the-tests';
export const adminToken = 'administrator-token-of-the-tests';

/** Settings of a cloud over a folder, as environment variables. */
export function testEnvironment(folder: string): Record<string, string> {
  return {
    TRIAGE_LENS_STORE: `files:${folder}`,
    TRIAGE_LENS_AGENT_TOKENS: hashToken(agentToken),
    TRIAGE_LENS_ADMIN_TOKENS: hashToken(adminToken),
  };
}

export function makeLabel(changes: Partial<Label> = {}): Label {
  return {
    id: ulid(),
    at: '2026-11-22T10:00:00.000Z',
    helpdesk: 'zendesk',
    head: 'topic',
    suggested: 'network',
    confidence: 0.8,
    final: 'network',
    source: 'accepted',
    model: 'general 1.0.0',
    ticketHash: 'ab'.repeat(32),
    ...changes,
  };
}

export function toLines(rows: readonly unknown[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

export function get(path: string, token?: string, headers: Record<string, string> = {}): Request {
  return new Request(`http://cloud.test${path}`, { headers: { ...bearer(token), ...headers } });
}

export function post(
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  token: string | undefined,
  headers: Record<string, string>,
): Request {
  return new Request(`http://cloud.test${path}`, {
    method: 'POST',
    headers: { ...bearer(token), ...headers },
    body,
  });
}

export function postLabels(
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
  token = agentToken,
): Request {
  const usual = { 'Content-Type': 'application/x-ndjson', 'Idempotency-Key': ulid() };
  return post('/v1/labels', body, token, { ...usual, ...headers });
}

export function postChange(channel: string, change: unknown, token = adminToken): Request {
  return post(`/v1/channels/${channel}`, JSON.stringify(change), token, {
    'Content-Type': 'application/json',
  });
}

/** Puts a small made-up model into the store and gives the hash of its manifest. */
export async function addModel(store: Store, version: string): Promise<string> {
  const weights = new TextEncoder().encode(`weights of ${version}`);
  const manifest: Manifest = {
    ...(await shippedManifest()),
    version,
    files: { 'weights.bin': { bytes: weights.length, sha256: sha256(weights) } },
  };
  const bytes = new TextEncoder().encode(JSON.stringify(manifest));
  await store.putIfAbsent(packageName(sha256(weights)), weights);
  await store.putIfAbsent(packageName(sha256(bytes)), bytes);
  return sha256(bytes);
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function shippedManifest(): Promise<Manifest> {
  const { default: manifest } = await import('../models/general/manifest.json', { with: { type: 'json' } });
  return manifest as unknown as Manifest;
}

function bearer(token: string | undefined): Record<string, string> {
  return token ? { Authorization: `Bearer ${token}` } : {};
}
