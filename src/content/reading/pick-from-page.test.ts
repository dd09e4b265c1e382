// @vitest-environment happy-dom
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { Picks } from '../../helpdesks/pick';
import { pickText, pickValue } from './pick-from-page';

function parse(html: string): Element {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

it('takes the first alternative that gives something, and says which', () => {
  const body = parse('<h1></h1><h2> the   subject </h2><h3>other</h3>');
  const picks = [{ css: '.new' }, { css: 'h1' }, { css: 'h2', tf: ['trim' as const] }, { css: 'h3' }];
  expect(pickText(body, picks)).toEqual({ value: 'the subject', source: 'dom#2' });
});

it('tells a place that is empty from a place that is not there', () => {
  expect(pickText(parse('<h1></h1>'), [{ css: 'h2' }, { css: 'h1' }])).toEqual({
    value: '',
    source: 'dom#1',
  });
  expect(pickText(parse('<h1></h1>'), [{ css: 'h2' }])).toBeUndefined();
});

it('reads attributes, form fields and parts of a text', () => {
  const body = parse(
    '<a data-id="7" data-ticket_id="70">#12: VPN</a><select><option value="p1">Urgent</option></select>',
  );
  expect(pickText(body, [{ css: 'a', get: '@data-id' }])?.value).toBe('7');
  const underscored = v.parse(Picks, [{ css: 'a', get: '@data-ticket_id' }]);
  expect(pickText(body, underscored)?.value).toBe('70');
  expect(pickText(body, [{ css: 'a', re: '^#(\\d+)' }])?.value).toBe('12');
  expect(pickText(body, [{ css: 'a', re: '^none' }])).toBeUndefined();
  expect(pickText(body, [{ css: 'select', get: 'value' }])?.value).toBe('p1');
  expect(pickText(body, [{ css: 'a', get: 'value' }])).toBeUndefined();
});

it('maps codes and classes, and takes nothing that is not in the map', () => {
  const body = parse('<p class="big note">x</p><i data-kind="constructor"></i><b></b>');
  expect(pickText(body, [{ css: 'p', classMap: { note: 'internal' } }])?.value).toBe('internal');
  expect(pickText(body, [{ css: 'i', get: '@data-kind', map: { reply: 'agent' } }])).toBeUndefined();
  expect(
    pickText(body, [
      { has: 'u', value: 'no' },
      { has: 'b', value: 'yes' },
    ])?.value,
  ).toBe('yes');
});

it('gives lists, without empty items', () => {
  const body = parse('<i>a</i><i> </i><i>b</i>');
  expect(pickValue(body, [{ css: 'i', tf: ['trim'], all: true }])?.value).toEqual(['a', 'b']);
  expect(pickValue(body, [{ css: 'i' }])?.value).toBe('a');
});

it('gives no more than the limit', () => {
  expect(pickText(parse(`<p>${'a'.repeat(5_000)}</p>`), [{ css: 'p' }], 100)?.value).toHaveLength(100);
});

it('looks around an element for what its group says', () => {
  document.body.innerHTML = '<li data-kind="note"><p>text</p></li>';
  const text = document.querySelector('p') as Element;
  expect(pickText(text, [{ closest: '[data-kind]', get: '@data-kind' }])?.value).toBe('note');
  expect(pickText(text, [{ closest: '[data-other]', get: '@data-other' }])).toBeUndefined();
  expect(pickText(text, [{ closest: '[[', get: 'text' }])).toBeUndefined();
});
