import { describe, expect, it } from 'vitest';
import { redact } from './redact';

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
