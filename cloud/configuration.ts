import * as v from 'valibot';
import type { SigningKey } from '../src/core/release/sign-release';
import { openSigningKey } from './registry/signing-keys';

/** What a label may hold: values and numbers; also keyed hashes of words; also the text without personal data. */
export const labelLevels = ['labels', 'features', 'redacted'] as const;
export type LabelLevel = (typeof labelLevels)[number];

const Hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in 64 lower-case hex digits'));
const Hashes = v.pipe(
  v.string(),
  v.transform((text) => text.split(',').filter((each) => each !== '')),
  v.array(Hash),
);

const SigningKeys = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }): SigningKey[] => {
    try {
      return dataset.value
        .split(',')
        .filter((each) => each !== '')
        .map(openSigningKey);
    } catch {
      addIssue({ message: 'is not a list of private keys over P-256, each PKCS #8 in base64' });
      return NEVER;
    }
  }),
);

const Environment = v.object({
  TRIAGE_LENS_AGENT_TOKENS: v.optional(Hashes, ''),
  TRIAGE_LENS_ADMIN_TOKENS: v.optional(Hashes, ''),
  TRIAGE_LENS_ENRICH_TOKENS: v.optional(Hashes, ''),
  TRIAGE_LENS_SIGNING_KEYS: v.optional(SigningKeys, ''),
  TRIAGE_LENS_LABEL_LEVEL: v.optional(v.picklist(labelLevels), 'labels'),
  TRIAGE_LENS_REQUESTS_PER_MINUTE: v.optional(
    v.pipe(v.string(), v.regex(/^[1-9]\d{0,6}$/, 'is not a number of requests'), v.transform(Number)),
    '600',
  ),
});

export interface Configuration {
  /** SHA-256 of the tokens, in hex; the tokens themselves are nowhere in the cloud. */
  agentTokens: readonly string[];
  adminTokens: readonly string[];
  /** Of helpdesks that send tickets to be enriched. */
  enrichTokens: readonly string[];
  /** The private keys that sign releases; the first one is the newest. */
  signingKeys: readonly SigningKey[];
  labelLevel: LabelLevel;
  /** For each token, and each instance of the app. */
  requestsPerMinute: number;
}

/** A setting that cannot be used; its message names it, not its value. */
export class ConfigurationError extends Error {
  override name = 'ConfigurationError';
}

/** Reads the settings of the app. Throws ConfigurationError. */
export function readConfiguration(environment: Record<string, string | undefined>): Configuration {
  const result = v.safeParse(Environment, environment);
  if (!result.success) {
    const [issue] = result.issues;
    const reason =
      issue.type === 'regex' || issue.type === 'raw_transform'
        ? issue.message
        : `has to be ${issue.expected ?? 'something else'}`;
    throw new ConfigurationError(`The setting ${v.getDotPath(issue)} ${reason}.`);
  }
  return {
    agentTokens: result.output.TRIAGE_LENS_AGENT_TOKENS,
    adminTokens: result.output.TRIAGE_LENS_ADMIN_TOKENS,
    enrichTokens: result.output.TRIAGE_LENS_ENRICH_TOKENS,
    signingKeys: result.output.TRIAGE_LENS_SIGNING_KEYS,
    labelLevel: result.output.TRIAGE_LENS_LABEL_LEVEL,
    requestsPerMinute: result.output.TRIAGE_LENS_REQUESTS_PER_MINUTE,
  };
}
