import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { builtFiles } from '../built-files';
import { Problem } from '../problem';

const types = {
  'dashboard.html': 'text/html; charset=utf-8',
  'dashboard.js': 'text/javascript; charset=utf-8',
  'dashboard.css': 'text/css; charset=utf-8',
} as const;

/** Only files of this server, nothing inline, nothing framed; what the page shows it asks with a token. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A file of the page for administrators. It holds no data, so it is shown to anybody. */
export async function sendDashboard(file: keyof typeof types): Promise<Response> {
  const bytes = await readFile(join(builtFiles, 'dashboard', file)).catch(() => {
    throw new Problem('no-dashboard');
  });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': types[file],
      'Content-Security-Policy': policy,
      'Cache-Control': 'no-cache',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
