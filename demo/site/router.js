import { element } from './elements.js';

/** How long a view that has its data still waits, as pages with much script do. */
const moment = 60;

const routes = [];
let newest = 0;

/** Adds a kind of address: `load` gets what the groups of the pattern matched and resolves to a view. */
export function addRoute(pattern, load) {
  routes.push({ pattern, load });
}

/** Goes to another address of the helpdesk without loading a page. */
export function navigate(path) {
  if (path !== location.pathname) history.pushState({}, '', path);
  return show();
}

/** Shows the address of the page and follows links and the browser's back and forward. */
export function startRouter() {
  addEventListener('popstate', show);
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="/"]');
    if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void navigate(link.getAttribute('href'));
  });
  return show();
}

/** The address changes at once; the content of the old one stays until that of the new one is there. */
async function show() {
  const turn = ++newest;
  const isFirst = turn === 1;
  const progress = document.querySelector('.progress');
  progress.hidden = false;
  const view = await load(location.pathname);
  await new Promise((resolve) => setTimeout(resolve, moment));
  if (turn !== newest) return;
  progress.hidden = true;
  document.querySelector('#page').replaceChildren(view.element);
  document.title = `${view.title} · Demo Helpdesk`;
  view.shown?.();
  if (!isFirst) view.element.querySelector('h1')?.focus();
}

async function load(path) {
  try {
    for (const { pattern, load } of routes) {
      const match = pattern.exec(path);
      if (match) return await load(...match.slice(1).map(decodeURIComponent));
    }
    throw new Error(`There is no view for ${path}.`);
  } catch (error) {
    console.error(error);
    return failedPage();
  }
}

function failedPage() {
  const main = element(
    'main',
    { class: 'not-found' },
    element('h1', { tabindex: '-1' }, 'This page could not be loaded'),
    element('p', {}, 'The helpdesk does not answer. Is it still running?'),
    element('button', { class: 'button', type: 'button', onclick: show }, 'Try again'),
  );
  return { title: 'Not loaded', element: main };
}
