import jiraAdapter from '../../../src/helpdesks/adapters/jira-cloud';
import type { TicketFormData } from '../ticket-form';

const { priority } = jiraAdapter.write.fields;

/**
 * A webhook of Jira, or a web request of its automation with the data; written through its REST API 2. New issues
 * are of priority 3, "Medium", unless the site has a scheme of its own.
 */
export const jira: TicketFormData = {
  helpdesk: jiraAdapter.id,
  id: { at: ['/issue/key', '/key'], shape: /^[A-Z][A-Z0-9_]{1,30}-\d{1,12}$/ },
  subject: ['/issue/fields/summary', '/fields/summary'],
  description: ['/issue/fields/description', '/fields/description'],
  write: {
    path: '/rest/api/2/issue/{id}',
    fields: [{ head: 'severity', at: '/fields/priority/id', values: priority.values, unset: ['3'] }],
  },
};
