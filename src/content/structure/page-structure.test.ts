// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { loadAdapters } from '../../helpdesks/adapters-test-support';
import { matchTicketPage } from '../reading/match-page';
import { describeStructure } from './page-structure';

const address = 'https://desk.example/Ticket/Display.html?id=57';
const isOwn = (node: Node) => node instanceof Element && node.hasAttribute('data-triage-lens');

function reportOf(html: string) {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const page = matchTicketPage(loadAdapters(), address, document);
  if (!page) throw new Error('The page is no ticket.');
  return describeStructure(page, document, isOwn);
}

const probe = '<div id="rt-header-container"></div>';

describe("a page's structure", () => {
  it('has tags, classes and names of attributes, marks where the id stands, and nothing else', () => {
    const { html, helpdesk } = reportOf(`<body id="comp-Ticket-Display">${probe}
      <div id="header"><h1 class="a b" title="Jane Doe">#57: My printer, Jane Doe</h1></div>
      <a class="user-4711" href="/people/jane.doe/Modify.html?id=57&user=jane#me" data-mail="jane@desk.example">Jane</a>
      <input name="TicketID" value="57"><input name="Password" value="secret">
      <p onclick="alert('secret')" style="background:url(secret)">secret <b>57</b></p></body>`);
    expect(helpdesk).toBe('request-tracker');
    expect(html).toContain('<h1 class="a b" title>\n');
    expect(html).toContain('#{id}: text\n');
    expect(html).toContain('<a class="user-2" href="/x/x/Modify.html?id={id};user=" data-mail>');
    expect(html).toContain('<input name="TicketID" value="{id}">');
    expect(html).toMatch(/<b>\s+\{id\}\s+<\/b>/);
    expect(html).not.toMatch(/jane|doe|secret|printer|57|desk\.example/i);
  });

  it('masks names of people in the names that the code has for something', () => {
    const { html } = reportOf(`<body id="comp-Ticket-Display">${probe}
      <span id="issue_summary_reporter_jdoe" class="user-hover assignee-JaneDoe janedoe" rel="jdoe">Jane Doe</span>
      <a href="/view?msmith" data-testid="avatar-müller avatar-mueller"></a>
      <i class="owner-msmith member_mueller new-mark-item" title="Mark"></i>
      <a href="/ViewProfile?name=msmith" data-user-name="Mueller"></a>
      <a href="/kb/fire-jane-today.html"></a><a href="/kb/janedoe.html"></a><a href="/kb/Modify.html"></a></body>`);
    expect(html).toContain('<span id="issue_summary_reporter_x" class="user-hover assignee-xx x" rel>');
    expect(html).toContain('class="owner-x member_x new-x-item" title>');
    expect(html).toContain('href="/x/Modify.html"');
    expect(html).not.toMatch(/jane|doe|smith|mueller|mark|fire/i);
  });

  it('shows a value only where it is a word that the adapter has, and not a part of one', () => {
    const { html } = reportOf(
      `<body id="comp-Ticket-Display">${probe}<i title="Ticke" data-x="Tick">a</i></body>`,
    );
    expect(html).toContain('<i title data-x>');
  });

  it('leaves out scripts, our own card, and most of what is alike', () => {
    const rows = '<tr class="row"><td>x</td></tr>'.repeat(50);
    const { html } = reportOf(
      `<body id="comp-Ticket-Display">${probe}<script>secret()</script><div data-triage-lens></div><table>${rows}</table></body>`,
    );
    expect(html).not.toMatch(/script|secret|triage/);
    expect(html.match(/<tr class="row">/g)).toHaveLength(4);
  });

  it('of a page of 100,000 elements is a part', () => {
    const deep = `${'<div><p>'.repeat(2_000)}`;
    const many = Array.from({ length: 30_000 }, (_, index) => `<i class="c${index % 7}"></i>`).join('');
    const { html } = reportOf(`<body id="comp-Ticket-Display">${probe}${many}${deep}</body>`);
    expect(html.length).toBeLessThan(300_000);
  });
});
