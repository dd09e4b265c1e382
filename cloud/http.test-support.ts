import { ulid } from 'ulid';
import type { Label } from '../src/core/label';
import type { Manifest } from '../src/core/model/manifest';
import type { ModelFiles } from '../src/core/model/model-files';
import type { Bundle } from '../src/core/release/bundle';
import { openRelease } from '../src/core/release/open-release';
import type { Release } from '../src/core/release/release';
import type { SelfTest } from '../src/core/release/self-test';
import { hashToken } from './caller';
import { addJson, addPackage } from './registry/packages';
import { createSigningKey, openSigningKey } from './registry/signing-keys';
import type { Store } from './store/store';

export const agentToken = 'agent-token-of-the-tests';
/** Signs the releases of all tests. */
export const testSigningKey = createSigningKey();

export const adminToken = 'administrator-token-of-the-tests';
export const enrichToken = 'helpdesk-token-of-the-tests';

/** Settings of a cloud over a folder, as environment variables. */
export function testEnvironment(folder: string): Record<string, string> {
  return {
    TRIAGE_LENS_STORE: `files:${folder}`,
    TRIAGE_LENS_AGENT_TOKENS: hashToken(agentToken),
    TRIAGE_LENS_ADMIN_TOKENS: hashToken(adminToken),
    TRIAGE_LENS_ENRICH_TOKENS: hashToken(enrichToken),
    TRIAGE_LENS_SIGNING_KEYS: testSigningKey,
    TRIAGE_LENS_LABEL_LEVEL: 'redacted',
  };
}

let made = 0;

/** By one of three profiles in turn. */
export function makeLabel(changes: Partial<Label> & { client?: string } = {}): Label & { client: string } {
  made += 1;
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
    client: `${'0'.repeat(15)}${made % 3}`,
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

export function postTicket(body: unknown, form = 'ticket', token = enrichToken): Request {
  return post(`/v1/enrich?form=${form}`, JSON.stringify(body), token, { 'Content-Type': 'application/json' });
}

/** Puts a made-up model that cannot be loaded into the store, in a bundle, and gives the bundle's hash. */
export async function addBundle(store: Store, version: string): Promise<string> {
  const weights = await addPackage(store, new TextEncoder().encode(`weights of ${version}`));
  const manifest: Manifest = { ...(await shippedManifest()), version, files: { 'weights.bin': weights } };
  return addBundleOf(store, version, await addJson(store, manifest));
}

/** The same with a whole model. */
export async function addReleasedModel(store: Store, model: ModelFiles): Promise<string> {
  await addPackage(store, await model.read('weights.bin'));
  return addBundleOf(store, '1', await addPackage(store, await model.read('manifest.json')));
}

/** Puts heads that a team has taught into the store, without a model. */
export function addTeamHeads(store: Store, heads: Bundle['heads']): Promise<string> {
  return addBundleOf(store, '1', undefined, heads);
}

async function addBundleOf(
  store: Store,
  version: string,
  model: Bundle['model'],
  heads: Bundle['heads'] = [],
): Promise<string> {
  const selfTest: SelfTest = {
    format: 1,
    tolerance: 0.01,
    examples: [
      {
        subject: 'VPN drops',
        body: 'The VPN drops every hour since Monday.',
        expected: [{ of: 'model', head: 'topic', value: 'network', confidence: 0.9 }],
      },
    ],
  };
  const bundle: Bundle = {
    format: 1,
    name: 'general',
    version,
    ...(model && { model }),
    heads,
    selfTest: await addJson(store, selfTest),
  };
  return (await addJson(store, bundle)).sha256;
}

/** What an answer of a channel says, once its signature is checked. */
export async function openSigned(body: unknown, now = Date.now()): Promise<Release> {
  const { publicKey } = openSigningKey(testSigningKey);
  const expected = { channel: 'stable', publicKeys: [publicKey], highest: () => 0, now };
  return (await openRelease(JSON.stringify(body), expected)).release;
}

async function shippedManifest(): Promise<Manifest> {
  const { default: manifest } = await import('../models/general/manifest.json', { with: { type: 'json' } });
  return manifest as unknown as Manifest;
}

function bearer(token: string | undefined): Record<string, string> {
  return token ? { Authorization: `Bearer ${token}` } : {};
}
