import type { Page, Route } from '@playwright/test';

/** Of a site that the tests' build is granted; nothing listens there, every answer is made here. */
export const deskOrigin = 'http://127.0.0.1:4998';

export interface DeskPage {
  subject?: string;
  message?: string;
  /** Where the card goes; none lets it float. */
  sidebar?: string;
  /** Further markup, at the end of the body. */
  more?: string;
  /** Attributes of `html`. */
  html?: string;
  /** Runs before anything else of the page, as its first script. */
  script?: string;
  /** The Content-Security-Policy that it is sent with. */
  policy?: string;
  /** What its interface answers; without it there is none. */
  answerApi?: (route: Route) => Promise<void>;
}

const narrowSidebar = '<aside data-sidebar style="width: 280px"></aside>';

/** Serves a made-up page with the marks of the demo helpdesk at every address of the site. */
export async function serveDesk(page: Page, desk: DeskPage = {}): Promise<void> {
  await page.route(`${deskOrigin}/**`, (route) => {
    if (new URL(route.request().url()).pathname.startsWith('/api/'))
      return desk.answerApi ? desk.answerApi(route) : route.fulfill({ status: 404, body: '' });
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      ...(desk.policy !== undefined && { headers: { 'content-security-policy': desk.policy } }),
      body: htmlOf(desk),
    });
  });
}

export function ticketAddress(id = '7'): string {
  return `${deskOrigin}/tickets/${id}`;
}

function htmlOf({ subject, message, sidebar = narrowSidebar, more = '', html = '', script = '' }: DeskPage) {
  return `<!doctype html>
<html lang="en" ${html}>
<head>
  <meta charset="utf-8" />
  <meta name="application-name" content="Demo Helpdesk" />
  <title>Ticket</title>
  <script>${script}</script>
</head>
<body>
  <main data-ticket-id="7">
    <h1 data-field="subject">${subject ?? 'Cannot connect to the VPN since this morning'}</h1>
    <article data-message-id="1" data-role="customer">
      <p class="message-body">${message ?? 'The VPN asks for my password again and again. I cannot work.'}</p>
    </article>
    ${sidebar}
  </main>
  ${more}
</body>
</html>`;
}
