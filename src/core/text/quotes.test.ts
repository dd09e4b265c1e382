import { describe, expect, it } from 'vitest';
import { dropQuotedReplies } from './quotes';

/** One attribution as mail programs of each language write it. */
const attributions = [
  'On Mon, Jan 8, 2024 at 10:12 AM Anna Bell <anna@harbour.example> wrote:',
  'Anna Bell <anna@harbour.example> wrote on 8/1/2024:',
  'Am Mo., 8. Jan. 2024 um 10:12 Uhr schrieb Anna Bell <anna@harbour.example>:',
  'Am 08.01.2024 um 10:12 schrieb Anna Bell:',
  'Le lun. 8 janv. 2024 à 10:12, Anna Bell <anna@harbour.example> a écrit :',
  'El lun, 8 ene 2024 a las 10:12, Anna Bell (<anna@harbour.example>) escribió:',
  'Em seg., 8 de jan. de 2024 às 10:12, Anna Bell <anna@harbour.example> escreveu:',
  'Il giorno lun 8 gen 2024 alle ore 10:12 Anna Bell <anna@harbour.example> ha scritto:',
  'Op ma 8 jan 2024 om 10:12 schreef Anna Bell <anna@harbour.example>:',
  'Den mån 8 jan. 2024 kl 10:12 skrev Anna Bell <anna@harbour.example>:',
  'ma 8. tammik. 2024 klo 10.12 Anna Bell (anna@harbour.example) kirjoitti:',
  'pon., 8 sty 2024 o 10:12 Anna Bell <anna@harbour.example> napisał(a):',
  'po 8. 1. 2024 v 10:12 odesílatel Anna Bell <anna@harbour.example> napsal:',
  'Anna Bell <anna@harbour.example> ezt írta (időpont: 2024. jan. 8., H, 10:12):',
  'Pe lun., 8 ian. 2024 la 10:12, Anna Bell <anna@harbour.example> a scris:',
  'Anna Bell <anna@harbour.example>, 8 Oca 2024 Pzt, 10:12 tarihinde şunu yazdı:',
  'Στις Δευ 8 Ιαν 2024 στις 10:12 π.μ., ο χρήστης Anna Bell <anna@harbour.example> έγραψε:',
  '8 января 2024, 10:12, Anna Bell пишет:',
  'пн, 8 січ. 2024 р. о 10:12 Anna Bell <anna@harbour.example> пише:',
  'Anna Bell <anna@harbour.example> 于2024年1月8日周一 10:12写道：',
  '2024年1月8日(月) 10:12 Anna Bell <anna@harbour.example>:',
  '2024년 1월 8일 (월) 오전 10:12, Anna Bell <anna@harbour.example>님이 작성:',
];

/** One header block as Outlook of each language writes it. */
const headers = [
  'From: Desk\nSent: Monday, January 8, 2024 10:12\nTo: Anna\nSubject: VPN',
  '**From:** Desk\n**Sent:** Monday\n**To:** Anna\n**Cc:** Bob\n**Subject:** VPN',
  'Von: Desk\nGesendet: Montag, 8. Januar 2024 10:12\nAn: Anna\nBetreff: VPN',
  'De : Desk\nEnvoyé : lundi 8 janvier 2024 10:12\nÀ : Anna\nObjet : VPN',
  'De: Desk\nEnviado el: lunes, 8 de enero de 2024\nPara: Anna\nAsunto: VPN',
  'De: Desk\nEnviada em: segunda-feira, 8 de janeiro\nPara: Anna\nAssunto: VPN',
  'Da: Desk\nInviato: lunedì 8 gennaio 2024\nA: Anna\nOggetto: VPN',
  'Van: Desk\nVerzonden: maandag 8 januari 2024\nAan: Anna\nOnderwerp: VPN',
  'Från: Desk\nSkickat: den 8 januari 2024\nTill: Anna\nÄmne: VPN',
  'Fra: Desk\nSendt: 8. januar 2024\nTil: Anna\nEmne: VPN',
  'Lähettäjä: Desk\nLähetetty: maanantai\nVastaanottaja: Anna\nAihe: VPN',
  'Od: Desk\nWysłano: poniedziałek\nDo: Anna\nTemat: VPN',
  'Od: Desk\nOdesláno: pondělí\nKomu: Anna\nPředmět: VPN',
  'Kimden: Desk\nGönderildi: Pazartesi\nKime: Anna\nKonu: VPN',
  'От: Desk\nОтправлено: понедельник\nКому: Anna\nТема: VPN',
  '发件人: Desk\n发送时间: 2024年1月8日\n收件人: Anna\n主题: VPN',
  '差出人: Desk\n送信日時: 2024年1月8日\n宛先: Anna\n件名: VPN',
  '보낸 사람: Desk\n보낸 날짜: 2024년\n받는 사람: Anna\n제목: VPN',
];

const separators = [
  '-----Original Message-----',
  '-----Ursprüngliche Nachricht-----',
  "-----Message d'origine-----",
  '-----Message d’origine-----',
  '-----Mensaje original-----',
  '-----Mensagem original-----',
  '-----Messaggio originale-----',
  '-----Oorspronkelijk bericht-----',
  '-----Ursprungligt meddelande-----',
  '-----Oryginalna wiadomość-----',
  '________ Исходное сообщение ________',
  '------------------ 原始邮件 ------------------',
];

describe('dropQuotedReplies', () => {
  it.each(attributions)('ends the message at the attribution "%s"', (attribution) => {
    expect(dropQuotedReplies(`It is broken.\n\n${attribution}\n> Which one?\n> Anna`).trim()).toBe(
      'It is broken.',
    );
    expect(dropQuotedReplies(`It is broken.\n${attribution}`).trim()).toBe('It is broken.');
  });

  it.each(headers)('ends the message at the header %j', (header) => {
    expect(dropQuotedReplies(`It is broken.\n\n${header}\n\nWhich one?`).trim()).toBe('It is broken.');
  });

  it.each(separators)('ends the message at %s', (separator) => {
    expect(dropQuotedReplies(`It is broken.\n\n${separator}\nWhich one?`).trim()).toBe('It is broken.');
  });

  it('keeps the line above an attribution, even with a date in it', () => {
    const text = 'It broke on 12/3\nOn 14 March 2024 at 9:30 Anna <a@b.example> wrote:\n> Since when?';
    expect(dropQuotedReplies(text)).toBe('It broke on 12/3');
  });

  it('drops an attribution that was wrapped over three lines', () => {
    const text = `Still broken.
On Monday, January 8, 2024 at 10:12:33 AM GMT+1
The Service Desk of the Harbour Company, second floor
<desk@harbour.example> wrote:
> Try again.`;
    expect(dropQuotedReplies(text)).toBe('Still broken.');
  });

  it('drops an attribution whose quote carries no marks, as plain text made from HTML', () => {
    const text = 'Still broken.\nOn Mon, Jan 8, 2024 at 10:12 AM Desk <d@h.example> wrote:\nTry again.\nDesk';
    expect(dropQuotedReplies(text)).toBe('Still broken.');
  });

  it('keeps an answer below the quote', () => {
    const text = 'On 8 Jan 2024 at 10:12 Anna <a@b.example> wrote:\n> Which one?\n> Anna\n\nThe red one.';
    expect(dropQuotedReplies(text).trim()).toBe('The red one.');
  });

  it('keeps code and prompts that begin with the same sign', () => {
    for (const text of ['Fails:\n> git push --force', 'Fails:\n>>> desk\n>>> help', 'If a\n>= b then c']) {
      expect(dropQuotedReplies(text)).toBe(text);
    }
  });

  it('gives a message back whole where nothing else would remain', () => {
    for (const text of ['> all of it\n> is quoted', attributions[0] ?? '', `${attributions[0]}\n> x`]) {
      expect(dropQuotedReplies(text)).toBe(text);
    }
  });

  it('keeps a forwarded mail without its header', () => {
    const text = `---------- Forwarded message ---------\n${headers[0]}\n\nThe portal is down.`;
    expect(dropQuotedReplies(text).trim()).toBe('The portal is down.');
    expect(
      dropQuotedReplies(`See below\n\n${headers[2]}\n\nNichts geht.\n\n${headers[2]}\n\nAlt.`, true),
    ).toBe('See below\n\n\nNichts geht.\n');
  });
});

describe('an introduction without a date', () => {
  it('goes with the quoted lines that follow it', () => {
    const mail = 'Still broken for me.\n\nOn Monday Anna Agent wrote:\n> Please restart it.\n> Anna';
    expect(dropQuotedReplies(mail)).toBe('Still broken for me.\n');
    const german = 'Geht immer noch nicht.\n\nAm Montag schrieb Anna Agent:\n\n> Bitte neu starten.';
    expect(dropQuotedReplies(german).trim()).toBe('Geht immer noch nicht.');
  });
  it('stays where the customer goes on in the same voice', () => {
    const story = 'On Monday he wrote:\nthe server is down, and it still is.';
    expect(dropQuotedReplies(story)).toBe(story);
  });
});
