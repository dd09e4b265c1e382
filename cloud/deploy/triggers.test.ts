import * as v from 'valibot';
import { expect, it } from 'vitest';
import { askedPrefix } from '../jobs/arrivals';
import { dayPrefix } from '../lake/zones';
import aws from './aws/template.json' with { type: 'json' };
import azure from './azure/main.json' with { type: 'json' };
import { awsResources, googleResources } from './deployment.test-support';
import google from './google/main.tf.json' with { type: 'json' };

/** Beginnings of the names of new objects, and the function that each starts. */
type Triggers = Record<string, string>;

const first = (prefix: string) => `${prefix.split('/')[0]}/`;
const labels = first(dayPrefix('raw', new Date()));
const asked = first(askedPrefix);

it('on AWS the bucket starts a function by the beginning of names, and may do so', () => {
  const { LambdaConfigurations } = aws.Resources.Store.Properties.NotificationConfiguration;
  const triggers: Triggers = {};
  for (const { Event, Filter, Function: started } of LambdaConfigurations) {
    const [{ Name, Value } = { Name: '', Value: '' }] = Filter.S3Key.Rules;
    expect([Event, Name]).toEqual(['s3:ObjectCreated:Put', 'prefix']);
    triggers[Value] = String(started['Fn::GetAtt'][0]);
  }
  expect(triggers).toEqual({
    'inbox/': 'InboxFunction',
    [labels]: 'ArrivalsFunction',
    [asked]: 'JobsFunction',
  });
  // The bucket is made once the permissions are there: else its notifications would be refused.
  const Permission = v.object({ FunctionName: v.object({ Ref: v.string() }), SourceAccount: v.unknown() });
  const permitted = aws.Resources.Store.DependsOn.map((name) => {
    const { Properties } = awsResources[name] ?? {};
    expect(Properties).toMatchObject({
      Action: 'lambda:InvokeFunction',
      Principal: 's3.amazonaws.com',
      SourceAccount: { Ref: 'AWS::AccountId' },
      SourceArn: { 'Fn::Sub': expect.stringMatching(/:s3:::\$\{StoreName\}$/) },
    });
    return v.parse(Permission, Properties).FunctionName.Ref;
  });
  expect(permitted.sort()).toEqual(Object.values(triggers).sort());
});

it('on Google topics bring the names that are meant, and inbox takes its own of all', () => {
  const Notification = v.object({
    topic: v.string(),
    event_types: v.tuple([v.literal('OBJECT_FINALIZE')]),
    object_name_prefix: v.string(),
  });
  const functions = google.resource.google_cloudfunctions2_function;
  const subscribers = Object.entries(functions).flatMap(([name, each]) =>
    'event_trigger' in each
      ? each.event_trigger.map((trigger) => ({
          name,
          topic: 'pubsub_topic' in trigger && trigger.pubsub_topic,
        }))
      : [],
  );
  const triggers: Triggers = {};
  for (const each of Object.values(googleResources.google_storage_notification ?? {})) {
    const { topic, object_name_prefix } = v.parse(Notification, each);
    const [subscriber] = subscribers.filter((one) => one.topic === topic);
    triggers[object_name_prefix] = subscriber?.name ?? 'nobody';
  }
  expect(triggers).toEqual({ [labels]: 'arrivals', [asked]: 'jobs' });
  expect(functions.inbox.event_trigger[0]?.event_type).toBe('google.cloud.storage.object.v1.finalized');
  expect(google.resource.google_cloud_scheduler_job.hourly.pubsub_target[0]?.topic_name).toBe(
    functions.jobs.event_trigger[0]?.pubsub_topic,
  );
});

it('on Azure Event Grid starts a function that is not switched off, by the beginning of names', () => {
  const Subscription = v.object({
    type: v.literal('Microsoft.EventGrid/systemTopics/eventSubscriptions'),
    properties: v.object({
      destination: v.object({ properties: v.object({ resourceId: v.string() }) }),
      filter: v.object({
        subjectBeginsWith: v.string(),
        includedEventTypes: v.tuple([v.literal('Microsoft.Storage.BlobCreated')]),
      }),
    }),
  });
  const triggers: Triggers = {};
  for (const resource of azure.resources) {
    const subscription = v.safeParse(Subscription, resource);
    if (!subscription.success) continue;
    const { destination, filter } = subscription.output.properties;
    const [, app = '', runs = ''] =
      /'-(\w+)'\)\), '\/functions\/([\w-]+)'/.exec(destination.properties.resourceId) ?? [];
    const site = azure.resources.find(
      ({ type, name }) => type === 'Microsoft.Web/sites' && name.includes(`'-${app}'`),
    );
    expect(site).toBeDefined();
    expect(JSON.stringify(site)).not.toContain(`AzureWebJobs.${runs}.Disabled`);
    triggers[filter.subjectBeginsWith.replace(/^.*\/blobs\//, '')] = app;
  }
  expect(triggers).toEqual({ 'inbox/': 'enrich', [labels]: 'jobs', [asked]: 'jobs' });
});

it('on AWS a stream goes on behind what failed, record by record, for as long as it keeps them', () => {
  expect(aws.Resources.RecordsSource).toMatchObject({
    Condition: 'WithStream',
    Properties: {
      EventSourceArn: { Ref: 'RecordStream' },
      FunctionName: { Ref: 'RecordsFunction' },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
    },
  });
  // Without a limit of attempts nothing is passed over while the store is away.
  expect(aws.Resources.RecordsSource.Properties).not.toHaveProperty('MaximumRetryAttempts');
});

it('on Google a topic of its own brings records, and again what failed', () => {
  const [trigger] = google.resource.google_cloudfunctions2_function.records.event_trigger;
  expect(trigger).toMatchObject({
    event_type: 'google.cloud.pubsub.topic.v1.messagePublished',
    pubsub_topic: expect.stringContaining('google_pubsub_topic.records.id'),
    retry_policy: 'RETRY_POLICY_RETRY',
  });
});
