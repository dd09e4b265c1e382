import { expect, type Page } from '@playwright/test';
import type { Desk } from './test';

/** Logs in with Znuny's own form. Ben may only read. */
export async function logIn(page: Page, desk: Desk, agent: 'anna' | 'ben' = 'anna'): Promise<void> {
  await page.goto(`${desk.url}/otrs/index.pl`);
  await page.locator('#User').fill(agent);
  await page.locator('#Password').fill(`${agent}-password`);
  await page.locator('#LoginButton').click();
  await expect(page.locator('#LogoutButton').first()).toBeAttached();
}

export async function logOut(page: Page, desk: Desk): Promise<void> {
  await page.goto(`${desk.url}/otrs/index.pl`);
  const address = await page.locator('#LogoutButton').first().getAttribute('href');
  await page.goto(new URL(address ?? '', page.url()).href);
  await expect(page.locator('#LoginButton')).toBeVisible();
}

export async function openTicket(page: Page, desk: Desk, id: number): Promise<void> {
  await page.goto(`${desk.url}/otrs/index.pl?Action=AgentTicketZoom;TicketID=${id}`);
  await expect(page.locator('#ArticleItems')).toBeVisible();
}

export interface TicketRow {
  lock: string;
  owner: string;
  priority: string;
  queue: string;
  state: string;
  title: string;
}

/** What Znuny's database says of the ticket, past the browser. */
export async function ticketRow({ database }: Desk, id: number): Promise<TicketRow> {
  const [row = []] = await database.query(`
    SELECT l.name, u.login, p.name, q.name, s.name, t.title FROM ticket t
    JOIN ticket_lock_type l ON l.id = t.ticket_lock_id JOIN users u ON u.id = t.user_id
    JOIN ticket_priority p ON p.id = t.ticket_priority_id JOIN queue q ON q.id = t.queue_id
    JOIN ticket_state s ON s.id = t.ticket_state_id WHERE t.id = ${Number(id)}`);
  const [lock = '', owner = '', priority = '', queue = '', state = '', title = ''] = row;
  return { lock, owner, priority, queue, state, title };
}

/** The value of the desk's own field. */
export async function causeOf({ database }: Desk, id: number): Promise<string> {
  const rows = await database.query(
    `SELECT value_text FROM dynamic_field_value WHERE object_id = ${Number(id)}`,
  );
  return rows[0]?.[0] ?? '';
}

/**
 * Everything that Znuny keeps of its tickets, as it stands in the database: rows, history, articles, fields. Not which
 * articles somebody has seen, which Znuny's own page notes.
 */
export async function everythingOf({ database }: Desk): Promise<string[][]> {
  const tables = ['ticket', 'ticket_history', 'article', 'dynamic_field_value', 'article_data_mime'];
  const rows = await Promise.all(
    tables.map((table) => database.query(`SELECT '${table}', t::text FROM ${table} t ORDER BY 2`)),
  );
  return rows.flat();
}

/** The articles that count as seen by somebody, by ticket. */
export function seenArticles({ database }: Desk, id: number): Promise<string[][]> {
  return database.query(`
    SELECT f.article_id FROM article_flag f JOIN article a ON a.id = f.article_id
    WHERE a.ticket_id = ${Number(id)} AND f.article_key = 'Seen' ORDER BY 1`);
}

/** What counts as seen by somebody: the ticket's id, and which kind of thing. */
export function flagsOf({ database }: Desk): Promise<string[][]> {
  return database.query('SELECT ticket_id, ticket_key FROM ticket_flag ORDER BY 1, 2');
}
