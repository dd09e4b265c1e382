import * as v from 'valibot';
import { parseMaintenance } from '../../core/memory/maintenance';
import { SyncLevel } from '../../protocol/cloud-messages';
import { BackendChoice } from '../../protocol/messages';

const Count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
const Name = (longest: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(longest));

/** `https://desk.example.com`, without a path; http only where the helpdesk is not reachable otherwise. */
const Origin = v.pipe(
  v.string(),
  v.check(
    (text) => URL.canParse(text) && new URL(text).origin === text && /^https?:[^*]+$/.test(text),
    'origin',
  ),
);

/** `2026-03-05T20:00Z/2026-03-06T02:00Z` */
const Maintenance = v.pipe(
  v.string(),
  v.check((text) => parseMaintenance(text) !== undefined, 'interval of ISO 8601'),
);

const SecureLink = v.pipe(
  v.string(),
  v.maxLength(500),
  v.check((text) => URL.canParse(text) && new URL(text).protocol === 'https:', 'https address'),
);

/** Encrypted, or on this very machine: tokens and labels go there. Without a slash at the end. */
const CloudUrl = v.pipe(
  v.string(),
  v.maxLength(500),
  v.check(isCloudUrl, 'https address'),
  v.transform((text) => text.replace(/\/+$/, '')),
);

function isCloudUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  const isSafe =
    protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname));
  return isSafe && username === '' && password === '' && search === '' && hash === '';
}

const Base64 = (longest: number) =>
  v.pipe(v.string(), v.maxLength(longest), v.regex(/^[A-Za-z0-9+/]+={0,2}$/, 'base64'));

const HeadPolicy = v.object({
  enabled: v.optional(v.boolean(), true),
  /** Below the confidence that gives this precision the card says "not sure". */
  targetPrecision: v.optional(v.pipe(v.number(), v.minValue(0.5), v.maxValue(0.99))),
});

const LearningPolicy = v.object({
  /** Whether closed tickets of the desk may be fetched or read from a file. */
  fromHistory: v.optional(v.boolean(), true),
  /** Whether clicks on the card teach. */
  fromClicks: v.optional(v.boolean(), true),
  /** Closed tickets of one desk that are fetched and kept at most. */
  mostTickets: v.optional(Count(50_000), 5_000),
  /** What is kept of a ticket to learn from: its redacted text, hashes of its words, or nothing. */
  keep: v.optional(v.picklist(['text', 'features', 'nothing']), 'text'),
});

const ListPolicy = v.object({
  /** Whether the tickets of a list are scored and marked before anybody opens them. */
  badges: v.optional(v.boolean(), true),
  /** Whole tickets that are fetched for that in an hour at most, at one helpdesk; 0: by subject alone. */
  requestsPerHour: v.optional(Count(2_000), 200),
});

const CloudPolicy = v.object({
  url: v.optional(CloudUrl),
  token: v.optional(
    v.pipe(v.string(), v.minLength(16), v.maxLength(200), v.regex(/^[\x21-\x7e]+$/, 'token')),
  ),
  /** Keys that releases have to be signed with: SPKI in base64. */
  publicKeys: v.optional(v.pipe(v.array(Base64(400)), v.maxLength(10)), []),
  channel: v.optional(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/, 'name of a channel')), 'stable'),
  /** SHA-256 of the only bundle to run; the channel is ignored. */
  pin: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'SHA-256 in hex'))),
  /** False: the shipped model runs, and no other is asked for. */
  updates: v.optional(v.boolean(), true),
  /** What leaves of a label. */
  syncLevel: v.optional(SyncLevel, 'off'),
  /** 16 bytes that make hashes of words unreadable; the cloud does not have them. */
  featureKey: v.optional(v.pipe(Base64(24), v.length(24))),
});

/** What an organisation has decided for this browser. Without a policy every value is the one given here. */
export const Policy = v.object({
  enabled: v.optional(v.boolean(), true),
  /** `off`: no card; `shadow`: measures and shows nothing; `suggest`: shows and writes nothing; `assist`: all. */
  mode: v.optional(v.picklist(['off', 'shadow', 'suggest', 'assist']), 'assist'),
  /** The only sites that may be switched on; every site where the list is empty. */
  sites: v.optional(v.pipe(v.array(Origin), v.maxLength(200)), []),
  /** Whether sites without encryption may be switched on. */
  httpSites: v.optional(v.boolean(), true),
  /** Ids of the only adapters that may read; all where the list is empty. */
  adapters: v.optional(v.pipe(v.array(Name(60)), v.maxLength(100)), []),
  heads: v.optional(v.record(Name(100), HeadPolicy), {}),
  /** `auto`: what the card is sure of goes into empty fields without a click. */
  writeBack: v.optional(v.picklist(['never', 'click', 'auto']), 'click'),
  /** Other names for values, by head and value. */
  valueNames: v.optional(v.record(Name(100), v.record(Name(100), Name(60))), {}),
  learning: v.optional(LearningPolicy, {}),
  lists: v.optional(ListPolicy, {}),
  /** Announced maintenance: tickets that come meanwhile are shown as no incident. */
  maintenance: v.optional(v.pipe(v.array(Maintenance), v.maxLength(100)), []),
  /** Days after which labels, tickets and audit are deleted; 0 means the usual limits. */
  retentionDays: v.optional(Count(3650), 0),
  /** Questions that the card may ask in a day; left to the user where it is not set. */
  questionsPerDay: v.optional(Count(20)),
  cloud: v.optional(CloudPolicy, {}),
  /** Whether what was written may be taken along as a file. */
  auditExport: v.optional(v.boolean(), true),
  brandName: v.optional(Name(40)),
  supportUrl: v.optional(SecureLink),
  privacyUrl: v.optional(SecureLink),
  /** Left to the user where it is not set. */
  backend: v.optional(BackendChoice),
  /** Minutes after the last ticket for which the model stays in memory. */
  keepReadyMinutes: v.optional(Count(1440), 30),
});
export type Policy = v.InferOutput<typeof Policy>;
