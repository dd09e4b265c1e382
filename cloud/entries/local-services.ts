import { join } from 'node:path';
import { readConfiguration } from '../configuration';
import type { Services } from '../services';
import { fileStore, removeLeftovers } from '../store/files';
import { fileLog } from './file-log';
import { localSigningKey } from './local-signing-key';
import { type LocalTokens, localTokens } from './local-tokens';

/** Hashes of tokens that are known besides those of the folder. */
export interface KnownTokens {
  agentTokens: string[];
  adminTokens: string[];
}

export interface LocalServices {
  services: Services;
  /** Only on the first run with this folder. */
  made: LocalTokens['made'];
  /** What clients check releases with: SPKI in base64. */
  publicKey: string;
}

/** What a cloud on this machine works with: all its files are below one folder. Rejects if they are damaged. */
export async function localServices(folder: string, more?: KnownTokens): Promise<LocalServices> {
  const { made, ...tokens } = await localTokens(join(folder, 'tokens.json'));
  const signingKey = await localSigningKey(join(folder, 'signing-key.txt'));
  const fromEnvironment = readConfiguration(process.env);
  const configuration = {
    ...fromEnvironment,
    agentTokens: [...tokens.agentTokens, ...(more?.agentTokens ?? [])],
    adminTokens: [...tokens.adminTokens, ...(more?.adminTokens ?? [])],
    enrichTokens: tokens.enrichTokens,
    signingKeys: [signingKey, ...fromEnvironment.signingKeys],
  };
  const objects = join(folder, 'objects');
  await removeLeftovers(objects, Date.now());
  const log = fileLog(join(folder, 'log.jsonl'));
  const store = fileStore(objects);
  return {
    services: { store, configuration, now: Date.now, log },
    made,
    publicKey: signingKey.publicKey,
  };
}
