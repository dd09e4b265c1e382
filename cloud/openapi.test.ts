import { expect, it } from 'vitest';
import { createApp } from './app';
import { readConfiguration } from './configuration';
import { adminToken, agentToken, enrichToken, get, testEnvironment } from './http.test-support';
import { lineSchemas } from './lake/label-line';
import openapi from './openapi.json' with { type: 'json' };
import { documented } from './openapi.test-support';
import { problems } from './problem';
import type { Store } from './store/store';

const emptyStore: Store = {
  putIfAbsent: async () => 'stored',
  get: async () => undefined,
  list: async function* () {},
  delete: async () => {},
};
const configuration = readConfiguration(testEnvironment(''));
const app = createApp({ store: emptyStore, configuration, now: () => 0, log: () => {} });

const operations = Object.entries(documented).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

it('the API description has every address of the app, and no other', () => {
  const served = app.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  expect(operations.map(({ method, path }) => `${method.toUpperCase()} ${path}`).sort()).toEqual(
    served.sort(),
  );
});

it.each(operations)(
  'the API description says rightly who may $method $path',
  async ({ path, method, operation }) => {
    const address = path.replace('{channel}', 'stable').replace('{sha256}', 'a'.repeat(64));
    const role = (operation as { 'x-role'?: string })['x-role'];
    const statusFor = async (token?: string) => {
      const body = method === 'post' ? { body: 'x' } : {};
      const { headers } = get(address, token);
      const request = new Request(`http://cloud.test${address}`, {
        method: method.toUpperCase(),
        headers,
        ...body,
      });
      return (await app.fetch(request)).status;
    };
    const [nobody, agent, helpdesk, administrator] = [
      await statusFor(),
      await statusFor(agentToken),
      await statusFor(enrichToken),
      await statusFor(adminToken),
    ];
    expect(nobody === 401).toBe(role !== undefined);
    expect(agent === 403).toBe(role !== undefined && role !== 'agent');
    expect(helpdesk === 403).toBe(role !== undefined && role !== 'enrich');
    expect([401, 403]).not.toContain(administrator);
  },
);

it('the API description knows every reason to refuse', () => {
  expect(openapi.components.schemas.Problem.properties.code.enum).toEqual(Object.keys(problems));
});

it('the API description has the keys of a label as the schema has them', () => {
  const { properties, required } = openapi.components.schemas.Label;
  expect(Object.keys(properties)).toEqual(Object.keys(lineSchemas.redacted.entries));
  expect([...required, 'client']).toEqual(Object.keys(lineSchemas.labels.entries));
});
