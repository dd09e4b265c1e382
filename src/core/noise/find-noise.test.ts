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
      thresholds: { threshold: 0.8, withShape: 0.3 },
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

  it.each([
    ['Respuesta automática', '¿Cómo activo la respuesta automática antes de mis vacaciones?'],
    ['Automatic reply', 'I am on leave until Friday. How do I switch the automatic reply on?'],
    ['自動応答', '休暇前に自動応答を設定したいのですが、方法を教えてください。'],
  ])('do not count where the mail asks something: %s', (subject, body) => {
    expect(judge(subject, body)).toBeUndefined();
  });

  it('count where an absent person names what others are to be asked for', () => {
    const body =
      'I am out of the office until 14 August. If the invoice system does not work, please contact the desk.';
    expect(judge('Automatic reply: invoices', body)).toMatchObject({ kind: 'auto-reply', from: 'phrase' });
  });

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

  it.each([
    ['auto-reply', 'Re: Roof', 'Je suis sur un chantier sans réseau jusqu’à jeudi. Bastien prend le relais.'],
    ['auto-reply', 'Ticket 2209 aperto', 'La Sua segnalazione è stata registrata con il numero 2209.'],
    ['bounce', 'Bezorging mislukt', 'Uw e-mail kon niet worden afgeleverd: 552 5.2.2 postbus vol.'],
    ['receipt', '開封のお知らせ', 'メッセージ「契約書案」は5月14日に開かれました。'],
    ['newsletter', 'Novità', 'Scopri la nuova collezione con il 20 % di sconto. Disiscriviti qui.'],
    ['spam', 'Você foi sorteado', 'Parabéns! Pague apenas a taxa de envio e informe os dados do cartão.'],
    ['recovery', 'Kopia nocna', 'Wszystkie zadania zakończone poprawnie.'],
  ])('is believed sooner where the text has the shape of a %s: %s', (kind, subject, body) => {
    const type = sure('automatic', 0.35);
    expect(judge(subject, body, { type })).toMatchObject({ kind, from: 'model' });
    expect(judge('Re: Roof', 'Here are the plans.', { type })).toBeUndefined();
  });

  it.each([
    ['Fwd: Automatic reply: invoice', 'I keep getting this automatic reply. Who reads my invoice now?'],
    ['WG: Unzustellbar: Vertrag', 'Anbei der Fehler 550 5.7.1. Warum kommen meine Mails an Kunden zurück?'],
    [
      'Désinscription',
      'Je reçois encore votre lettre malgré trois désinscriptions. Retirez-moi de la liste.',
    ],
    ['Backup OK', 'The job says 12 of 12, 0 errors, but the restored files are empty.'],
    ['[OK] server 4', 'Il monitoraggio è verde ma a Bari nessuno entra nella cartella.'],
    ['Potwierdzenie zamówienia', 'Dziękuję za potwierdzenie. Adres na fakturze jest błędny.'],
    [
      'Message d’absence de Paul',
      'Paul est parti à la retraite. Son message d’absence doit renvoyer vers moi.',
    ],
    ['Closed until Monday', 'The shop is closed until Monday but my parcel is in there.'],
    ['PD: Nie można dostarczyć', 'Dlaczego moje wiadomości wracają z błędem 550 5.7.1?'],
  ])('is never believed where somebody asks for something: %s', (subject, body) => {
    expect(judge(subject, body, { type: sure('automatic', 0.99) })).toBeUndefined();
  });

  it.each([
    ['Leave', 'I am on leave until 14 May, my deputy is Ines. The projector in room 3 is broken.'],
    [
      'Urlaub',
      'Ich bin bis zum 14. Mai im Urlaub, meine Vertretung ist Frau Kern. Bitte bestellen Sie ihr einen Stuhl.',
    ],
    ['Congés', "Je suis en congés jusqu'au 14. Merci de donner à Inès l'accès à ma boîte, elle me remplace."],
    ['休暇', '14日まで休暇をいただきます。代わりに伊藤に共有メールボックスを見せてください。'],
  ])('is not believed of an absent person who wants something: %s', (subject, body) => {
    expect(judge(subject, body, { type: sure('automatic', 0.5) })).toBeUndefined();
  });

  it.each([
    ['recovery', '夜間バックアップ 12件中12件', 'すべて正常に終わりました。警告はありません。'],
    ['receipt', 'Nowy wyciąg', 'Wyciąg za kwiecień jest dostępny online. Nie trzeba nic robić.'],
    ['auto-reply', 'Recebido', 'Recebemos a sua mensagem. Responderemos em breve. Mensagem automática.'],
  ])('is not asked where the shape of a %s is clear', (kind, subject, body) => {
    expect(judge(subject, body, { type: sure('incident') })).toMatchObject({ kind, from: 'phrase' });
    expect(
      judge(subject, `${body} Please check, nothing arrived.`, { type: sure('incident') }),
    ).toBeUndefined();
  });

  it.each([
    ['[OK] db-4', 'db-4 recovered at 03:10 and went down again at 03:20.'],
    ['Backup report', '2 jobs failed: FS-NORTH. 39 of 39 others finished, next run 22:00.'],
  ])('is believed no sooner for an all-clear that tells of trouble: %s', (subject, body) => {
    expect(judge(subject, body, { type: sure('automatic', 0.5) })).toBeUndefined();
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
    ['Re: monitor arm', 'Brilliant, cheers, that sorted it.'],
    ['AW: Beamer', 'Danke, hat sich erledigt, der Beamer läuft.'],
    ['Odp: drukarka', 'Dziękuję bardzo, już drukuje.'],
    ['Re: プリンター', 'ありがとうございます。印刷できるようになりました。'],
  ])('asks for nothing either where the helpdesk made a new ticket of it: %s', (subject, body) => {
    expect(judge(subject, body)).toMatchObject({ kind: 'thanks', from: 'phrase' });
    expect(judge(subject, `${body} But one more thing: please change my password.`)).toBeUndefined();
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
