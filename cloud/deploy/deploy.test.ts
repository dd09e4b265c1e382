import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { filesUnder, isTest } from '../../tests/source-files';
import { testEnvironment } from '../http.test-support';
import aws from './aws/template.json' with { type: 'json' };
import azure from './azure/main.json' with { type: 'json' };
import {
  awsFunctions,
  awsResources,
  awsStatements,
  azureFunctions,
  googleFunctions,
  googleResources,
} from './deployment.test-support';
import google from './google/main.tf.json' with { type: 'json' };

Object.assign(process.env, testEnvironment('unused'));

/** Every setting that the code reads, by its name in the code. */
const read = new Set(
  filesUnder('cloud')
    .filter((path) => path.endsWith('.ts') && !isTest(path))
    .flatMap((path) => readFileSync(path, 'utf8').match(/TRIAGE_LENS_[A-Z_]*[A-Z]/g) ?? []),
);
const onlyAzure = 'TRIAGE_LENS_AZURE_CONNECTION';

/** What each entry has to be run. */
const there: Record<string, () => Promise<string[]>> = {
  aws: exportedForAws,
  google: registeredInGoogle,
  azure: registeredInAzure,
};

const azureRegistered = await registeredInAzure();
const hosts = {
  aws: awsFunctions(),
  google: googleFunctions(),
  azure: azureFunctions(azureRegistered),
};

describe.each(Object.entries(hosts))('the deploy files for %s', (host, functions) => {
  it('set every setting that the code reads, and no other', () => {
    const expected = [...read].filter((name) => host === 'azure' || name !== onlyAzure);
    const set = new Set(functions.flatMap(({ settings }) => Object.keys(settings)));
    expect([...set].sort()).toEqual(expected.sort());
  });

  it('give tokens, keys and the address of the helpdesk only to whom they concern', () => {
    const has = (name: string) =>
      functions.filter(({ settings }) => name in settings).map((each) => each.name);
    const enriching = functions
      .filter(({ name }) => ['enrich', 'inbox', 'records'].includes(name))
      .map(({ name }) => name);
    // The jobs learn from no label whose token stands nowhere.
    expect(has('TRIAGE_LENS_AGENT_TOKENS').sort()).toEqual(['api', 'jobs', 'records']);
    expect(has('TRIAGE_LENS_ADMIN_TOKENS')).toEqual(['api', 'jobs']);
    expect(has('TRIAGE_LENS_RETIRED_TOKENS')).toEqual(['jobs']);
    // Both promote.
    expect(has('TRIAGE_LENS_RELEASES_AFTER')).toEqual(['api', 'jobs']);
    expect(has('TRIAGE_LENS_ENRICH_TOKENS')).toEqual(['enrich', 'records']);
    expect(has('TRIAGE_LENS_SIGNING_KEYS')).toEqual(['api', 'jobs']);
    expect(has('TRIAGE_LENS_MANAGED_KEYS')).toEqual(['api', 'jobs']);
    expect(has('TRIAGE_LENS_HELPDESK_AUTHORIZATION')).toEqual(enriching);
  });

  it('take secrets from where secrets are kept', () => {
    const secrets = functions
      .flatMap(({ settings }) => Object.entries(settings))
      .filter(([name]) => /SIGNING_KEYS|AUTHORIZATION/.test(name));
    expect(secrets.length).toBeGreaterThan(2);
    for (const [, value] of secrets)
      expect(value).toMatch(/resolve:secretsmanager|^secret \$\{var\.|@Microsoft\.KeyVault/);
  });

  it('let run what the built code has', async () => {
    const known = await there[host]?.();
    for (const { runs } of functions) {
      expect(runs).not.toEqual([]);
      for (const each of runs) expect(known).toContain(each);
    }
  });
});

describe('rights', () => {
  it('on AWS: a role for each function, its own log, and no wildcards', () => {
    for (const { name } of hosts.aws) {
      const key = name[0]?.toUpperCase() + name.slice(1);
      expect(awsResources[`${key}Function`]?.Properties.Role).toEqual({
        'Fn::GetAtt': [`${key}Role`, 'Arn'],
      });
      for (const { Effect, Action, Resource } of awsStatements(`${key}Role`)) {
        expect(Effect).toBe('Allow');
        expect([Action].flat().join()).not.toContain('*');
        for (const each of [Resource].flat()) {
          const text = JSON.stringify(each);
          expect(text).toMatch(
            /StoreName\}(?:\/[a-z]+\/\*)?"\}$|"Fn::GetAtt":\["\w+Log","Arn"\]|^\{"Ref":"RecordStream"\}$/,
          );
        }
      }
    }
  });

  it('on Google: an account for each function, reading and creating below some names, no role of many rights', () => {
    expect(new Set(hosts.google.map(({ account }) => account)).size).toBe(hosts.google.length);
    const members = Object.entries(googleResources)
      .filter(([type]) => type.endsWith('_iam_member'))
      .flatMap(([type, each]) => Object.values(each).map((member) => ({ type, member: member as Member })));
    const roles = new Set(members.map(({ member }) => member.role.replace(/[${}]/g, '')));
    expect([...roles].sort()).toEqual([
      'google_project_iam_custom_role.deleter.id',
      'google_project_iam_custom_role.lister.id',
      'roles/bigquery.dataViewer',
      'roles/bigquery.jobUser',
      'roles/cloudkms.signerVerifier',
      'roles/eventarc.eventReceiver',
      'roles/pubsub.publisher',
      'roles/run.invoker',
      'roles/secretmanager.secretAccessor',
      'roles/storage.objectCreator',
      'roles/storage.objectViewer',
    ]);
    const objects = members.filter(({ member }) => member.role.startsWith('roles/storage.'));
    expect(objects.filter(({ member }) => !member.condition)).toEqual([]);
  });

  it('on Azure: an identity for each app, one secret for each; nothing is changed in the container, and only jobs delete', () => {
    const { signedPermission } = azure.variables.mayReadCreateList;
    expect(signedPermission).toBe('rcl');
    expect(azure.variables.mayDeleteToo.signedPermission).toBe('rcdl');
    const deleting = hosts.azure.filter(({ settings }) => JSON.stringify(settings).includes('mayDeleteToo'));
    expect(deleting.map(({ name }) => name)).toEqual(['jobs']);
    const text = JSON.stringify(azure.resources.filter(({ type }) => type.endsWith('roleAssignments')));
    expect(text.match(/variables\('readsSecrets'\)/g)).toHaveLength(hosts.azure.length);
    expect(text.match(/vaults\/secrets'/g)).toHaveLength(hosts.azure.length);
    // Azure Event Hubs Data Receiver and Key Vault Secrets User, the same in every subscription.
    expect(azure.variables.readsHubs).toBe('a638d3c7-ab3a-418d-83e6-5f17a39d4fde');
    expect(text.match(/variables\('readsHubs'\)/g)).toHaveLength(1);
    expect(azure.variables.readsSecrets).toBe('4633458b-17de-408a-b874-0445c86b69e6');
  });

  interface Member {
    role: string;
    condition?: unknown;
  }
});

it('with a managed key only api and jobs sign, only with the keys that are named, and may do nothing else with them', () => {
  const { Properties } = aws.Resources.SignWithManagedKeys;
  expect(Properties.Roles).toEqual([{ Ref: 'ApiRole' }, { Ref: 'JobsRole' }]);
  expect(Properties.PolicyDocument.Statement).toEqual([
    {
      ...{ Effect: 'Allow', Action: ['kms:GetPublicKey', 'kms:Sign'] },
      Resource: { 'Fn::Split': [',', { Ref: 'ManagedKeys' }] },
    },
  ]);
  expect(Object.keys(google.resource.google_kms_crypto_key_iam_member)).toEqual(['api', 'jobs']);
  const signs = azure.resources.filter((each) => JSON.stringify(each).includes("variables('signsReleases')"));
  const [role, ...assigned] = signs.map((each) => JSON.stringify(each));
  expect(role).toContain(
    '"dataActions":["Microsoft.KeyVault/vaults/keys/read","Microsoft.KeyVault/vaults/keys/sign/action"]',
  );
  expect(assigned.map((each) => /'-(\w+)'/.exec(each)?.[1])).toEqual(['api', 'jobs']);
  for (const each of assigned)
    expect(each).toContain("'Microsoft.KeyVault/vaults/keys', parameters('vaultName')");
});

describe('names inside the deploy files exist', () => {
  it('in the template for AWS', () => {
    const known = [...Object.keys(aws.Parameters), ...Object.keys(aws.Resources)];
    const text = JSON.stringify(aws);
    const named = [
      ...text.matchAll(/"Ref":"(\w+)"/g),
      ...text.matchAll(/"Fn::GetAtt":\["(\w+)"/g),
      ...text.matchAll(/\$\{(\w+)\}/g),
    ].map(([, name]) => name);
    expect(named.filter((name) => !known.includes(name ?? ''))).toEqual([]);
  });

  it('in the configuration for Google', () => {
    const known = [
      ...Object.keys(google.variable).map((name) => `var.${name}`),
      ...Object.entries(google.resource).flatMap(([type, all]) =>
        Object.keys(all).map((name) => `${type}.${name}`),
      ),
      ...Object.entries(google.data).flatMap(([type, all]) =>
        Object.keys(all).map((name) => `data.${type}.${name}`),
      ),
    ];
    const named = JSON.stringify(google).match(/(?:var|data\.\w+|(?<![.\w])google_\w+)\.\w+/g) ?? [];
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('in the template for Azure', () => {
    const text = JSON.stringify(azure);
    const parameters = [...text.matchAll(/parameters\('(\w+)'\)/g)].map(([, name]) => name);
    const variables = [...text.matchAll(/variables\('(\w+)'\)/g)].map(([, name]) => name);
    expect([...new Set(parameters)].sort()).toEqual(Object.keys(azure.parameters).sort());
    expect([...new Set(variables)].sort()).toEqual(Object.keys(azure.variables).sort());
  });
});

async function exportedForAws(): Promise<string[]> {
  return Object.keys(await import('../entries/aws-lambda'));
}

async function registeredInGoogle(): Promise<string[]> {
  await import('../entries/google-cloud-function');
  const { getFunction } = await import('@google-cloud/functions-framework/testing');
  return ['triage-lens', 'triage-lens-event', 'triage-lens-records'].filter(
    (name) => getFunction(name) !== undefined,
  );
}

async function registeredInAzure(): Promise<string[]> {
  const names: string[] = [];
  const register = (name: string) => names.push(name);
  const app = { http: register, eventGrid: register, timer: register, eventHub: register };
  vi.doMock('@azure/functions', () => ({ app }));
  vi.resetModules();
  await import('../entries/azure-function');
  vi.doUnmock('@azure/functions');
  return names;
}
