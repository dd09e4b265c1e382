import { describe, expect, it } from 'vitest';
import { dropSignature } from './signature';

const body = 'The scanner at gate 4 is dead, please send someone.';

describe('dropSignature', () => {
  it.each([
    '-- \nAnna Bell\nHarbour Company\nwww.harbour.example',
    '--\nAnna Bell\n+44 20 5550 1234',
    'Best regards\nAnna Bell',
    'Kind regards, Anna',
    'Best,\nA.',
    'Sent from my iPhone',
    'Get Outlook for Android',
    'Mit freundlichen Grüßen\n\nJürgen von der Mahl\nEinkauf | Hafen GmbH\nTel.: 040 5550-17\njuergen@hafen.example',
    'Viele Grüße\nJana',
    'MfG',
    'Von meinem iPhone gesendet',
    'Cordialement,\nÉlodie Perrin\nComptabilité',
    'Envoyé de mon iPhone',
    'Saludos cordiales,\nLucía Ortega',
    'Enviado desde mi Huawei',
    'Atenciosamente,\nJoão Prado',
    'Cordiali saluti\nGiulia Ferri',
    'Inviato da iPhone',
    'Met vriendelijke groet,\nSanne de Boer',
    'Verstuurd vanaf mijn iPhone',
    'Med vänliga hälsningar\nElin Ström',
    'Venlig hilsen\nMads Holm',
    'Skickat från min iPhone',
    'Pozdrawiam\nAgnieszka Nowicka',
    'S pozdravem\nPetra Dvořáková',
    'Saygılarımla\nDeniz Aksoy',
    'С уважением,\nОльга Лебедева',
    'З повагою,\nОлена',
    'Με εκτίμηση\nΆννα',
    'בברכה\nדנה',
    'مع التحية\nليلى',
    '此致\n敬礼\n王芳',
    '发自我的iPhone',
    'iPhoneから送信',
    'Cheers!\nAnna\nSent from my Galaxy',
  ])('drops %j', (signature) => {
    expect(dropSignature(`${body}\n\n${signature}`)).toBe(body);
  });

  it('keeps the thanks and drops the name below them', () => {
    expect(dropSignature(`${body}\nThanks,\nAnna Bell`)).toBe(`${body}\nThanks,`);
    expect(dropSignature(`${body}\nVielen Dank im Voraus!\nJana`)).toBe(`${body}\nVielen Dank im Voraus!`);
  });

  it.each([
    'Hello\nthe door is open',
    'Best regards',
    'Thanks\nBut it still does not print, can you look again?',
    `${body}\nThanks\n\nSteps to reproduce the issue\n1. open\n2. save`,
    `${body}\nBest regards\nAnna\nretry(3)`,
    'Two parts are missing:\n--\nthe cable and the plug, both of which we ordered in May.',
    'Regards should be printed on every letter.',
    'My best guess: the disk is full',
  ])('leaves %j', (text) => {
    expect(dropSignature(text)).toBe(text);
  });
});
