import { expect, it } from 'vitest';
import { adfToText, blocksToText } from './structured-text';

const text = (words: string) => ({ type: 'text', text: words });

it('reads the document format of Atlassian, block by block', () => {
  const document = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [text('VPN '), { type: 'mention', attrs: { text: '@Ana' } }, text(' fails')],
      },
      { type: 'blockquote', content: [{ type: 'paragraph', content: [text('said before')] }] },
      {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('one')] }] }],
      },
    ],
  };
  expect(adfToText(document)).toBe('VPN @Ana fails\n> said before\none');
});

it('survives what is no document, and one without end', () => {
  const endless: Record<string, unknown> = { type: 'paragraph' };
  endless.content = [endless];
  expect(adfToText(endless)).toBe('');
  expect(adfToText(null)).toBe('');
  expect(adfToText({ content: 'x' })).toBe('');
});

it('reads lists of blocks', () => {
  expect(blocksToText([{ type: 'paragraph', text: 'a' }, { type: 'list', items: ['b', 'c'] }, 7])).toBe(
    'a\nb\nc',
  );
  expect(blocksToText([{ type: 'paragraph', text: 'not <b>x &lt; y</b><br>but z' }])).toBe(
    'not x < y\nbut z',
  );
});
