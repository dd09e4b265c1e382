import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { hashToken } from '../caller';
import { readIfThere } from './read-if-there';

const Tokens = v.strictObject({
  agentTokens: v.array(v.string()),
  adminTokens: v.array(v.string()),
  /** Missing in files of earlier versions: then no helpdesk is let in. */
  enrichTokens: v.optional(v.array(v.string()), []),
});

export interface LocalTokens extends v.InferOutput<typeof Tokens> {
  /** The tokens themselves, only right after they were made: they cannot be read later. */
  made?: { agent: string; admin: string; enrich: string };
}

/** Reads the hashes of the tokens, or makes the tokens if there is no file yet. Rejects if it is damaged. */
export async function localTokens(path: string): Promise<LocalTokens> {
  const kept = await readIfThere(path);
  if (kept !== undefined) return v.parse(Tokens, JSON.parse(kept));
  const made = { agent: newToken(), admin: newToken(), enrich: newToken() };
  const hashes = {
    agentTokens: [hashToken(made.agent)],
    adminTokens: [hashToken(made.admin)],
    enrichTokens: [hashToken(made.enrich)],
  };
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(path, `${JSON.stringify(hashes, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return { ...hashes, made };
}

function newToken(): string {
  return randomBytes(32).toString('base64url');
}
