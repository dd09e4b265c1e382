import { findInvisibleFocus } from './states/focus';
import { expect, surfaces, test } from './states/states.test-support';

for (const surface of surfaces)
  test(`${surface}: whatever the keyboard reaches shows that it is there`, async ({ states }) => {
    expect(await states.lookAt(surface, {}, findInvisibleFocus)).toEqual({});
  });
