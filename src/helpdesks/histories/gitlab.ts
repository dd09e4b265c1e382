import type { HistoryRecipe } from '../history-recipe';

/**
 * What the agent has closed in whatever project: each project counts its own from 1, so that here the number that
 * GitLab itself gives to an issue tells one from another.
 */
export const gitlabHistory: HistoryRecipe = {
  by: 'api',
  requests: {
    closed:
      '/api/v4/issues?scope=assigned_to_me&state=closed&order_by=created_at&sort=desc&per_page=100&page={page}',
  },
  from: 'closed',
  rows: '',
  size: 100,
  id: [{ at: '/id' }],
  subject: [{ at: '/title' }],
  description: [{ at: '/description' }],
  requester: [{ at: '/service_desk_reply_to' }, { at: '/author/name' }],
  created: [{ at: '/created_at', tf: ['isoDate'] }],
  resolved: [{ at: '/closed_at', tf: ['isoDate'] }],
  changed: [{ at: '/updated_at' }],
  fields: {
    type: [{ at: '/issue_type' }],
    severity: [{ at: '/severity' }],
    tags: [{ at: '/labels/*', all: true }],
  },
};
