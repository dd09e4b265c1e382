import { findLayoutProblems } from './states/layout';
import { findUnmirrored } from './states/mirroring';
import { expect, surfaces, test } from './states/states.test-support';

for (const surface of surfaces) {
  test(`${surface}: all of it turns with the direction of writing, and nothing gets lost`, async ({
    states,
  }) => {
    const found = await states.lookAt(surface, {}, async (page) => [
      ...(await findUnmirrored(page)),
      ...(await findLayoutProblems(page)),
    ]);
    expect(found).toEqual({});
  });
}
