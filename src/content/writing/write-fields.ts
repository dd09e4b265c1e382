import { AnswerUnusable } from '../reading/fetch-json';
import { limits } from '../reading/limits';
import type { TicketPage } from '../reading/match-page';
import { readFromApi } from '../reading/read-api';
import { readFromPage } from '../reading/read-page';
import { shownTicket } from '../reading/scope';
import type { World } from '../reading/world';
import { readFieldKey, readOptions } from './field-options';
import type { Change } from './in-one-request';
import { knownOptions } from './known-options';
import { type Option, type OptionList, optionsMeant } from './match-option';
import { type ReadState, type RequestTarget, readByRequest } from './read-by-request';
import { changedValues, hasSeveral, isChanged, valuesIn, withChange } from './several-values';
import { type FormTarget, readByForm, sendByForm } from './write-by-form';
import { sendByRequest } from './write-by-request';
import { toWriteProblem, WriteProblem } from './write-problem';
import { type Target, targetOf } from './write-target';
import type { Written } from './written';

/** What may be overwritten: whatever is there, or nothing but emptiness. */
export type Overwrite = 'any' | 'empty';

/**
 * Changes fields of the ticket on the page that one request can change: reads the values that they have, writes, reads
 * back. Nothing is sent for a field that has its value already, or one that may not be overwritten: it is the value
 * before and after then. Rejects with a `WriteProblem`, or the signal's reason where the ticket was left.
 */
export async function writeFields(
  page: TicketPage,
  changes: readonly Change[],
  around: World,
  overwrite: Overwrite = 'any',
): Promise<Written[]> {
  const world = { ...around, answerTime: limits.wantedAnswerTime };
  const targets = changes.map(({ field }) => targetOf(page.adapter.write, field));
  const known = targets.filter((target) => target !== undefined);
  if (known.length < changes.length) throw new WriteProblem('forbidden');
  if (overwrite === 'empty' && known.some(opensWithChange)) return [];
  try {
    await requireOpenTicket(page, world);
    return await writeKnown(page, await withKeys(page, known, world), changes, world, overwrite);
  } catch (error) {
    throw toWriteProblem(error);
  }
}

/** Whether only to look at the field changes something in the helpdesk, which nobody but the agent may ask for. */
function opensWithChange({ recipe: { via } }: Target): boolean {
  return via.by === 'form' && via.changesOnOpening !== undefined;
}

/** A field of the desk's own, with what the interface calls it and the values that it takes. */
interface KeyedTarget extends Target {
  list?: OptionList;
}

function withKeys(page: TicketPage, targets: readonly Target[], world: World): Promise<KeyedTarget[]> {
  return Promise.all(
    targets.map(async (target) => {
      if (!target.keys) return target;
      const found = await readFieldKey(page, target.keys, target.field, world);
      if (!found) throw new WriteProblem('forbidden');
      return { ...target, ...found };
    }),
  );
}

async function writeKnown(
  page: TicketPage,
  targets: readonly KeyedTarget[],
  changes: readonly Change[],
  world: World,
  overwrite: Overwrite,
): Promise<Written[]> {
  const before = await readState(page, targets, world);
  const wanted = await Promise.all(
    targets.map(async (target, index) => {
      // As the list is now, not as it was when the page was opened.
      const list = await listFor(page, target, { ...world, document: before.document ?? world.document });
      const options = knownOptions(target, { optionsOf: () => list });
      const from = before.values[target.field] ?? '';
      return { target, value: wantedOf(target, changes[index], from, options, list), options };
    }),
  );
  const done: Written[] = [];
  let isPartly = false;
  const open = wanted.filter(({ target, value, options }) => {
    const { field } = target;
    const from = before.values[field] ?? '';
    const isThere = from === value || (!hasSeveral(target) && isValue(from, value, options));
    if (!isThere && (overwrite === 'any' || from === '')) return true;
    done.push({ field, from, to: from });
    return false;
  });
  if (open.length === 0) return done;
  requireShown(page, world);
  const codes = Object.fromEntries(open.map(({ target: { field }, value }) => [field, value]));
  const openTargets = open.map(({ target }) => target);
  let failure: unknown;
  const sent = await sendState(page, openTargets, codes, before, world).catch((error: unknown) => {
    // The helpdesk may have made the change though its answer got lost.
    if (!(error instanceof AnswerUnusable) || error.status !== undefined) throw error;
    failure = error;
    return codes;
  });
  const after = await readBack(page, openTargets, world);
  for (const { target, options } of open) {
    const { field } = target;
    const [from, to, goal] = [before.values[field] ?? '', after.values[field] ?? '', sent[field] ?? ''];
    if (!hasSeveral(target) && isValue(to, goal, options)) done.push({ field, from, to });
    if (!hasSeveral(target)) continue;
    const several = changedValues(from, goal, to);
    const isWhole = isChanged(from, goal, to);
    if (isWhole || several.added.length > 0) done.push({ field, from, to, several });
    isPartly ||= !isWhole;
  }
  if (done.length === wanted.length && !isPartly) return done;
  if (failure !== undefined && done.length === wanted.length - open.length) throw failure;
  throw new WriteProblem('unconfirmed', undefined, done);
}

async function readState(page: TicketPage, targets: readonly Target[], world: World): Promise<ReadState> {
  const forms = targets.filter(isForm);
  return forms.length > 0
    ? { values: await readByForm(page, forms, world) }
    : readByRequest(page, targets.filter(isRequest), world);
}

/** What was written may have put the ticket out of the agent's reach, such as into a colleague's queue. */
async function readBack(page: TicketPage, targets: readonly Target[], world: World): Promise<ReadState> {
  try {
    return await readState(page, targets, world);
  } catch (error) {
    const problem = toWriteProblem(error);
    const isOutOfReach =
      problem instanceof WriteProblem &&
      ['forbidden', 'missing', 'merged', 'left', 'locked'].includes(problem.code);
    throw isOutOfReach ? new WriteProblem('unconfirmed') : error;
  }
}

async function sendState(
  page: TicketPage,
  targets: readonly Target[],
  codes: Readonly<Record<string, string>>,
  before: ReadState,
  world: World,
): Promise<Readonly<Record<string, string>>> {
  const forms = targets.filter(isForm);
  if (forms.length > 0) return sendByForm(page, forms, codes, world);
  await sendByRequest(page, targets.filter(isRequest), codes, before, world);
  return codes;
}

function isForm(target: Target): target is FormTarget {
  return target.recipe.via.by === 'form';
}

function isRequest(target: Target): target is RequestTarget {
  return target.recipe.via.by === 'request';
}

async function listFor(
  page: TicketPage,
  { list, recipe: { options } }: KeyedTarget,
  world: World,
): Promise<OptionList | undefined> {
  return list ?? (options && (await readOptions(page, options, world)));
}

/** What a field is to be, in the helpdesk's own terms; of one with several values all that it is to have. */
function wantedOf(
  target: Target,
  change: Change | undefined,
  from: string,
  options: readonly Option[] = [],
  list: OptionList | undefined,
): string {
  if (!change || !hasSeveral(target)) return toCode(target, change, options, list);
  const asked = change.isUndo ? (change.several?.lost ?? []) : valuesIn(change.value);
  const codes = asked.map((value) => toCode(target, { ...change, value }, options, list));
  return withChange(from, codes, change);
}

/** A form's own list decides when it is sent. */
function toCode(
  target: Target,
  { value = '', isUndo }: Partial<Change> = {},
  options: readonly Option[] = [],
  list: OptionList | undefined,
): string {
  if (value === '' || isForm(target)) return value;
  const [found, another] = optionsMeant(options, value);
  if (another) throw new WriteProblem('ambiguous');
  // What was there before may be put back even where the list has lost it: the helpdesk says whether it takes it.
  if (found || isUndo) return found?.code ?? value;
  const isOnNoList = list !== undefined && !list.isCutOff;
  // A name in place of a number would be sent as none.
  const isNoNumber = target.recipe.type === 'number' && !Number.isFinite(Number(value));
  if (isOnNoList || isNoNumber) throw new WriteProblem('gone');
  return value;
}

/** Some products are told a code and show a name. */
function isValue(shown: string, value: string, options: readonly Option[] | undefined): boolean {
  if (shown === value) return true;
  const option = options?.find(({ code }) => code === value);
  return option !== undefined && shown !== '' && optionsMeant([option], shown).length > 0;
}

async function requireOpenTicket(page: TicketPage, world: World): Promise<void> {
  requireShown(page, world);
  const { closed = [], closedField } = page.adapter.write ?? {};
  if (closed.length === 0) return;
  const parts = (await readFromApi(page, world)) ?? readFromPage(page, world.document);
  const status = closedField ? parts?.fields[closedField]?.value : parts?.texts.status?.value;
  if (typeof status === 'string' && closed.includes(status)) throw new WriteProblem('closed');
}

/** Between the agent's click and the request another ticket may have come up. */
function requireShown(page: TicketPage, world: World): void {
  world.signal.throwIfAborted();
  if (shownTicket(page, world.document) === 'another') throw new WriteProblem('left');
}
