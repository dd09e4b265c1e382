import { h, render } from 'preact';
import type { Translate } from '../../../shared/translate';
import badgeStyles from '../../list/badge.css?inline';
import { Panel } from '../../list/panel/panel';
import panelStyles from '../../list/panel/panel.css?inline';
import cardStyles from '../card.css?inline';
import { type SampleList, sampleLists } from './sample-lists';

/*
 * Development page: every state of the side list, each in a shadow root as on a helpdesk. By the address:
 * ?theme=dark &dir=rtl &lang=de &only=filters
 */
type Messages = Record<string, { message: string } | undefined>;
const languages = import.meta.glob<Messages>('../../../../_locales/*/messages.json', { import: 'default' });

const wanted = new URLSearchParams(location.search);
const theme = wanted.get('theme') === 'dark' ? 'dark' : 'light';
const only = wanted.get('only');
const language = wanted.get('lang') ?? 'en';

document.documentElement.dataset.theme = theme;
document.documentElement.dir = wanted.get('dir') === 'rtl' ? 'rtl' : 'ltr';
document.documentElement.lang = language.replace('_', '-');

const messages = (await languages[`../../../../_locales/${language}/messages.json`]?.()) ?? {};
const translate: Translate = (key, ...substitutions) =>
  (messages[key]?.message ?? '').replace(/\$([1-9])/g, (_, place) => substitutions[Number(place) - 1] ?? '');

for (const sample of sampleLists)
  if (!only || only === sample.id) document.querySelector('main')?.append(showSample(sample));

function showSample({ id, title, props }: SampleList): HTMLElement {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.textContent = title;
  const host = document.createElement('div');
  host.id = id;
  host.className = 'host';
  const shadow = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  // Not as high as the window: there are many.
  style.textContent = `${cardStyles}${badgeStyles}${panelStyles}.panel { block-size: 620px; }`;
  const root = document.createElement('div');
  root.className = 'card-root panel-root';
  root.dataset.theme = theme;
  root.dir = document.documentElement.dir;
  shadow.append(style, root);
  figure.append(caption, host);
  render(h(Panel, { ...props, translate }), root);
  return figure;
}
