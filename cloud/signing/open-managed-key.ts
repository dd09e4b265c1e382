import type { SigningKey } from '../../src/core/release/sign-release';
import { awsKms } from './aws-kms';
import { azureKeyVault } from './azure-key-vault';
import { googleKms } from './google-kms';
import { managedKey } from './managed-key';

/** The key that a cloud's own name of it means. Throws TypeError if it is none. */
export function openManagedKey(name: string): SigningKey {
  const manager = awsKms(name) ?? googleKms(name) ?? azureKeyVault(name);
  if (!manager) throw new TypeError('Not the name of a key in a key manager.');
  return managedKey(manager);
}
