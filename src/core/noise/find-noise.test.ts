import { describe, expect, it } from 'vitest';
import { findCues } from '../features/cues/find-cues';
import type { Suggestion } from '../suggestion';
import { findNoise } from './find-noise';

const sure = (value: string, confidence = 0.95): Suggestion => ({
  ...{ head: 'type', kind: 'class', value, confidence },
  ...{ alternatives: [], why: [], model: 'test@1.0.0' },
});
const noRisk: Suggestion = { ...sure('none', 0.99), head: 'risk', kind: 'tags', values: [] };

function judge(
  subject: string,
  description: string,
  more: { headers?: Record<string, string>; type?: Suggestion; risk?: Suggestion; reply?: string } = {},
) {
  const text = `${subject}\n${description}`;
  const messages = more.reply === undefined ? [] : [{ role: 'customer' as const, text: more.reply }];
  return findNoise(
    { subject, description, messages, ...(more.headers && { headers: more.headers }) },
    {
      text,
      cues: findCues(text.toLowerCase(), 'en'),
      suggestions: { type: more.type ?? sure('incident'), risk: more.risk ?? noRisk },
      threshold: 0.8,
    },
  );
}

describe('mail headers', () => {
  it.each([
    ['auto-reply', { 'Auto-Submitted': 'auto-replied' }],
    ['auto-reply', { 'X-Autoreply': 'yes' }],
    ['bounce', { 'Content-Type': 'multipart/report; report-type=delivery-status; boundary="x"' }],
    ['receipt', { 'content-type': 'multipart/report; report-type="disposition-notification"' }],
    ['newsletter', { Precedence: 'bulk', 'List-Unsubscribe': '<mailto:off@list.example>' }],
    ['spam', { 'X-Spam-Flag': 'YES' }],
  ])('tell a %s', (kind, headers) => {
    expect(judge('Hello', 'I am away', { headers })).toMatchObject({ kind, from: 'header' });
  });

  it('of monitoring do not make an outage noise', () => {
    const headers = { 'Auto-Submitted': 'auto-generated', Precedence: 'bulk' };
    expect(judge('CRITICAL: shop is down', 'HTTP 503 since 09:10', { headers })).toBeUndefined();
  });
});

describe('fixed subjects', () => {
  it.each([
    ['auto-reply', 'Automatic reply: your ticket'],
    ['auto-reply', 'Abwesenheitsnotiz: Urlaub'],
    ['auto-reply', 'Réponse automatique : votre demande'],
    ['auto-reply', 'Respuesta automática: su solicitud'],
    ['auto-reply', 'Resposta automática: chamado'],
    ['auto-reply', 'Risposta automatica: richiesta'],
    ['auto-reply', 'Automatisch antwoord: melding'],
    ['auto-reply', 'Odpowiedź automatyczna: zgłoszenie'],
    ['auto-reply', '自動応答: チケット'],
    ['bounce', 'Undeliverable: invoice'],
    ['bounce', 'Unzustellbar: Rechnung'],
    ['receipt', 'Gelesen: Angebot'],
    ['receipt', 'Accepted: weekly meeting'],
  ])('tell a %s: %s', (kind, subject) => {
    expect(judge(subject, 'text')).toMatchObject({ kind, from: 'phrase' });
  });

  it.each([
    'Automatic reply does not work',
    'Abwesenheitsnotiz lässt sich nicht abschalten',
    'Mail delivery is slow since Monday',
    'Message not delivered to a customer, please check',
    'Fuori sede non posso accedere alla VPN',
    'Poza biurem nie działa VPN',
    '自動応答が届きません',
    'Delivered: 3 left doors, 0 right doors',
  ])('are no sentence that begins so: %s', (subject) => {
    expect(judge(subject, 'Please help.')).toBeUndefined();
  });

  it.each(['Out of office Re: telephone outage', 'Undelivered Mail Returned to Sender', '自動返信メール'])(
    'may name what they answer, or stand alone: %s',
    (subject) => {
      expect(judge(subject, 'text')).toMatchObject({ from: 'phrase' });
    },
  );

  it('do not count once the customer has written', () => {
    expect(judge('Automatic reply: ticket', 'away', { reply: 'The server is down!' })).toBeUndefined();
    expect(judge('Re: Automatic reply: ticket', 'The server is down!')).toBeUndefined();
  });
});

describe('the model', () => {
  it('tells automatic mail, and what it is', () => {
    const type = sure('automatic');
    expect(judge('Only today', '40 % off, unsubscribe here', { type })).toMatchObject({
      kind: 'newsletter',
      from: 'model',
    });
    expect(judge('away', 'I am out of the office until 3 May', { type })?.kind).toBe('auto-reply');
    expect(judge('OK: db-01', 'service recovered, back to normal', { type })?.kind).toBe('recovery');
  });

  it('is not believed where it is unsure, or where a risk is named', () => {
    expect(judge('x', 'y', { type: sure('automatic', 0.6) })).toBeUndefined();
    const risk = { ...noRisk, value: 'safety', confidence: 0.7, values: ['safety'] };
    expect(judge('x', 'smoke', { type: sure('automatic'), risk })).toBeUndefined();
  });

  it('tells a bare thank-you from a complaint and from a wish', () => {
    const type = sure('feedback');
    expect(judge('Re: printer', 'Thank you so much, it works again!', { type })?.kind).toBe('thanks');
    expect(judge('App', 'Thanks for the app, a dark mode would be nice', { type })).toBeUndefined();
  });
});

it('an empty mail is none of anybody’s business', () => {
  expect(judge(' ', ' ')).toMatchObject({ kind: 'empty' });
});

describe('a ticket whose newest message only says thanks', () => {
  it.each([
    'That did it, thank you.',
    'Thanks a lot, works again!',
    'Perfect, thanks!\n\nKind regards\nAnna',
    'Vielen Dank, läuft wieder.',
    'Super, danke! Kann geschlossen werden.',
    'Merci beaucoup, tout fonctionne.',
    'Ya funciona, muchas gracias.',
    'Obrigado, deu certo!',
    'Grazie mille, ora funziona.',
    'Bedankt, werkt weer!',
    'Dziękuję, już działa.',
    'ありがとうございます。解決しました。',
  ])('asks for nothing more: %s', (reply) => {
    expect(judge('Printer', 'The printer is dead, nobody can print, urgent!', { reply })).toMatchObject({
      kind: 'thanks',
    });
  });

  it.each([
    'Thanks, but it still does not print.',
    'Thank you. Could you also look at floor 3?',
    'Thanks, it works again on one of 4 machines.',
    'Danke, geht wieder, aber nur bei mir.',
    'Merci, ça marche, mais pas chez mes collègues.',
    'Gracias, pero no funciona.',
    'Thanks, here is the log: it works until noon.',
    'It works now.',
    'Thanks for calling back.',
  ])('is read on where more is said, or less: %s', (reply) => {
    expect(judge('Printer', 'The printer is dead, nobody can print, urgent!', { reply })).toBeUndefined();
  });
});
