// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { linesOf } from './lines-of';

function parse(html: string): Element {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

it('breaks lines where a page does', () => {
  const body = parse('<p>Hello<br>there,</p><ul><li>one</li><li>two <b>bold</b></li></ul>end');
  expect(linesOf(body, 1_000)).toBe('Hello\nthere,\n\none\n\ntwo bold\n\nend');
});

it('keeps the line breaks of plain text and drops what only indents', () => {
  expect(linesOf(parse('<pre>one\n   two\n\n\n\nthree</pre>'), 1_000)).toBe('one\ntwo\n\nthree');
});

it('marks quotations as mails do', () => {
  const body = parse('new<blockquote>old<br>lines<blockquote>older</blockquote></blockquote>');
  expect(linesOf(body, 1_000)).toBe('new\n> old\n> lines\n> > older');
});

it('leaves out scripts, drafts and what the adapter names', () => {
  const body = parse(
    'a<script>alert(1)</script><style>b{}</style><textarea>draft</textarea><i class="x">x</i>z',
  );
  expect(linesOf(body, 1_000, '.x')).toBe('az');
});

it('shows markup that was meant as text as text', () => {
  expect(linesOf(parse('&lt;script&gt;alert(1)&lt;/script&gt;'), 1_000)).toBe('<script>alert(1)</script>');
});

it('stops reading at the limit', () => {
  const body = parse('<p>word </p>'.repeat(500));
  let reads = 0;
  const read = () => {
    reads++;
    return 'word ';
  };
  for (const text of body.querySelectorAll('p'))
    Object.defineProperty(text.firstChild, 'nodeValue', { get: read });
  expect(linesOf(body, 50).length).toBeLessThanOrEqual(50);
  expect(reads).toBeLessThan(20);
});

it('survives nesting that no person would write', () => {
  let inner: Element = document.createElement('div');
  inner.textContent = 'deep';
  for (let depth = 0; depth < 1_000; depth++) {
    const outer = document.createElement(depth % 2 ? 'blockquote' : 'div');
    outer.append(inner);
    inner = outer;
  }
  expect(linesOf(inner, 1_000)).not.toContain('deep');
});

it('reads a page of nothing but line breaks at once', () => {
  const body = parse(`<i>${'\n'.repeat(20_000)}</i>`.repeat(50));
  const began = performance.now();
  expect(linesOf(body, 20_000)).toBe('');
  expect(performance.now() - began).toBeLessThan(2_000);
});

it('takes line breaks of the source for blanks, as a page does, unless nothing but text is there', () => {
  const body = parse('<p>We need both from next<br>\nweek\non.</p><div>one\ntwo</div>');
  expect(linesOf(body, 1_000)).toBe('We need both from next\nweek on.\n\none\ntwo');
});

it('knows a quotation by its mark, whatever element a helpdesk made of it', () => {
  const body = parse(
    'new<div type="cite" style="border-left:solid blue 1.5pt">On Friday we wrote:<br>old</div>',
  );
  expect(linesOf(body, 1_000)).toBe('new\n> On Friday we wrote:\n> old');
});

it('keeps the cells of a table apart', () => {
  expect(linesOf(parse('<table><tr><td>Order</td><td>4711</td></tr></table>'), 1_000)).toBe('Order 4711');
});
