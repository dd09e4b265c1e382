/** Of the page, in bytes, about. */
export const pageBytes = 2_000_000;

const words =
  'the printer on the second floor prints blank pages since this morning and nobody here can work until it is repaired';

/** A ticket of two megabytes in some two thousand messages, with the marks of the demo helpdesk. */
export function largePage(): string {
  const message = (index: number) =>
    `<article data-message-id="${index}" data-role="customer"><b data-author>Sam</b><p class="message-body">${`${words} `.repeat(7)}</p></article>`;
  const count = Math.ceil(pageBytes / message(0).length);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="application-name" content="Demo Helpdesk"><title>Ticket</title></head><body>
<main data-ticket-id="7"><aside data-sidebar></aside><h1 data-field="subject">Blank pages</h1>
${Array.from({ length: count }, (_, index) => message(index)).join('\n')}</main><div id="busy"></div></body></html>`;
}

/** As text, since it runs in the page: redraws its rows a number of times, with pauses between, as an application does. */
export function drawInBursts(bursts: number, nodes: number): string {
  return `new Promise((resolve) => {
    const busy = document.getElementById('busy');
    let left = ${bursts};
    const draw = () => {
      if (left-- === 0) return resolve();
      const rows = Array.from({ length: ${nodes} }, () => document.createElement('p'));
      for (const row of rows) row.textContent = String(left);
      busy.replaceChildren(...rows);
      setTimeout(draw, 150);
    };
    draw();
  })`;
}
