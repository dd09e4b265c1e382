import type { HistoryRecipe } from '../history-recipe';

const query = encodeURIComponent('stateIN6,7^ORDERBYDESCsys_created_on');
const fields =
  'sys_id,short_description,description,caller_id,sys_created_on,sys_updated_on,resolved_at,closed_at,priority,impact,urgency,category,subcategory,assignment_group';

/** Incidents that are resolved or closed; every field is `{value, display_value}`. */
export const servicenowHistory: HistoryRecipe = {
  by: 'api',
  requests: {
    closed: `/api/now/table/incident?sysparm_query=${query}&sysparm_display_value=all&sysparm_exclude_reference_link=true&sysparm_fields=${fields}&sysparm_limit=50&sysparm_offset={offset}`,
  },
  from: 'closed',
  rows: '/result',
  size: 50,
  id: [{ at: '/sys_id/value' }],
  subject: [{ at: '/short_description/value' }],
  description: [{ at: '/description/value' }],
  requester: [{ at: '/caller_id/display_value' }],
  created: [{ at: '/sys_created_on/value', tf: ['utcDate'] }],
  resolved: [
    { at: '/resolved_at/value', tf: ['utcDate'] },
    { at: '/closed_at/value', tf: ['utcDate'] },
  ],
  changed: [{ at: '/sys_updated_on/value' }],
  fields: {
    priority: [{ at: '/priority/value' }],
    impact: [{ at: '/impact/value' }],
    urgency: [{ at: '/urgency/value' }],
    category: [{ at: '/category/value' }],
    subcategory: [{ at: '/subcategory/value' }],
    group: [{ at: '/assignment_group/display_value' }],
  },
};
