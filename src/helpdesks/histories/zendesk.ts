import type { HistoryRecipe } from '../history-recipe';

/** Zendesk's search gives the first thousand only; with each ticket comes what it began with, but not when it was solved. */
export const zendeskHistory: HistoryRecipe = {
  by: 'api',
  requests: {
    closed: `/api/v2/search.json?query=${encodeURIComponent('type:ticket status>=solved')}&sort_by=created_at&sort_order=desc&per_page=100&page={page}`,
    fields: '/api/v2/ticket_fields.json',
    groups: '/api/v2/groups.json?per_page=100',
  },
  from: 'closed',
  rows: '/results',
  size: 100,
  total: '/count',
  most: 1000,
  id: [{ at: '/id' }],
  subject: [{ at: '/subject' }],
  description: [{ at: '/description' }],
  created: [{ at: '/created_at', tf: ['isoDate'] }],
  changed: [{ at: '/updated_at' }],
  fields: {
    priority: [{ at: '/priority' }],
    type: [{ at: '/type' }],
    tags: [{ at: '/tags/*', all: true }],
    group: [
      { at: '/group_id', lookup: { from: 'groups', rows: '/groups', key: '/id', at: '/name' } },
      { at: '/group_id' },
    ],
  },
  custom: {
    rows: '/custom_fields',
    name: [
      { at: '/id', lookup: { from: 'fields', rows: '/ticket_fields', key: '/id', at: '/title' } },
      { at: '/id' },
    ],
    value: '/value',
  },
};
