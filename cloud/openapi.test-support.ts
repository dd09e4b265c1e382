import { expect } from 'vitest';
import openapi from './openapi.json' with { type: 'json' };

interface Operation {
  responses: Record<string, { $ref?: string; content?: Record<string, unknown> }>;
}
export const documented = openapi.paths as unknown as Record<string, Record<string, Operation>>;

/** Fails where an answer has a status that the API description does not name for its operation. */
export function checkDocumented(request: Request, response: Response): void {
  const path = Object.keys(documented).find((each) => matches(each, new URL(request.url).pathname));
  const operation = path && documented[path]?.[request.method.toLowerCase()];
  const statuses = operation ? Object.keys(operation.responses) : ['404', '405'];
  expect(statuses).toContain(String(response.status));
}

function matches(pattern: string, path: string): boolean {
  return new RegExp(`^${pattern.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
}
