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
      ['curl -u anna:geheim x', 'curl -u anna:[token] x'],
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

describe('what stays', () => {
  it.each([
    'Version 10.0.19041.1, Chrome/115.0.0.0, Derby 10.7.1.1, section 12.9.2.13',
    'commit 3f2a9c7d8e4b5a6f7c8d9e0f1a2b3c4d5e6f7a8b broke build 20231122.4',
    'INC0012345678 and PROJ-4711, order 100200300400, invoice 2023-000123456',
    '2023-11-22T21:05:30.779074Z and 22.11.2023 14:30, 11/22/2023',
    'error 0x80070005 at 0x7fff5fbff8c0, HTTP 500, code 12029',
    'cost 1.234.567,89 EUR or $1,234,567.89 or 100 000 000',
    'C:\\Users\\Public\\Documents\\12 Report.docx /usr/lib/python3.11/site.py:120',
    'listens on 127.0.0.1:8080 and 0.0.0.0, mask 255.255.255.0, ::1',
    'std::vector<int> Face::Bad 12:34:56',
    'My password is incorrect, password: forgotten. Password reset is needed',
    'token = getToken(); password=$PASSWORD; PublicKeyToken=b77a5c561934e089',
    'PASS: suite/first-case key: value',
    'Hello World. Hi team, hello all, dear support, Hallo zusammen, Bonjour à tous',
    'Hello Printer is broken. Hi, Yesterday the screen went dark',
    'I am unable to log in. This is Outlook 2016. Thanks in advance',
    'git@github.com:team/project.git root@server01 npm i vitest@4.1.12',
    'uuid 123e4567-e89b-12d3-a456-426614174000',
    'https://example.com/s/keen-snowflake-8nyo8?file=/src/index.js',
    'does not address Level 4 at Line 39, 500 GB Hard Drive, Considering 50 runs',
    '01 02 03 04 05 06 07 08',
  ])('%s', (text) => {
    expect(redact(text)).toEqual({ text, found: [] });
  });
});

describe('the answer', () => {
  it('tells where in the text given each piece was', () => {
    const text = 'a@b.example\u3000and 👍 +49 89 1234567';
    const { found } = redact(text);
    expect(found.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['email', 'a@b.example'],
      ['phone', '+49 89 1234567'],
    ]);
  });

  it('tells the places of what a later pass found, too', () => {
    const text = 'Anna Smith <anna.smith@example.org>, password: x1@y.example zz';
    const { text: redacted, found } = redact(text);
    let rebuilt = '';
    let from = 0;
    for (const { kind, start, end } of found) {
      rebuilt += `${text.slice(from, start)}[${kind}]`;
      from = end;
    }
    expect(rebuilt + text.slice(from)).toBe(redacted);
    expect(redacted).not.toMatch(/smith|anna|y\.example/i);
  });

  it('is the same for a text redacted already', () => {
    const pieces = [
      'Hi Anna,\n',
      'password: ',
      'x9!kLm2 ',
      'anna@b.example ',
      '+49 89 1234567 ',
      'Phone: ',
      '4111 1111 1111 1111 ',
      'card ',
      'Kind regards\n',
      'Bob Miller\n',
      'Bob ',
      'my name is ',
      'Mr. Jones ',
      '12 Mill Road, ',
      'IBAN ',
      'DE89370400440532013000 ',
      '10.1.2.3 ',
      'IP ',
      '[email] ',
      '[phone]',
      '<',
      '>',
      '\n',
      ': ',
      'token=',
      'https://a.example/?token=abc123def ',
      'born ',
      '1980-02-03 ',
      '東京都千代田区1-1 ',
      '田中様\n',
    ];
    let seed = 7;
    const next = (): number => {
      seed = (seed * 48271) % 2147483647;
      return seed;
    };
    for (let round = 0; round < 400; round++) {
      const text = Array.from({ length: 12 }, () => pieces[next() % pieces.length]).join('');
      const once = redact(text).text;
      expect(redact(once), text).toEqual({ text: once, found: [] });
    }
  });
});
