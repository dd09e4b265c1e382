import { expect, it } from 'vitest';
import { describeError } from './describe-error';
import { HelpdeskError } from './enrich/helpdesk-error';
import { Problem } from './problem';
import { StoreError } from './store/store';

it('tells messages of our own errors, also where they are the cause of a refusal', () => {
  expect(describeError(new StoreError('read', 'raw/x'))).toEqual({
    problem: 'store-failed',
    error: 'The store could not read raw/x.',
  });
  expect(describeError(new Problem('helpdesk-failed', {}, new HelpdeskError('answered with 401')))).toEqual({
    problem: 'helpdesk-failed',
    error: 'The helpdesk answered with 401.',
  });
  expect(describeError(new Problem('no-token'))).toEqual({ problem: 'no-token' });
});

it('tells of others their name and where in the code, and nothing of what they say', () => {
  const described = describeError(new TypeError('Eulalia cannot log in\n    at Eulalia street'));
  expect(described).toMatchObject({ problem: 'server-error', error: 'TypeError' });
  expect(described.where?.[0]).toContain('describe-error.test.ts');
  expect(JSON.stringify(described)).not.toContain('Eulalia');
});
