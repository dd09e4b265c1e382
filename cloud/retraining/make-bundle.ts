import * as v from 'valibot';
import { openHead } from '../../src/core/learner/head-file';
import type { Bundle, TeamHead } from '../../src/core/release/bundle';
import type { BundleReference } from '../../src/core/release/release';
import { answerExample } from '../../src/core/release/run-self-test';
import { SelfTest } from '../../src/core/release/self-test';
import { addJson, findWholeBundle, readPackage } from '../registry/packages';
import type { Store } from '../store/store';

/** What labels call the models of bundles: `team@<version>`. */
const bundleName = 'team';
const maxHeads = 50;
/** Sums are formed in the same order everywhere; only rounding of another processor is left. */
const tolerance = 1e-3;

/** Made up, one per kind of work that desks have. */
const tickets = [
  {
    subject: 'Cannot print on the third floor',
    body: 'The printer by the kitchen shows a paper jam since this morning. There is no paper in it.',
  },
  {
    subject: 'Locked out after the holidays',
    body: 'My password has expired and the reset page says that my account is locked. I need it for payroll at noon.',
  },
  {
    subject: 'Invoice for October',
    body: 'We were charged twice for the same order. Please refund one of them and send a corrected invoice.',
  },
];

/**
 * Puts heads together with those that the present bundle has besides, with a self-test. The same heads give the same
 * bundle. Throws StoreError or Problem.
 *
 * @param version what tells it from the bundles before
 */
export async function makeBundle(
  store: Store,
  version: string,
  passed: readonly TeamHead[],
  before: Bundle | undefined,
): Promise<BundleReference> {
  const present = before?.heads ?? [];
  const kept = present.filter((head) => !isAmong(passed, head));
  // What is there already stays; what replaces it comes with it, and new ones as far as there is room.
  const replacing = passed.filter((head) => isAmong(present, head));
  const added = passed.filter((head) => !isAmong(present, head));
  const heads = [...replacing, ...kept, ...added].slice(0, maxHeads);
  const bundle: Bundle = {
    format: 1,
    name: bundleName,
    version,
    ...(before?.model && { model: before.model }),
    heads,
    selfTest: await addJson(store, await makeSelfTest(store, heads, before)),
  };
  const { sha256 } = await addJson(store, bundle);
  return findWholeBundle(store, sha256);
}

function isAmong(heads: readonly TeamHead[], { helpdesk, head }: TeamHead): boolean {
  return heads.some((each) => each.helpdesk === helpdesk && each.head === head);
}

async function makeSelfTest(
  store: Store,
  heads: readonly TeamHead[],
  before: Bundle | undefined,
): Promise<SelfTest> {
  const model = before?.model;
  // The expected answers of the model stay as they were.
  const known = before && model ? await readSelfTest(store, before) : [];
  // A client tries a head without the shipped model's vector: what it says without must be the same as here.
  const plain = heads.filter(
    ({ hashKey, encoder }) => hashKey === undefined && (encoder === undefined || !model),
  );
  const opened = await Promise.all(
    plain.map(async (about) => ({ about, head: openHead(await readPackage(store, about.sha256)) })),
  );
  return {
    format: 1,
    tolerance,
    examples: [
      ...known,
      ...tickets.map((ticket) => ({
        ...ticket,
        expected: opened.map(({ about, head }) => {
          const { value, confidence } = answerExample(head, ticket);
          const helpdesk = about.helpdesk !== undefined && { helpdesk: about.helpdesk };
          return { of: 'team' as const, head: about.head, ...helpdesk, value, confidence };
        }),
      })),
    ],
  };
}

/** What a bundle's self-test expects of its model. */
async function readSelfTest(store: Store, { selfTest }: Bundle): Promise<SelfTest['examples']> {
  const bytes = await readPackage(store, selfTest.sha256);
  const { examples } = v.parse(SelfTest, JSON.parse(new TextDecoder().decode(bytes)));
  return examples.map((each) => ({ ...each, expected: each.expected.filter(({ of }) => of === 'model') }));
}
