// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { matchTicketPage } from '../reading/match-page';
import { readFromPage } from '../reading/read-page';
import { shownTicket } from '../reading/scope';
import { buildAdapter } from './build-adapter';
import { selectorsFor } from './selectors';
import { addressOf } from './ticket-address';

const address = 'https://desk.example/app/case/4821';

function draw(id: string, subject: string, messages: readonly string[]): void {
  const rows = messages.map(
    (text, index) => `<li class="post css-1x9" id="m${id}${index}"><p>${text}</p></li>`,
  );
  document.body.innerHTML = `
    <nav><h1>Desk</h1></nav>
    <div id="case-${id}" data-case="${id}">
      <div class="top"><span class="caption_x">Case</span><h2 class="case-title">${subject}</h2></div>
      <ul data-region="thread">${rows.join('')}</ul>
      <select name="urgency"><option>Low</option><option selected>High</option></select>
    </div>`;
}

function mark(css: string): Element {
  const element = document.querySelector(css);
  if (!element) throw new Error(`Nothing is ${css}.`);
  return element;
}

function build() {
  const adapter = buildAdapter(
    { subject: mark('h2'), message: mark('li'), field: { name: 'priority', element: mark('select') } },
    address,
  );
  if (!adapter) throw new Error('No adapter was made.');
  return adapter;
}

function read(at: string) {
  const page = matchTicketPage([build()], at, document);
  return page && readFromPage(page, document);
}

beforeEach(() => draw('4821', 'No sound', ['It is silent.', 'Which device?']));

describe('an adapter made of what was pointed at', () => {
  it('reads the ticket that it was made on', () => {
    const parts = read(address);
    expect(parts?.texts.subject?.value).toBe('No sound');
    expect(parts?.messages?.value.map(({ text }) => text)).toEqual(['It is silent.', 'Which device?']);
    expect(parts?.fields.priority?.value).toBe('High');
  });

  it('reads the next ticket, and not while the page still shows the one before', () => {
    const adapter = build();
    const next = matchTicketPage([adapter], 'https://desk.example/app/case/77', document);
    if (!next) throw new Error('The next address is not known.');
    expect(shownTicket(next, document)).toBe('another');
    draw('77', 'No picture', ['Black.', 'Again?', 'Yes.']);
    const parts = readFromPage(next, document);
    expect(parts?.texts.subject?.value).toBe('No picture');
    expect(parts?.messages?.value).toHaveLength(3);
  });

  it('can send nothing and leaves other pages alone', () => {
    const adapter = build();
    expect(adapter).not.toHaveProperty('api');
    expect(adapter).not.toHaveProperty('write');
    expect(matchTicketPage([adapter], 'https://desk.example/app/settings', document)).toBeUndefined();
  });

  it('survives that a class is renamed, by another alternative', () => {
    const adapter = build();
    mark('h2').className = 'renamed';
    mark('ul').removeAttribute('data-region');
    const page = matchTicketPage([adapter], address, document);
    const parts = page && readFromPage(page, document);
    expect(parts?.texts.subject?.value).toBe('No sound');
    expect(parts?.messages?.value).toHaveLength(2);
  });
});

describe('selectors', () => {
  it('prefer names that people gave over classes and places', () => {
    document.body.innerHTML = '<p>a</p><p class="x9" data-field="subject">b</p>';
    expect(selectorsFor(mark('.x9'), '1')[0]).toBe('[data-field="subject"]');
  });

  it('hold the ticket as a variable', () => {
    document.body.innerHTML = '<p>a</p><p id="subject-55">b</p>';
    expect(selectorsFor(mark('#subject-55'), '55')[0]).toBe('[id="subject-{id}"]');
  });
});

describe('the address of a ticket', () => {
  it.each([
    ['https://a.example/tickets/12', '12'],
    ['https://a.example/t/12-no-sound/edit', '12-no-sound'],
    ['https://a.example/show.php?page=2&ticketId=ab-3', 'ab-3'],
    ['https://a.example/app#case/99', '99'],
  ])('%s has the id %s', (at, id) => {
    expect(addressOf(new URL(at))?.id).toBe(id);
  });

  it('is none without an id', () => {
    expect(addressOf(new URL('https://a.example/home'))).toBeUndefined();
  });
});

describe('a page whose program named nothing for people', () => {
  const at = (id: string) => `https://desk.example/v/${id}`;

  function adapterOf(marks: { subject: string; message: string }, id: string) {
    const adapter = buildAdapter({ subject: mark(marks.subject), message: mark(marks.message) }, at(id));
    if (!adapter) throw new Error('No adapter was made.');
    return adapter;
  }

  function shownAt(adapter: ReturnType<typeof adapterOf>, id: string) {
    const page = matchTicketPage([adapter], at(id), document);
    return page && { shown: shownTicket(page, document), parts: readFromPage(page, document) };
  }

  it('takes the number in the title by where it stands, not the first number that comes', () => {
    document.title = 'Password forgotten - Desk item 22';
    document.body.innerHTML = '<h2>Password forgotten</h2><article><p>Help</p></article>';
    const adapter = adapterOf({ subject: 'h2', message: 'article' }, '22');
    document.title = 'Invoice 20391 charged twice - Desk item 80';
    document.body.innerHTML = '<h2>Invoice 20391 charged twice</h2><article><p>Twice</p></article>';
    expect(shownAt(adapter, '80')?.shown).toBe('this');
    document.title = 'Another - Desk item 81';
    expect(shownAt(adapter, '80')?.shown).toBe('another');
  });

  it('finds messages by how their ids begin, and no field, button or hidden tab for one', () => {
    const field =
      '<div class="form-group"><label>Department</label><select><option>General</option></select></div>';
    const tab = '<div class="tab-pane" style="display:none"><div class="form-group">To</div></div>';
    const message = (id: number, text: string) =>
      `<div class="form-group" id="msg_${id}">${text}</div><div class="form-group"><button>Quote</button></div>`;
    document.title = 'Desk';
    document.body.innerHTML = `<h3>[#3] Two-factor code</h3><form>${field}</form>${tab}<div class="card">${message(7, 'Any news?')}</div><div class="card">${message(5, 'Every code is refused.')}</div>`;
    const { parts } = shownAt(adapterOf({ subject: 'h3', message: '#msg_7' }, '3'), '3') ?? {};
    expect(parts?.messages?.value.map(({ text }) => text)).toEqual(['Every code is refused.', 'Any news?']);
    expect(parts?.texts.subject?.value).toBe('Two-factor code');
  });

  it('holds on to the name of the part that the messages are in', () => {
    const draw = (css: string, texts: string[]) => {
      const rows = texts.map((text) => `<div class="${css}"><h4>R</h4><div>${text}</div></div>`);
      document.body.innerHTML = `<article><h2 class="css-1x29z">S</h2><section aria-label="Conversation">${rows.join('')}</section></article>`;
    };
    draw('css-a23', ['Text']);
    const adapter = adapterOf({ subject: 'h2', message: 'section > div' }, '22');
    draw('css-b77', ['One', 'Two']);
    const { parts } = shownAt(adapter, '23') ?? {};
    expect(parts?.messages?.value.map(({ text }) => text.replace(/\s+/g, ' '))).toEqual(['R One', 'R Two']);
  });
});
