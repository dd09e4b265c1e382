import { describe, expect, it } from 'vitest';
import { htmlToText, looksLikeHtml } from './html-to-text';
import { randomGarbage } from './test-data/random-garbage';

describe('htmlToText', () => {
  it('writes one line per block and keeps the words of a line together', () => {
    const html = `<html><head><title>Mail</title><style>p { color: red }</style></head>
<body><h1>Door</h1><p>It <b>does</b>
not close.<br/>Since <i>Monday</i>.</p><ul><li>hall</li><li>gate</li></ul>
<table><tr><td>Room</td><td>12</td></tr></table><script>alert("x < y")</script></body></html>`;
    expect(htmlToText(html)).toBe('Door\n\nIt does not close.\nSince Monday.\n\n- hall\n\n- gate\n\nRoom 12');
  });

  it('decodes named, decimal, hexadecimal and Windows references, and leaves unknown ones', () => {
    expect(
      htmlToText('<p>Gr&uuml;&szlig;e &amp; &#8364; &#x1F600; &#150; &nbsp;x &unknown; &a=b &#0;</p>'),
    ).toBe('Grüße & € 😀 – x &unknown; &a=b \ufffd');
  });

  it('decodes once only', () => {
    expect(htmlToText('<p>write &amp;lt;b&amp;gt;</p>')).toBe('write &lt;b&gt;');
  });

  it.each([
    [
      'blockquote',
      '<p>New</p><blockquote type="cite"><p>Old <blockquote>older</blockquote> old</p></blockquote>',
    ],
    [
      'Gmail',
      '<div>New</div><div class="gmail_quote"><div class="gmail_attr">On Mon Anna wrote:</div><blockquote class="gmail_quote">Old</blockquote></div>',
    ],
    [
      'old Gmail',
      '<div>New</div><div class="gmail_quote">On Mon Anna wrote:<br><blockquote>Old</blockquote></div>',
    ],
    [
      'Yahoo',
      '<div>New</div><div id="ydp1" class="yahoo_quoted"><div>On Monday Anna wrote:</div><div>Old</div></div>',
    ],
    [
      'Outlook on the web',
      '<div>New</div><hr><div id="divRplyFwdMsg" dir="ltr"><b>From:</b> Anna</div><div>Old</div>',
    ],
    [
      'Outlook',
      '<p>New</p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p>From: Anna</p></div><p>Old</p>',
    ],
    [
      'Thunderbird',
      '<p>New</p><div class="moz-cite-prefix">Am 8.1. schrieb Anna:<br></div><blockquote cite="mid:1">Old</blockquote>',
    ],
    ['Outlook around Gmail', '<p>New</p><div class="x_gmail_quote">Old</div>'],
  ])('leaves out the reply that %s quotes', (_program, html) => {
    expect(htmlToText(html)).toBe('New');
    expect(htmlToText(html, true)).toContain('Old');
  });

  it('keeps answers between the blockquotes of Gmail', () => {
    const html =
      '<div class="gmail_quote"><div class="gmail_attr">On Mon Anna wrote:</div><blockquote>Which?</blockquote><div>The red one.</div><blockquote>Since?</blockquote><div>Friday.</div></div>';
    expect(htmlToText(html).replace(/\n+/g, ' ')).toBe('The red one. Friday.');
  });

  it('keeps each of several forwarded mails to its end', () => {
    const forward = (text: string) =>
      `<div class="gmail_quote"><div>---------- Forwarded message ---------</div><p>${text}</p><blockquote type="cite">of ${text}</blockquote></div>`;
    const text = htmlToText(`<p>Both of them:</p>${forward('one')}${forward('two')}`);
    expect(text).toMatch(/one.*of one.*two.*of two/s);
  });

  it('keeps a forwarded mail and a mail that is nothing but a quote', () => {
    expect(
      htmlToText(
        '<div class="gmail_quote"><div>---------- Forwarded message ---------</div><p>Broken</p></div>',
      ),
    ).toContain('Broken');
    expect(htmlToText('<blockquote>Only this</blockquote>')).toBe('Only this');
  });

  it.each([
    ['unclosed tag at the end', '<p>Printer is broken <b', 'Printer is broken'],
    [
      'unclosed attribute',
      '<p>See <a href="http://x.example>this</a> and <b class="y">that</b></p>',
      'See this and that',
    ],
    ['unclosed comment', '<p>One <!-- two</p><p>three</p>', 'One two\n\nthree'],
    ['unclosed script', '<p>One</p><script>var a = 1;<p>Two</p>', 'One\n\nTwo'],
    ['wrong nesting', '<b><p>One</b></p></div></td>Two', 'One\n\nTwo'],
    ['lone signs', '<p>3 < 4 and 5 > 2 & so on</p>', '3 < 4 and 5 > 2 & so on'],
    ['placeholder', '<p>Replace <servername> by yours</p>', 'Replace <servername> by yours'],
    [
      'conditional comment',
      '<!--[if mso]><xml>junk</xml><![endif]--><p>Text</p><![if !x]>more<![endif]>',
      'Text\nmore',
    ],
    ['address', '<p>Anna <anna@harbour.example> called</p>', 'Anna <anna@harbour.example> called'],
  ])('survives an %s', (_name, html, words) => {
    expect(htmlToText(html)).toBe(words);
  });

  it('never throws and never keeps a script, whatever it gets', () => {
    for (const garbage of randomGarbage(500)) {
      expect(htmlToText(`<p>${garbage}</p><script>forbidden()</script>`)).not.toContain('forbidden');
    }
  });

  // Quadratic time would run into the time limit of the test.
  it.each([
    '<',
    '<p>',
    '<a href="',
    '<!--',
    '<script>',
    '<blockquote>',
    '</',
    '&',
    '<div class="gmail_quote">',
    '<p>a</p>\n',
  ])('reads 2 MB of %s', (piece) => {
    const html = piece.repeat(Math.ceil(2_000_000 / piece.length));
    expect(htmlToText(html).length).toBeLessThanOrEqual(html.length);
  });
});

describe('looksLikeHtml', () => {
  it.each([
    '<p>Hello</p>',
    '  <!DOCTYPE html><html><body>x',
    'Hello<br>world',
    'Hello <b>you</b>',
    '{html}<div>Jira</div>{html}',
    '<!-- comment --><div class="a">x</div>',
    'Hi,<br />\nthe screen<br />\nis black',
  ])('is true for %s', (text) => {
    expect(looksLikeHtml(text)).toBe(true);
  });

  it.each([
    'Hello',
    '3 < 4 and 5 > 2',
    'Anna <anna@harbour.example> wrote',
    'The template shows\n<b>Hello</b>\ninstead of bold text.\nWhy?',
    '```html\n<div>\n<p>x</p>\n</div>\n```\nThis sample fails.',
    '<property><name>size</name></property>',
    '',
  ])('is false for %s', (text) => {
    expect(looksLikeHtml(text)).toBe(false);
  });
});
