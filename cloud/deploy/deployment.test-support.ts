import * as v from 'valibot';
import aws from './aws/template.json' with { type: 'json' };
import azure from './azure/main.json' with { type: 'json' };
import google from './google/main.tf.json' with { type: 'json' };

/** One function as a deploy file describes it. */
export interface DeployedFunction {
  name: string;
  /** What of the built code runs: exports on AWS, registered names elsewhere. */
  runs: readonly string[];
  /** Our settings; a secret one is a reference to where secrets are kept. */
  settings: Record<string, string>;
  /** First parts of the names of objects that it may read and create; undefined if the host knows no such limits. */
  reads?: readonly string[];
  creates?: readonly string[];
  deletes?: readonly string[];
}

const Statement = v.object({
  Effect: v.string(),
  Action: v.union([v.string(), v.array(v.string())]),
  Resource: v.unknown(),
});
export type Statement = v.InferOutput<typeof Statement>;

type AwsResource = { Type: string; Properties: Record<string, unknown> };
export const awsResources = aws.Resources as Record<string, AwsResource>;

/** What each role of AWS may do. */
export function awsStatements(role: string): Statement[] {
  const { Policies } = v.parse(
    v.object({
      Policies: v.tuple([v.object({ PolicyDocument: v.object({ Statement: v.array(Statement) }) })]),
    }),
    awsResources[role]?.Properties,
  );
  return Policies[0].PolicyDocument.Statement;
}

export function awsFunctions(): DeployedFunction[] {
  return Object.entries(awsResources)
    .filter(([, { Type }]) => Type === 'AWS::Lambda::Function')
    .map(([key, { Properties }]) => {
      const name = key.replace('Function', '');
      const { Handler, Environment } = v.parse(
        v.object({
          Handler: v.string(),
          Environment: v.object({ Variables: v.record(v.string(), v.unknown()) }),
        }),
        Properties,
      );
      const settings = Object.entries(Environment.Variables).map(([each, value]) => [
        each,
        JSON.stringify(value),
      ]);
      const allowed = (action: string) =>
        awsStatements(`${name}Role`)
          .filter(({ Action }) => Action === action)
          .flatMap(({ Resource }) => prefixesIn(JSON.stringify(Resource), /\$\{StoreName\}\/([a-z]+)/g));
      return {
        name: name.toLowerCase(),
        runs: [Handler.replace('index.', '')],
        settings: Object.fromEntries(settings),
        reads: allowed('s3:GetObject'),
        creates: allowed('s3:PutObject'),
        deletes: allowed('s3:DeleteObject'),
      };
    });
}

const GoogleFunction = v.object({
  build_config: v.tuple([v.object({ entry_point: v.string() })]),
  service_config: v.tuple([
    v.object({
      service_account_email: v.string(),
      environment_variables: v.record(v.string(), v.string()),
      secret_environment_variables: v.optional(v.tuple([v.object({ key: v.string(), secret: v.string() })])),
      dynamic: v.optional(
        v.object({
          secret_environment_variables: v.object({
            content: v.object({ key: v.string(), secret: v.string() }),
          }),
        }),
      ),
    }),
  ]),
});

export const googleResources = google.resource as Record<string, Record<string, unknown>>;

export function googleFunctions(): (DeployedFunction & { account: string })[] {
  return Object.entries(googleResources.google_cloudfunctions2_function ?? {}).map(([name, data]) => {
    const { build_config, service_config } = v.parse(GoogleFunction, data);
    const [{ environment_variables, secret_environment_variables, dynamic, service_account_email }] =
      service_config;
    const secret = secret_environment_variables?.[0] ?? dynamic?.secret_environment_variables.content;
    const members = googleResources.google_storage_bucket_iam_member ?? {};
    const allowed = (what: string) =>
      prefixesIn(JSON.stringify(members[`${name}_${what}`] ?? {}), /objects\/([a-z]+)\//g);
    return {
      name,
      account: service_account_email,
      runs: [build_config[0].entry_point],
      settings: { ...environment_variables, ...(secret && { [secret.key]: `secret ${secret.secret}` }) },
      reads: allowed('reads'),
      creates: allowed('creates'),
      deletes: allowed('deletes'),
    };
  });
}

const AzureSite = v.object({
  type: v.literal('Microsoft.Web/sites'),
  name: v.string(),
  properties: v.object({
    siteConfig: v.object({ appSettings: v.array(v.object({ name: v.string(), value: v.string() })) }),
  }),
});

export function azureFunctions(registered: readonly string[]): DeployedFunction[] {
  return azure.resources
    .filter(({ type }) => type === 'Microsoft.Web/sites')
    .map((resource) => {
      const { name, properties } = v.parse(AzureSite, resource);
      const settings = Object.fromEntries(
        properties.siteConfig.appSettings.map((setting) => [setting.name, setting.value]),
      );
      return {
        name: /'-(\w+)'/.exec(name)?.[1] ?? name,
        runs: registered.filter((each) => !(`AzureWebJobs.${each}.Disabled` in settings)),
        settings: Object.fromEntries(
          Object.entries(settings).filter(([each]) => each.startsWith('TRIAGE_LENS_')),
        ),
      };
    });
}

function prefixesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, prefix]) => prefix ?? '').sort();
}
