import { describe, expect, it } from 'vitest';
import { redact } from './redact';

/** Every line is a text and what must remain of it. */
function expectRedacted(cases: readonly (readonly [string, string])[]): void {
  expect(cases.map(([text]) => redact(text).text)).toEqual(cases.map(([, expected]) => expected));
}

describe('what is taken out', () => {
  it('e-mail addresses', () => {
    expectRedacted([
      ['Write to anna.smith+it@mail.example.co.uk.', 'Write to [email].'],
      ['<mailto:ANNA@EXAMPLE.ORG>', '<mailto:[email]>'],
      ['jürgen@müller.example or anna (at) example (dot) com', '[email] or [email]'],
    ]);
  });

  it('telephone numbers of many countries', () => {
    const numbers = [
      '+49 (0)89 123 456-78',
      '0044 20 7946 0958',
      '(602) 555-0181',
      '541-555-0188x4587',
      '01 70 18 99 12',
      '089/12345678',
      '03-1234-5678',
      '(11) 91234-5678',
    ];
    for (const number of numbers)
      expect(redact(`I wait under ${number} today`).text).toBe('I wait under [phone] today');
    expectRedacted([
      ['Phone:\n467 3395', 'Phone:\n[phone]'],
      ['Mein Handy: 15112345678', 'Mein Handy: [phone]'],
      ['電話番号は０３－１２３４－５６７８です', '電話番号は[phone]です'],
      ['28-64-66-98 office', '[phone] office'],
    ]);
  });

  it('cards, also with a slip behind a word for one', () => {
    expectRedacted([
      ['paid with 4111 1111 1111 1111', 'paid with [card]'],
      ['378282246310005 and 5555-5555-5555-4444', '[card] and [card]'],
      ['my credit card is 4111111111111112', 'my credit card is [card]'],
    ]);
  });

  it('account numbers', () => {
    expectRedacted([
      ['IBAN DE89 3704 0044 0532 0130 00, thanks', 'IBAN [iban], thanks'],
      ['gb82west12345698765432', '[iban]'],
      ['my IBAN is DE88370400440532013000', 'my IBAN is [iban]'],
    ]);
  });

  it('network addresses', () => {
    expectRedacted([
      ['blocked at 203.0.113.77, from 192.168.1.20:8080', 'blocked at [ip], from [ip]:8080'],
      ['http://198.51.100.7/login and IP 10.1.2.3', 'http://[ip]/login and IP [ip]'],
      ['2001:db8:85a3::8a2e:370:7334 and fe80::1', '[ip] and [ip]'],
      ['card 00:1A:2B:3C:4D:5E', 'card [mac]'],
      ['fe80::8a2e:3ff:fe12:9c40%wlan1 is silent', '[ip]%wlan1 is silent'],
      ['http://[2001:db8:4::21]:9090/status', 'http://[[ip]]:9090/status'],
      ['seen as ::ffff:198.51.100.23, net 198.51.100.0/25', 'seen as ::ffff:[ip], net [ip]/25'],
      ['from 08:15:30 to 11::40', 'from 08:15:30 to 11::40'],
    ]);
  });

  it('keys of makers, headers and private keys', () => {
    const key = `-----BEGIN RSA PRIVATE KEY-----\n${'MIIEpAIBAAKCAQEA7bq2\n'.repeat(3)}-----END RSA PRIVATE KEY-----`;
    expectRedacted([
      [`a\n${key}\nb`, 'a\n[token]\nb'],
      [`see ${'AKIA'}IOSFODNN7EXAMPLE`, 'see [token]'],
      [`ghp_${'a1B2'.repeat(9)} leaked`, '[token] leaked'],
      ['Authorization: Bearer abc123def456ghi789', 'Authorization: Bearer [token]'],
      ['Cookie: sid=abc123', 'Cookie: [token]'],
      ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl', '[token]'],
    ]);
  });

  it('passwords behind a word for one, in the languages of the product', () => {
    const texts = [
      'password: ',
      'my password is ',
      'Passwort: ',
      'mot de passe : ',
      'contraseña: ',
      'senha: ',
      'Password for the VPN: ',
      'wachtwoord: ',
      'hasło: ',
      'パスワード：',
      'DB_PASSWORD=',
      'mysql --password=',
    ];
    for (const text of texts) expect(redact(`${text}Sommer2024!x end`).text).toBe(`${text}[token] end`);
    expectRedacted([
      ['{"pwd": "geheim", "api_key": "9f8a7b6c5d4e"}', '{"pwd": "[token]", "api_key": "[token]"}'],
      ['license key: ABCD1-EFGH2-JKLM3', 'license key: [token]'],
      ['Wifi password for visitors is Quay-Guest81', 'Wifi password for visitors is [token]'],
      ['Das Passwort für den Gastzugang lautet Quai81x', 'Das Passwort für den Gastzugang lautet [token]'],
      ['La contraseña del almacén es Muelle-81', 'La contraseña del almacén es [token]'],
      ['A senha dele: Praia81x não entra', 'A senha dele: [token] não entra'],
      ['La contraseña suya es Muelle-81', 'La contraseña suya es [token]'],
      ['Das Kennwort wurde auf Quai81x geändert', 'Das Kennwort wurde auf [token] geändert'],
      ['Das Passwort von ihr: Quai81x', 'Das Passwort von ihr: [token]'],
      ['The password for the portal is too short', 'The password for the portal is too short'],
      ['curl -u anna:geheim x', 'curl -u anna:[token] x'],
    ]);
  });

  it('user names behind a word for an account, and no word that merely follows', () => {
    expectRedacted([
      ['user account: k.nowak cannot sign in', 'user account: [name] cannot sign in'],
      ['Benutzerkonto knowak81 ist gesperrt', 'Benutzerkonto [name] ist gesperrt'],
      ['The user account jammed after the update', 'The user account jammed after the update'],
    ]);
  });

  it('user names in the paths of profiles, also in hidden shares and in folders below a share', () => {
    expectRedacted([
      [String.raw`\\fs01\home$\jmeier does not load`, String.raw`\\fs01\home$\[name] does not load`],
      [String.raw`\\fs01\data\users\jmeier\Desktop`, String.raw`\\fs01\data\users\[name]\Desktop`],
      [String.raw`D:\Backup\Users\jmeier\mail.pst`, String.raw`D:\Backup\Users\[name]\mail.pst`],
      [String.raw`\\fs01\data\teams\plan.xlsx`, String.raw`\\fs01\data\teams\plan.xlsx`],
    ]);
  });

  it('addresses of pages that open something', () => {
    expectRedacted([
      ['see https://anna:secret@example.com/a.', 'see [url-with-secret].'],
      ['https://example.com/?a=1&access_token=abcdef123', '[url-with-secret]'],
      ['https://example.com/reset-password/9f8a7b6c5d4e3f2a1b0c', '[url-with-secret]'],
    ]);
  });

  it('numbers that states give', () => {
    expectRedacted([
      ['DNI 12345678Z y NIE X1234567L', 'DNI [national-id] y NIE [national-id]'],
      ['numéro 1 84 12 76 451 089 46', 'numéro [national-id]'],
      ['RSSMRA85T10A562S', '[national-id]'],
      ['CPF 529.982.247-25', 'CPF [national-id]'],
      ['my SSN is 078-05-1120', 'my SSN is [national-id]'],
      ['NI number QQ 12 34 56 C, AB123456C', 'NI number [national-id], [national-id]'],
      ['Steuer-ID: 86095742719', 'Steuer-ID: [national-id]'],
      ['passport no. C01X00T47', 'passport no. [national-id]'],
    ]);
  });

  it('dates of birth', () => {
    expectRedacted([
      ['born on 2/16/1942, DOB: 1942-02-16', 'born on [birth-date], DOB: [birth-date]'],
      ['geboren am 3. März 1980', 'geboren am [birth-date]'],
      ['生年月日：1980年1月2日', '生年月日：[birth-date]'],
    ]);
  });

  it('postal addresses', () => {
    expectRedacted([
      ['Ship it to 12 Mill Road, Springfield 62704.', 'Ship it to [address].'],
      ['Ich wohne Hauptstraße 5a, 80331 München', 'Ich wohne [address]'],
      ['12 bis, rue de la Paix, 75002 Paris', '[address]'],
      ['Vivo en Calle Mayor 4, 28013 Madrid.', 'Vivo en [address].'],
      ['Via Roma 10, 00184 Roma', '[address]'],
      ['P.O. Box 149', '[address]'],
      ['東京都千代田区丸の内1-9-1へ', '[address]へ'],
    ]);
  });
});
