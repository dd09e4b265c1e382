import { readPolicy } from '../../shared/policy/read-policy';
import type { CloudPolicy } from './cloud-policy';

/** The organisation's settings for its cloud; undefined where it has none, or no token for it. */
export async function readCloudPolicy(): Promise<CloudPolicy | undefined> {
  const { url, token, ...rest } = (await readPolicy()).cloud;
  return url === undefined || token === undefined ? undefined : { url, token, ...rest };
}
