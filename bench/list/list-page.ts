const subjects = [
  'Printer on the second floor prints blank pages',
  'VPN rejects my login since this morning',
  'Invoice charged twice, please correct it',
  'Production is down, nobody can book',
  'Please order a new keyboard',
  'How do I share a calendar?',
];

/** A subject that no other row has, so that nothing is answered from memory. */
export function subjectOf(id: number): string {
  return `${subjects[id % subjects.length]} (${id})`;
}

/** A list that the demo helpdesk's adapter recognises, with that number of rows. */
export function listPage(rows: number): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="application-name" content="Demo Helpdesk"><title>List</title></head><body>
<div class="queue-table"><table><tbody>${Array.from({ length: rows }, (_, id) => rowHtml(id + 1)).join('')}</tbody></table></div>
</body></html>`;
}

function rowHtml(id: number): string {
  return `<tr style="height:40px"><td class="queue-subject"><a href="/tickets/${id}">${subjectOf(id)}</a><p>Preview</p></td></tr>`;
}

/** As text, since it runs in the page: resolves with the milliseconds until the rows in the window, and until all have a badge. */
export const untilBadged = `new Promise((resolve) => {
  const rows = [...document.querySelectorAll('tr')];
  const inWindow = rows.filter((row) => row.getBoundingClientRect().top < innerHeight);
  const has = (row) => row.querySelector('[data-triage-lens-list="badge"]') !== null;
  let visible;
  const look = () => {
    const now = Math.round(performance.now());
    if (visible === undefined && inWindow.every(has)) visible = now;
    if (rows.every(has)) resolve({ visible, all: now });
    else requestAnimationFrame(look);
  };
  look();
})`;

/**
 * As text: uses the same rows for one ticket after the other, as a virtual list does, at a rate of rows per second for
 * a number of seconds. Right after a row was made that of a ticket that was never shown before, it cannot have that
 * ticket's badge: one that has a badge kept that of another. Observers run before what is queued here.
 */
export function scrollVirtually(rowsPerSecond: number, seconds: number): string {
  return `new Promise((resolve) => {
    const rows = [...document.querySelectorAll('tr')];
    const subjects = ${JSON.stringify(Array.from({ length: 1000 }, (_, id) => subjectOf(id)))};
    const seen = new Set();
    const badges = (row) => row.querySelectorAll('[data-triage-lens-list="badge"]').length;
    const frames = [];
    let shown = 0, stale = 0, doubled = 0, before = performance.now();
    const start = before;
    const step = (now) => {
      frames.push(now - before);
      before = now;
      doubled += rows.filter((row) => badges(row) > 1).length;
      const fresh = [];
      if (now - start > ${seconds * 1000}) return resolve({ frames, stale, doubled, shown });
      const wanted = Math.floor(((now - start) / 1000) * ${rowsPerSecond});
      for (; shown < wanted; shown++) {
        const row = rows[shown % rows.length];
        const id = 1000 + (shown % 1000);
        const link = row.querySelector('a');
        link.href = '/tickets/' + id;
        link.textContent = subjects[id - 1000];
        if (!seen.has(id)) fresh.push(row);
        seen.add(id);
      }
      queueMicrotask(() => { stale += fresh.filter((row) => badges(row) > 0).length; });
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  })`;
}

/** As text: draws the same rows again each second. */
export function redrawEachSecond(seconds: number): string {
  return `new Promise((resolve) => {
    const body = document.querySelector('tbody');
    let left = ${seconds};
    const draw = () => {
      if (left-- === 0) return resolve();
      body.replaceChildren(...[...body.children].map((row) => {
        const copy = row.cloneNode(true);
        for (const badge of copy.querySelectorAll('[data-triage-lens-list]')) badge.remove();
        return copy;
      }));
      setTimeout(draw, 1000);
    };
    draw();
  })`;
}
