import { showNavigation } from './navigation.js';
import { queuePage } from './queue-page.js';
import { addRoute, startRouter } from './router.js';
import { startShortcuts } from './shortcuts.js';
import { samplePage, ticketPage } from './ticket-page.js';

addRoute(/^\/queue\/([^/]+)$/, queuePage);
addRoute(/^\/tickets\/([^/]+)$/, ticketPage);
addRoute(/^\/tickets-like\/([^/]+)$/, samplePage);
startShortcuts();
await showNavigation();
await startRouter();
