import fc from 'fast-check';
import { ulid } from 'ulid';
import * as v from 'valibot';
import { forms } from '../../cloud/enrich/forms/forms';
import { readTicket } from '../../cloud/enrich/ticket-form';
import { makeLabel } from '../../cloud/http.test-support';
import { readCuratedLabel } from '../../cloud/lake/curated-label';
import { ToForget } from '../../cloud/lake/forgotten';
import { takeBatch } from '../../cloud/lake/intake';
import { checkLine, lineSchemas } from '../../cloud/lake/label-line';
import { takenBy, withTaken } from '../../cloud/lake/taken';
import { Problem } from '../../cloud/problem';
import { addCounts } from '../../cloud/stats/shown-counts';
import { memoryStore } from '../../cloud/store/memory.test-support';
import { parseJson } from '../../src/core/parse-json';
import { mutatedJson } from './mutations';
import { onlyThrows, type Property, property } from './property';

const levels = ['labels', 'features', 'redacted'] as const;
const counted = { hashes: [1, 2], counts: [1, 1] };
const features = { key: 'ab'.repeat(8), words: counted, characters: counted, subject: counted };
const label = { ...makeLabel(), client: '0123456789abcdef' };
const labels = [
  label,
  { ...label, features },
  { ...label, text: 'VPN drops\nThe VPN drops every hour.' },
  { ...label, text: 'Call me\nmail anne@example.com or +49 170 1234567, fe80::1, 4111 1111 1111 1111' },
];
const taken = takenBy('0123456789abcdef', Date.parse('2026-11-22T12:00:00Z'));
const line = fc.tuple(mutatedJson(labels), fc.constantFrom(...levels));

/** The same line gives the same label ever after, and holds no more than its level allows. */
function checkLabelLine([text, level]: [string, (typeof levels)[number]]): void {
  const checked = checkLine(text, level);
  if (checked.status === 'refused') {
    const isOurs = checked.key === undefined || Object.hasOwn(lineSchemas.redacted.entries, checked.key);
    if (!isOurs) throw new Error('The refusal quotes what was sent.');
    return;
  }
  const again = checkLine(checked.line, level);
  if (again.status !== 'accepted' || again.line !== checked.line)
    throw new Error('Read again it is another.');
  const kept = readCuratedLabel(withTaken(checked.line, taken));
  if (!kept) throw new Error('It was accepted, and can never be learned from.');
  if (kept.taken?.token !== taken.token) throw new Error('Who has sent it can be forged.');
  if (level !== 'redacted' && kept.text !== undefined) throw new Error('It has a text.');
  if (level === 'labels' && kept.features) throw new Error('It has hashes.');
}

const batch = fc.tuple(fc.array(mutatedJson(labels), { maxLength: 6 }), fc.constantFrom(...levels));

/** Every line is answered; what is kept is what was accepted; the same again changes nothing. */
async function checkBatch([lines, level]: [string[], (typeof levels)[number]]): Promise<void> {
  const store = memoryStore();
  const body = lines.join('\n');
  const id = ulid(Date.parse(taken.day));
  const answer = await onlyThrows(() => takeBatch(store, id, body, level, taken), Problem);
  if (!answer) return;
  const kept = [...store.objects.values()].flatMap((bytes) =>
    new TextDecoder().decode(bytes).trim().split('\n'),
  );
  if (kept.length !== answer.accepted) throw new Error('Another number of labels is kept than was told.');
  if (kept.some((each) => !readCuratedLabel(each))) throw new Error('What is kept cannot be read.');
  if (answer.lines.length !== answer.accepted + answer.repeated + answer.refused)
    throw new Error('Not every line was answered.');
  const again = await takeBatch(store, id, body, level, taken);
  if (store.objects.size > 1 || again.accepted !== answer.accepted) throw new Error('Twice is not the same.');
}

const shown = {
  format: 1,
  day: '2026-11-22',
  helpdesk: 'zendesk',
  rows: [{ head: 'topic', model: 'general@1.0.0', suggested: 3, shown: 2, abstained: 1 }],
};

function checkCounts(text: string): void {
  const sums = new Map();
  const isRead = addCounts(new TextEncoder().encode(text), sums);
  const numbers = [...sums.values()].flatMap((seen) => Object.values<number>(seen));
  if (!isRead && sums.size > 0) throw new Error('A part of what is damaged was counted.');
  if (!numbers.every((each) => Number.isSafeInteger(each) && each >= 0)) throw new Error('No number.');
}

const tickets = [
  { id: '7', subject: 'VPN', description: 'The VPN drops.' },
  { detail: { id: '7', subject: 'VPN', description: 'It drops.' } },
  { issue: { key: 'ABC-7', fields: { summary: 'VPN', description: 'It drops.' } } },
  { issue: { id: 7, subject: 'VPN', description: 'It drops.' } },
];
const webhook = fc.tuple(mutatedJson(tickets), fc.constantFrom(...forms.keys()));

/** Where suggestions are written back, the number becomes part of an address: it may hold nothing else. */
function checkWebhook([text, name]: [string, string]): void {
  const form = forms.get(name);
  const ticket = form && readTicket(form, parseJson(text));
  if (ticket && form?.write && !/^[\w.-]{1,100}$/.test(ticket.id))
    throw new Error(`The number is ${ticket.id}.`);
}

const forgotten = mutatedJson([{ token: '01234567', from: '2026-11-01' }, { client: '0123456789abcdef' }]);

function checkForgotten(text: string): void {
  const what = v.safeParse(ToForget, parseJson(text));
  if (!what.success) return;
  if (!what.output.token && !what.output.client) throw new Error('It would forget everything.');
}

export const cloudProperties: readonly Property[] = [
  property('label line', line, checkLabelLine),
  property('batch of labels', batch, checkBatch, 0.2),
  property('counts of a day', mutatedJson([shown]), checkCounts, 0.5),
  property('ticket of a webhook', webhook, checkWebhook, 0.5),
  property('whom to forget', forgotten, checkForgotten, 0.3),
];
