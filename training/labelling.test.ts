import { describe, expect, it } from 'vitest';
import { possibleLevels } from '../src/core/severity/severity-rule';
import { levels, type TicketLabels } from '../src/core/severity/ticket-facts';
import { labelFolder, PublicLabels, readFolder, ticketFolder, WrittenTicket } from './data/labelled-rows';

const tickets = await readFolder(ticketFolder, WrittenTicket);
const labels = await readFolder(labelFolder, PublicLabels);
const all = [...tickets, ...labels];

const factsOf = ({ kind, scope, work, deadline, risk }: TicketLabels) => ({
  type: kind,
  scope,
  work,
  deadline,
  risk,
});

describe('the labelled tickets', () => {
  it('have ids of their own, and a text', () => {
    expect(new Set(tickets.map(({ id }) => id)).size).toBe(tickets.length);
    expect(new Set(labels.map(({ file, id }) => `${file}/${id}`)).size).toBe(labels.length);
    const empty = tickets.filter(({ subject, body }) => `${subject}${body}`.trim() === '');
    expect(empty.filter(({ labels: own }) => own.kind !== 'automatic')).toEqual([]);
  });

  it('hold no third-party text beside a public label', () => {
    for (const row of labels) expect(Object.keys(row).sort()).toEqual(['file', 'id', 'labels']);
  });

  it('have a severity that follows from their facts in 97 of 100, and is never two levels off', () => {
    const possible = all.map(({ labels: own }) => possibleLevels(factsOf(own)).includes(own.severity));
    expect(possible.filter(Boolean).length / all.length).toBeGreaterThan(0.97);
    const far = all.filter(({ labels: own }) => {
      const allowed = possibleLevels(factsOf(own)).map((level) => levels.indexOf(level));
      const place = levels.indexOf(own.severity);
      return Math.min(...allowed.map((level) => Math.abs(level - place))) >= 2;
    });
    expect(far.map((row) => row.id)).toEqual([]);
  });
});
