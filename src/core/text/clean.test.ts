import { describe, expect, it } from 'vitest';
import type { TicketText } from '../ticket';
import { cleanMessage, cleanTicket, defaultCleaning } from './clean';
import { sampleMails, wholeMessages } from './test-data/mails';
import { randomGarbage } from './test-data/random-garbage';

const clean = (text: string) => cleanMessage(text, defaultCleaning);

function ticket(parts: Partial<TicketText>): TicketText {
  return { subject: '', description: '', messages: [], ...parts };
}

describe('cleanMessage', () => {
  it.each(sampleMails)('keeps only the own words: $name', ({ mail, words }) => {
    expect(clean(mail)).toBe(words);
  });

  it.each(wholeMessages)('leaves a message without quotes and signature whole: %s', (message) => {
    expect(clean(message)).toBe(message);
  });

  it('gives the same for a mail in HTML, with Windows line ends and with non-breaking spaces', () => {
    for (const { mail, words } of sampleMails) {
      const escaped = mail.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      const html = `<html><body><div>${escaped.replaceAll('\n', '<br>\n')}</div></body></html>`;
      expect(clean(html)).toBe(words);
      expect(clean(mail.replaceAll('\n', '\r\n'))).toBe(words);
      expect(clean(mail.replaceAll(' ', '\u00a0'))).toBe(words);
    }
  });

  it('keeps answers between and below the quotes', () => {
    const mail = `On Mon, Jan 8, 2024 at 10:12 AM Desk <desk@harbour.example> wrote:
> Which version do you use?
Version 7.
> Since when?
Since Friday.`;
    expect(clean(mail)).toBe('Version 7.\nSince Friday.');
  });

  it('removes marks of a gateway, a scanner and a ticket system', () => {
    const mail = `##- Please type your reply above this line -##

CAUTION: This email originated from outside of the organization.
Do not click links unless you recognize the sender.

The badge reader at gate 4 is dead.

This email has been scanned for viruses by the mail gateway.`;
    expect(clean(mail)).toBe('The badge reader at gate 4 is dead.');
  });

  it('keeps the words of wiki markup and Markdown, not the marks', () => {
    const text = `h2. Steps
*Save* the form, see [the guide|https://wiki.example/guide] and !shot.png|thumbnail!
{code:java}
> run(form);
{code}
## Expected
It **closes** as in [this](https://wiki.example/x), \`200 OK\`.`;
    expect(clean(text)).toBe(`Steps
Save the form, see the guide and
run(form);
Expected
It closes as in this, 200 OK.`);
  });

  it('keeps the start of a stack trace and of encoded data', () => {
    const frames = Array.from({ length: 40 }, (_, i) => `    at app.Form.save${i}(Form.java:${i})`).join(
      '\n',
    );
    const blob = 'QUJD0123'.repeat(40);
    const result = clean(`It crashes:\njava.lang.Error: no space\n${frames}\nkey ${blob} end`);
    expect(result).toContain('java.lang.Error: no space\nat app.Form.save0(Form.java:0)');
    expect(result).not.toContain('save20');
    expect(result).toMatch(/key QUJD\S+… end$/);
    expect(result.length).toBeLessThan(300);
  });

  it('composes accents and drops control and invisible characters', () => {
    expect(clean('Cafe\u0301\u200b\u0000 \ud800offen\u00ad\ufeff  ja\t!\n\n\n\nzwei')).toBe(
      'Café offen ja !\nzwei',
    );
  });

  it('cleans nothing more the second time', () => {
    for (const text of [...sampleMails.map(({ mail }) => mail), ...wholeMessages, ...randomGarbage(400)]) {
      const once = clean(text);
      expect(clean(once)).toBe(once);
    }
  });

  it('keeps something of every message that has words', () => {
    for (const text of [
      '> only a quote',
      '-- \nAnna',
      'Von meinem iPhone gesendet',
      '<blockquote>x</blockquote>',
    ]) {
      expect(clean(text)).toMatch(/\p{L}/u);
    }
  });
});

describe('cleanTicket', () => {
  it('joins subject, description and the newest messages of the customer', () => {
    const result = cleanTicket(
      ticket({
        subject: 'AW: Re: [Ticket #4711] Drucker steht',
        description: '<p>Er zieht kein Papier ein.</p>',
        messages: [
          { role: 'customer', text: 'Er zieht kein Papier ein.' },
          { role: 'agent', text: 'Welcher?' },
          { role: 'internal', text: 'Schon wieder der.' },
          { role: 'customer', text: 'Der im dritten Stock.' },
          { role: 'system', text: 'Status geändert.' },
          { role: 'customer', text: 'Jetzt brennt er.' },
        ],
      }),
      defaultCleaning,
    );
    expect(result.text).toBe(
      'Drucker steht\nEr zieht kein Papier ein.\nJetzt brennt er.\nDer im dritten Stock.',
    );
    expect(result.text.slice(0, result.subjectLength)).toBe('Drucker steht');
  });

  it('copes with empty parts', () => {
    expect(cleanTicket(ticket({}), defaultCleaning)).toEqual({ text: '\n', subjectLength: 0 });
    expect(cleanTicket(ticket({ subject: 'VPN' }), defaultCleaning)).toEqual({
      text: 'VPN\n',
      subjectLength: 3,
    });
    expect(cleanTicket(ticket({ description: 'VPN' }), defaultCleaning)).toEqual({
      text: '\nVPN',
      subjectLength: 0,
    });
  });

  it('takes a subject that is a script tag as text', () => {
    const { text } = cleanTicket(ticket({ subject: '<script>alert(1)</script>' }), defaultCleaning);
    expect(text).toBe('<script>alert(1)</script>\n');
  });

  it('keeps the mail that a customer forwards', () => {
    const description = `FYI

From: Wanda Storm <wanda@supplier.example>
Sent: Monday, January 8, 2024 10:12 AM
To: Maria Bell
Subject: invoice portal

The invoice portal rejects our certificate.`;
    const { text } = cleanTicket(ticket({ subject: 'FW: invoice portal', description }), defaultCleaning);
    expect(text).toBe('invoice portal\nFYI\nThe invoice portal rejects our certificate.');
  });

  it('cuts at the maximum length, never inside a character', () => {
    const settings = { ...defaultCleaning, maximumLength: 100 };
    for (const length of [94, 95, 96, 97]) {
      const { text } = cleanTicket(ticket({ description: `${'a'.repeat(length)}😀😀😀😀` }), settings);
      expect(text.length).toBeLessThanOrEqual(100);
      expect(text.length).toBeGreaterThanOrEqual(99);
      expect(text).not.toMatch(/[\ud800-\udbff]$/);
    }
  });

  it('copes with a conversation of 2 MB', () => {
    const messages = Array.from({ length: 200 }, (_, i) => ({
      role: 'customer' as const,
      text: `<div>Answer ${i} ${'words '.repeat(1600)}</div><blockquote type="cite">${'old '.repeat(300)}</blockquote>`,
    }));
    const { text } = cleanTicket(ticket({ subject: 'Long', messages }), defaultCleaning);
    expect(text).toHaveLength(defaultCleaning.maximumLength);
    expect(text).toContain('Answer 199');
  });

  it('reads a single message of 2 MB to its end', () => {
    const description = `<p>${'<b>old</b> &amp; '.repeat(20)}</p>\n<blockquote type="cite">${'> quoted<br>\n'.repeat(160_000)}</blockquote><p>New</p>`;
    expect(description.length).toBeGreaterThan(2_000_000);
    const { text } = cleanTicket(ticket({ subject: 'Long', description }), defaultCleaning);
    expect(text).toMatch(/^Long\nold & old .*\nNew$/s);
  }, 30_000);
});

describe('time', () => {
  // Quadratic time would run into the time limit of the test.
  it.each([
    'From: a@b ',
    'From: a\n',
    '> a\n\n',
    '--\nAnna\n',
    'Kind regards\nAnna\n',
    'On Mon, Jan 8, 2024 at 10:12 ',
    'Name: a <a@b.example>\n',
    'PS: x\n',
    '<div class="gmail_quote">a</div>',
  ])(
    'reads 500 kB of %j',
    (piece) => {
      const text = piece.repeat(Math.ceil(500_000 / piece.length));
      expect(clean(text).length).toBeLessThanOrEqual(text.length);
    },
    20_000,
  );
});
