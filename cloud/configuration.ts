import * as v from 'valibot';
import type { SigningKey } from '../src/core/release/sign-release';
import { type HelpdeskSettings, HelpdeskUrl } from './enrich/helpdesk-settings';
import { type EnginePlace, EngineSetting } from './lake/engine-place';
import { openSigningKey } from './registry/signing-keys';
import { openManagedKey } from './signing/open-managed-key';

/** What a label may hold: values and numbers; also keyed hashes of words; also the text without personal data. */
export const labelLevels = ['labels', 'features', 'redacted'] as const;
export type LabelLevel = (typeof labelLevels)[number];

/** `HASH`, `NAME=HASH`, `HASH@LAST-DAY` or `NAME=HASH@LAST-DAY`. */
const tokenShape = /^(?:([A-Za-z0-9._-]{1,40})=)?([0-9a-f]{64})(?:@(\d{4}-\d\d-\d\d))?$/;
const Tokens = v.pipe(
  v.string(),
  v.transform((text) => text.split(',').filter((each) => each !== '')),
  v.array(v.pipe(v.string(), v.regex(tokenShape, 'is not a list of SHA-256 in 64 lower-case hex digits'))),
  v.rawCheck(({ dataset, addIssue }) => {
    const days = dataset.typed ? dataset.value.map((each) => tokenShape.exec(each)?.[3]) : [];
    // By a day that there is not, a token would end early or never.
    if (days.some((day) => day !== undefined && !isDay(day)))
      addIssue({ message: 'has a last day that is in no calendar' });
  }),
  v.transform((list) =>
    list.map((each): Token => {
      const [, name, hash = '', lastDay] = tokenShape.exec(each) ?? [];
      return { hash, ...(name !== undefined && { name }), ...(lastDay !== undefined && { lastDay }) };
    }),
  ),
);

function isDay(text: string): boolean {
  const time = new Date(text);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}

interface Token extends TokenNote {
  hash: string;
}

/** What is known of a token besides its hash. */
export interface TokenNote {
  /** Who has it; the log of releases names it. */
  name?: string;
  /** YYYY-MM-DD, UTC: it opens nothing after that day. */
  lastDay?: string;
}

/** A list of keys, each opened by what throws where it is none. */
const Keys = (open: (text: string) => SigningKey, message: string) =>
  v.pipe(
    v.string(),
    v.rawTransform(({ dataset, addIssue, NEVER }): SigningKey[] => {
      try {
        return dataset.value
          .split(',')
          .filter((each) => each !== '')
          .map(open);
      } catch {
        addIssue({ message });
        return NEVER;
      }
    }),
  );
const SigningKeys = Keys(openSigningKey, 'is not a list of private keys over P-256, each PKCS #8 in base64');
const ManagedKeys = Keys(
  openManagedKey,
  'is not a list of ARNs of AWS KMS, of key versions of Google Cloud KMS, or of addresses of key versions in Azure Key Vault',
);

const Environment = v.object({
  TRIAGE_LENS_AGENT_TOKENS: v.optional(Tokens, ''),
  TRIAGE_LENS_ADMIN_TOKENS: v.optional(Tokens, ''),
  TRIAGE_LENS_RETIRED_TOKENS: v.optional(Tokens, ''),
  TRIAGE_LENS_ENRICH_TOKENS: v.optional(Tokens, ''),
  TRIAGE_LENS_SIGNING_KEYS: v.optional(SigningKeys, ''),
  TRIAGE_LENS_MANAGED_KEYS: v.optional(ManagedKeys, ''),
  TRIAGE_LENS_HELPDESK: v.optional(v.picklist(['zendesk', 'freshdesk', 'jira'])),
  TRIAGE_LENS_HELPDESK_URL: v.optional(HelpdeskUrl),
  TRIAGE_LENS_HELPDESK_AUTHORIZATION: v.optional(
    v.pipe(v.string(), v.regex(/^[\x21-\x7e][\x20-\x7e]{0,2000}$/, 'is not a value for a header')),
  ),
  TRIAGE_LENS_LABEL_LEVEL: v.optional(v.picklist(labelLevels), 'labels'),
  TRIAGE_LENS_TICKET_NUMBERS: v.optional(v.picklist(['hashed', 'shown']), 'hashed'),
  TRIAGE_LENS_ENGINE: v.optional(EngineSetting, 'duckdb'),
  TRIAGE_LENS_REQUESTS_PER_MINUTE: v.optional(
    v.pipe(v.string(), v.regex(/^[1-9]\d{0,6}$/, 'is not a number of requests'), v.transform(Number)),
    '600',
  ),
  TRIAGE_LENS_TRIAL_PERCENT: v.optional(
    v.pipe(v.string(), v.regex(/^(\d|[1-9]\d|100)$/, 'is not a number from 0 to 100'), v.transform(Number)),
    '20',
  ),
  TRIAGE_LENS_FOUR_EYES: v.optional(v.picklist(['on', 'off']), 'off'),
  TRIAGE_LENS_MEGABYTES_PER_DAY: v.optional(
    v.pipe(v.string(), v.regex(/^[1-9]\d{0,6}$/, 'is not a number of megabytes'), v.transform(Number)),
    '500',
  ),
  TRIAGE_LENS_JOBS_AFTER_LABELS: v.optional(
    v.pipe(v.string(), v.regex(/^(0|[1-9]\d{0,6})$/, 'is not a number of labels'), v.transform(Number)),
    '200',
  ),
  TRIAGE_LENS_JOBS_MINUTES: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^([1-9]|[1-5]\d|60)$/, 'is not a number of minutes from 1 to 60'),
      v.transform(Number),
    ),
    '15',
  ),
  TRIAGE_LENS_RELEASES_AFTER: v.optional(
    v.pipe(v.string(), v.regex(/^(0|[1-9]\d{0,3})$/, 'is not a number from 0 to 9999'), v.transform(Number)),
    '0',
  ),
  TRIAGE_LENS_KEEP_DAYS: v.optional(
    v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/, 'is not a number of days'), v.transform(Number)),
    '400',
  ),
});

export interface Configuration {
  /** SHA-256 of the tokens, in hex; the tokens themselves are nowhere in the cloud. */
  agentTokens: readonly string[];
  adminTokens: readonly string[];
  /** Agents' tokens that open nothing any more, and whose labels still count: they were exchanged, not stolen. */
  retiredTokens: readonly string[];
  /** Of helpdesks that send tickets to be enriched. */
  enrichTokens: readonly string[];
  /** Names and last days of tokens, by their hashes; those without either are not here. */
  tokenNotes: ReadonlyMap<string, TokenNote>;
  /** The keys that sign releases, those in a key manager first. */
  signingKeys: readonly SigningKey[];
  /** Where suggestions are written back; nowhere where it is left out. */
  helpdesk?: HelpdeskSettings;
  labelLevel: LabelLevel;
  /** How administrators see which ticket was predicted. */
  ticketNumbers: 'hashed' | 'shown';
  /** What the jobs ask the curated labels with. */
  engine: EnginePlace;
  /** For each token, and each instance of the app. */
  requestsPerMinute: number;
  /** Share of the profiles that what a job has trained is tried with first; at 100 there is no trial, at 0 no job releases. */
  trialPercent: number;
  /** Whether a bundle is promoted only once two administrators' tokens have asked for it. */
  fourEyes: boolean;
  /** Of labels, for each token, and each instance of the app. */
  megabytesPerDay: number;
  /** So many new labels start the jobs; 0: the hour alone does. */
  jobsAfterLabels: number;
  /** New labels start the jobs at most once in so many minutes. */
  jobsMinutes: number;
  /** Every release has a higher number than this; for a store that was restored from a backup. New clients take none above 10,000. */
  releasesAfter: number;
  /** Labels and all that is made of them are deleted after so many days. */
  keepDays: number;
}

/** A setting that cannot be used; its message names it, not its value. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

/** Reads the settings of the app; an empty one counts as none. Throws ConfigurationError. */
export function readConfiguration(environment: Record<string, string | undefined>): Configuration {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value !== '');
  const result = v.safeParse(Environment, Object.fromEntries(given));
  if (!result.success) {
    const [issue] = result.issues;
    const reason =
      issue.type === 'regex' || issue.type === 'raw_transform' || issue.type === 'raw_check'
        ? issue.message
        : `has to be ${issue.expected ?? 'something else'}`;
    throw new ConfigurationError(`The setting ${v.getDotPath(issue)} ${reason}.`);
  }
  const tokens = {
    agentTokens: result.output.TRIAGE_LENS_AGENT_TOKENS,
    adminTokens: result.output.TRIAGE_LENS_ADMIN_TOKENS,
    retiredTokens: result.output.TRIAGE_LENS_RETIRED_TOKENS,
    enrichTokens: result.output.TRIAGE_LENS_ENRICH_TOKENS,
  };
  return {
    agentTokens: hashesOf(tokens.agentTokens),
    adminTokens: hashesOf(tokens.adminTokens),
    retiredTokens: hashesOf(tokens.retiredTokens),
    enrichTokens: hashesOf(tokens.enrichTokens),
    tokenNotes: notesOf(Object.values(tokens).flat()),
    signingKeys: [...result.output.TRIAGE_LENS_MANAGED_KEYS, ...result.output.TRIAGE_LENS_SIGNING_KEYS],
    helpdesk: helpdeskOf(result.output),
    labelLevel: result.output.TRIAGE_LENS_LABEL_LEVEL,
    ticketNumbers: result.output.TRIAGE_LENS_TICKET_NUMBERS,
    engine: result.output.TRIAGE_LENS_ENGINE,
    requestsPerMinute: result.output.TRIAGE_LENS_REQUESTS_PER_MINUTE,
    trialPercent: result.output.TRIAGE_LENS_TRIAL_PERCENT,
    fourEyes: result.output.TRIAGE_LENS_FOUR_EYES === 'on',
    megabytesPerDay: result.output.TRIAGE_LENS_MEGABYTES_PER_DAY,
    jobsAfterLabels: result.output.TRIAGE_LENS_JOBS_AFTER_LABELS,
    jobsMinutes: result.output.TRIAGE_LENS_JOBS_MINUTES,
    releasesAfter: result.output.TRIAGE_LENS_RELEASES_AFTER,
    keepDays: result.output.TRIAGE_LENS_KEEP_DAYS,
  };
}

function hashesOf(tokens: readonly Token[]): string[] {
  return tokens.map(({ hash }) => hash);
}

function notesOf(tokens: readonly Token[]): Map<string, TokenNote> {
  const notes = new Map<string, TokenNote>();
  for (const { hash, ...note } of tokens) {
    const before = notes.get(hash) ?? {};
    // Of a token in several lists the earliest day holds: it is meant to end.
    const [lastDay] = [before.lastDay, note.lastDay].filter((day) => day !== undefined).sort();
    const both = { ...note, ...before, ...(lastDay !== undefined && { lastDay }) };
    if (Object.keys(both).length > 0) notes.set(hash, both);
  }
  return notes;
}

function helpdeskOf(settings: v.InferOutput<typeof Environment>): HelpdeskSettings | undefined {
  const name = settings.TRIAGE_LENS_HELPDESK;
  const url = settings.TRIAGE_LENS_HELPDESK_URL;
  const authorization = settings.TRIAGE_LENS_HELPDESK_AUTHORIZATION;
  if (name && url && authorization) return { name, url, authorization };
  if (!name && !url && !authorization) return undefined;
  throw new ConfigurationError(
    'The settings TRIAGE_LENS_HELPDESK, _URL and _AUTHORIZATION are needed together, or none of them.',
  );
}
