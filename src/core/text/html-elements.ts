function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Elements that begin and end a line. */
export const blockElements = names(
  'address article aside body blockquote caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary ' +
    'table tbody tfoot thead tr ul br',
);

/** Elements that stand beside each other in a line. */
export const cellElements = names('td th option button select');

/** Elements whose content is not shown. */
export const droppedElements = names('script style title template svg math xml object noscript');

const inlineElements = names(
  'a abbr acronym area audio b base basefont bdi bdo big canvas cite code col colgroup data datalist del dfn em embed ' +
    'font frame frameset head i iframe img input ins kbd label link map mark meta meter nobr noframes optgroup ' +
    'output param picture progress q rp rt ruby s samp small source span strike strong sub sup textarea time track tt ' +
    'u var video wbr marquee signature',
);

/** Whether a name is an element of HTML or of a mail program (`o:p`), not a placeholder such as `<server>`. */
export function isElement(name: string): boolean {
  return (
    blockElements.has(name) ||
    inlineElements.has(name) ||
    cellElements.has(name) ||
    droppedElements.has(name) ||
    name.includes(':')
  );
}
