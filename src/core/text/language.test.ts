import { describe, expect, it } from 'vitest';
import { cleanMessage, defaultCleaning } from './clean';
import { detectLanguage } from './language';
import { sampleMails } from './test-data/mails';

describe('detectLanguage', () => {
  it.each(sampleMails)('knows $language: $name', ({ mail, language }) => {
    expect(detectLanguage(cleanMessage(mail, defaultCleaning))).toEqual({ language, sure: true });
  });

  it.each([
    ['en', 'My laptop does not start and I need it for the meeting at ten.'],
    ['de', 'Ich kann mich seit heute Morgen nicht mehr anmelden.'],
    ['fr', "L'imprimante ne marche plus depuis ce matin."],
    ['es', 'No puedo acceder a mi cuenta desde ayer.'],
    ['pt', 'Não recebo os e-mails do fornecedor desde ontem.'],
    ['it', 'Non riesco ad aprire il file che mi hanno mandato.'],
    ['nl', 'Ik krijg een foutmelding als ik het bestand wil openen.'],
    ['pl', 'Nie mogę się zalogować do systemu od wczoraj.'],
    ['sv', 'Jag har glömt mitt lösenord och kan inte logga in.'],
    ['no', 'Jeg får ikke logget inn på maskinen etter oppdateringen, hva skal jeg gjøre?'],
    ['cs', 'Potřebuji přístup do systému, protože se nemohu přihlásit.'],
    ['tr', 'Şifremi unuttum ve hesabıma giriş yapamıyorum.'],
    ['fi', 'En pääse kirjautumaan, koska salasana ei toimi.'],
    ['ko', '프린터가 작동하지 않습니다'],
    ['hi', 'मेरा कंप्यूटर चालू नहीं हो रहा है'],
    ['he', 'אני לא מצליח להתחבר למערכת'],
    ['el', 'Ο εκτυπωτής δεν λειτουργεί'],
    ['th', 'เครื่องพิมพ์ไม่ทำงาน'],
    ['uk', 'Принтер не друкує вже другий день, допоможіть'],
    ['zh', '无法登录 VPN'],
    ['ja', 'Outlook が起動しません'],
  ])('knows %s: %s', (language, text) => {
    expect(detectLanguage(text).language).toBe(language);
  });

  it.each([
    'password reset vpn outlook error',
    'oracle access hi please help granting folders items contracts thanks kind regards',
    'new laptop request monitor docking station',
    'printer error error error',
    'replace old scanner warehouse urgent',
    'where do i find my w-2 form',
  ])('never takes English without function words for another language: %s', (text) => {
    expect(['en', 'und']).toContain(detectLanguage(text).language);
  });

  it.each(['', 'VPN', '12345', '!!!', 'SAP R/3', 'https://harbour.example/und/die/der/das'])(
    'does not guess for %j',
    (text) => {
      expect(detectLanguage(text)).toEqual({ language: 'und', sure: false });
    },
  );
});
