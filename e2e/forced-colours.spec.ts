import { findFaint, findLookAlikes, type Paint } from './states/contrast';
import { findInvisibleFocus } from './states/focus';
import { expect, surfaces, test } from './states/states.test-support';

/** What says something by being painted. */
const paints: readonly Paint[] = [
  { of: '.meter:not([data-certainty="unsure"]) .meter-step[data-filled]', by: 'backgroundColor' },
  { of: '.meter-step', by: 'borderTopColor' },
  { of: '.axis-range', by: 'backgroundColor' },
  { of: '.distribution-track > span', by: 'backgroundColor' },
  { of: '.progress > div', by: 'backgroundColor' },
  { of: '.switch', by: 'borderTopColor' },
  { of: '.plot-part, .plot-point', by: 'fill' },
  { of: '.plot-line, .plot-interval, .plot-axis', by: 'stroke' },
  { of: '.bars rect, .bar rect', by: 'fill' },
];

/** What is chosen, and what is not. */
const pairs = [
  ['.choices input:checked + span', '.choices input:not(:checked) + span'],
  ['.switch[aria-checked="true"]', '.switch[aria-checked="false"]'],
  ['.option[aria-selected="true"]', '.option[aria-selected="false"]'],
  ['.meter-step[data-filled]', '.meter-step:not([data-filled])'],
  ['.accept[data-done]', '.accept:not([data-done])'],
] as const;

for (const surface of surfaces)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`${surface}: in the user's own ${colorScheme} colours, drawings, choices and the focus are seen`, async ({
      states,
    }) => {
      const media = { forcedColors: 'active', colorScheme } as const;
      const found = await states.lookAt(surface, { media }, async (page) => [
        ...(await findFaint(page, paints)),
        ...(await findLookAlikes(page, pairs)),
        ...(await findInvisibleFocus(page)),
      ]);
      expect(found).toEqual({});
    });
