/**
 * What Azure's worker of Node does for the package `@azure/functions`: it is `@azure/functions-core` for it, loads what
 * package.json names, and calls its functions with data as the host sends it, by the package's own model of an invocation.
 */
import { readFile } from 'node:fs/promises';
import Module from 'node:module';
import { join } from 'node:path';

const [folder] = process.argv.slice(2);
const functions = new Map();
let model;

const core = {
  version: '3.0.0',
  hostVersion: '4.1000.0',
  log() {},
  registerHook() {},
  setProgrammingModel(given) {
    model = given;
  },
  registerFunction(metadata, callback) {
    functions.set(metadata.name, { metadata, callback });
  },
};
const required = Module.prototype.require;
Module.prototype.require = function require(name) {
  return name === '@azure/functions-core' ? core : required.call(this, name);
};

const { main } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
await import(join(folder, main));
await model.getCapabilities({});

process.on('message', ({ name, input, triggerMetadata }) =>
  invoke(name, input, triggerMetadata).then(
    (response) => process.send({ returned: response.returnValue }),
    (error) => process.send({ error: String(error) }),
  ),
);

async function invoke(name, data, triggerMetadata) {
  const { metadata, callback } = functions.get(name);
  const [trigger] = Object.keys(metadata.bindings);
  const request = { inputData: [{ name: trigger, data }], triggerMetadata };
  const invocation = model.getInvocationModel({ invocationId: '1', metadata, request, state: {}, log() {} });
  const { context, inputs } = await invocation.getArguments();
  return invocation.getResponse(context, await invocation.invokeFunction(context, inputs, callback));
}
