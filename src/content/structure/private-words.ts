import { nodes } from '../drivers/nodes';
import { shadowOf } from '../drivers/reach';

/** Words at most that are looked at, several times as many as a long ticket's page has. */
const maxWords = 500_000;

/** Their text is a program, and full of the page's own words. */
const programs = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE']);

/** Attributes with text for people, or that identify a person. */
const ofPeople =
  /title|alt$|label|placeholder|^value$|^rel$|user|author|mail|login|assign|owner|person|customer|contact|report|request|agent|-name|member|organi|company/;

/** Whom an address is about: `/people/jane.doe/edit`, `/~jdoe`, `?name=jdoe`. */
const inAddress =
  /(?:\/(?:users?|people|persons?|profiles?|u|agents?|contacts?|customers?|members?|organi[sz]ations?)\/|\/~|[?&;][\w[\]-]{1,40}=|mailto:)([^/?&;#]+)/gi;

/** Words that every helpdesk's code has, though its page shows them, too. */
const common = new Set(
  (
    'a action actions add admin agent agents all answer answers app area article assign assigned assignee attachment author ' +
    'avatar badge bar base block body bottom box btn button by call card case category cell center change chat class close ' +
    'closed col column comment comments contact container content control conversation created css customer data date default ' +
    'delete description desk detail details dialog div drop dropdown due edit editor email empty entry event field fields file ' +
    'filter first flag flex footer for form from full grid group groups h1 h2 h3 head header hidden history home html icon id ' +
    'image img info inline inner input internal is issue item items js key label last layout left line link list load log login ' +
    'mail main menu message messages meta modal more name nav new next no note notes number of off on open option options ' +
    'order outer owner page pane panel part people person phone picker post preview primary priority private profile project ' +
    'public queue read reply replies reporter request requester requests resolved right role root row rows save scroll search ' +
    'section select selected send sender settings side sidebar size small sort source space span state status sub subject submit ' +
    'summary tab table tabs tag tags task team template text thread ticket tickets time title to toggle toolbar tooltip top total ' +
    'tr type ui update updated urgency impact severity url user users value view visible watch widget with wrap wrapper'
  ).split(' '),
);

/** Whether a part of a word of code is one that every helpdesk has. */
export function isCommon(part: string): boolean {
  return common.has(part);
}

/** The parts of a word of code: `assignee_JaneDoe` has three. */
export const partOfWord = /\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})|\p{L}+/gu;

/**
 * Words that stand in the page's texts or tell of people, in small letters: in a name that the page's code has for
 * something they may be a person's. With the short forms of names: of Jane Doe `janedoe`, `jdoe` and `janed`.
 */
export function privateWordsOf(root: Element): Set<string> {
  const found = new Set<string>();
  let left = maxWords;
  visit(root);
  return found;

  function visit(within: Element | ShadowRoot): void {
    for (const element of nodes.querySelectorAll(within, '*')) {
      if (programs.has(nodes.tagName(element).toUpperCase())) continue;
      for (const child of nodes.childNodes(element))
        if (nodes.nodeType(child) === Node.TEXT_NODE) add(nodes.nodeValue(child) ?? '');
      for (const { name, value } of nodes.attributes(element)) addValue(name.toLowerCase(), value);
      const shadow = shadowOf(element);
      if (shadow) visit(shadow);
    }
  }

  function addValue(name: string, value: string): void {
    if (ofPeople.test(name)) add(value);
    if (name === 'href' || name === 'src' || name === 'action')
      for (const [, who = ''] of value.slice(0, 2_000).matchAll(inAddress)) add(who);
  }

  function add(text: string): void {
    let before = '';
    for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
      if (--left < 0) return;
      const small = word.toLowerCase();
      found.add(small);
      for (const [part] of word.matchAll(partOfWord)) found.add(part.toLowerCase());
      if (before !== '')
        for (const short of [before + small, before.charAt(0) + small, before + small.charAt(0)])
          found.add(short);
      before = small;
    }
  }
}
