import { expect, it } from 'vitest';
import { desk as deskRows, ticket } from '../../core/learner/desk-test-support';
import { learnValues } from '../../core/learner/learn-values';
import { createKeptLabel } from '../api/test-fakes';
import type { KeptLabel } from '../feedback/kept-label';
import { CorrectedHeads } from './corrected-heads';

const learned = await learnValues(deskRows(150), { kind: 'class', seed: 1, targetPrecision: 0.9 });
const judged = ticket('The printer asks for a login token before it prints');
const similar = ticket('Our printer also asks for a login token since Monday');

/** How likely `travel` is for a similar ticket, once this label is there. */
async function riseBy(change: Partial<KeptLabel>): Promise<number> {
  const label = createKeptLabel({ head: 'topic', final: 'travel', hasTicket: true, ...change });
  const heads = new CorrectedHeads(
    { listCurrentAfter: async () => [label], readVersion: async () => '1' },
    { readJudged: async () => [{ label, ticket: judged }] },
  );
  const about = { origin: 'https://desk.example', head: 'topic', version: '1', labelsThrough: 0, learned };
  const corrected = await heads.correct(about);
  return corrected?.answer(similar).probabilities[learned.values.indexOf('travel')] ?? 0;
}

it('what a ticket was closed with weighs as much as what was said on the card, what merely happened less', async () => {
  const said = await riseBy({ source: 'corrected' });
  expect(await riseBy({ source: 'helpdesk', isFinal: true })).toBe(said);
  expect(await riseBy({ source: 'helpdesk' })).toBeLessThan(said);
});
