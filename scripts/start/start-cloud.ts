import { randomBytes } from 'node:crypto';
import { hashToken } from '../../cloud/caller';
import { type LocalCloud, startLocalCloud } from '../../cloud/entries/local-cloud';
import { buildDashboard } from '../build-dashboard';

export interface StartedCloud extends LocalCloud {
  /** Known for as long as this one runs. */
  tokens: { agent: string; admin: string };
}

/**
 * Starts the cloud with its page for administrators on 127.0.0.1, on the usual port unless that is taken, for instance by
 * `npm run cloud`. Several may use one folder.
 */
export async function startCloud(folder: string, port: number, built: string): Promise<StartedCloud> {
  await buildDashboard(built);
  const [agent, admin] = [newToken(), newToken()];
  const more = { agentTokens: [hashToken(agent)], adminTokens: [hashToken(admin)] };
  const cloud = await startLocalCloud(folder, port, more).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      return startLocalCloud(folder, 0, more);
    throw error;
  });
  return { ...cloud, tokens: { agent, admin } };
}

function newToken(): string {
  return randomBytes(32).toString('base64url');
}
