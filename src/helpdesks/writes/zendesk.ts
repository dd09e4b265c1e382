import type { AdapterData } from '../adapter';
import { listedGroups } from '../listed-groups';

/** One field of the ticket, written with the session's token and read back. */
function fieldOf(name: string) {
  return {
    by: 'request' as const,
    method: 'PUT' as const,
    path: '/api/v2/tickets/{id}.json',
    json: { ticket: { [name]: '{value}' } },
    read: {
      requests: { now: '/api/v2/tickets/{id}.json' },
      id: [{ from: 'now', at: '/ticket/id' }],
      value: [{ from: 'now', at: `/ticket/${name}` }],
    },
  };
}

/** How Zendesk's own fields and those of the account are changed. */
export const zendeskWrite = {
  headers: { 'X-CSRF-Token': '{token}' },
  closed: ['closed'],
  fields: {
    priority: {
      head: 'severity',
      values: { P1: 'urgent', P2: 'high', P3: 'normal', P4: 'low', P5: 'low' },
      empty: 'null',
      via: fieldOf('priority'),
    },
    type: {
      head: 'type',
      values: { incident: 'incident', question: 'question', request: 'task' },
      empty: 'null',
      via: fieldOf('type'),
    },
    group: {
      type: 'number',
      options: listedGroups('/api/v2/groups/assignable.json?per_page=100', ['/groups'], {
        rows: '/groups',
        next: { link: '/next_page' },
        most: 10,
      }),
      via: fieldOf('group_id'),
    },
    tags: {
      via: {
        by: 'request',
        method: 'PUT',
        path: '/api/v2/tickets/{id}/tags.json',
        json: { tags: '{values}' },
        several: { remove: { method: 'DELETE' } },
        read: {
          requests: { now: '/api/v2/tickets/{id}.json' },
          id: [{ from: 'now', at: '/ticket/id' }],
          value: [{ from: 'now', at: '/ticket/tags/*', all: true }],
        },
      },
    },
  },
  // Any field of the account's own: people know its title, the interface its number, and of a list the tags of its values.
  custom: {
    keys: {
      requests: {
        fields: {
          path: '/api/v2/ticket_fields.json?per_page=100',
          pages: { rows: '/ticket_fields', next: { link: '/next_page' }, most: 5 },
        },
      },
      from: 'fields',
      rows: '/ticket_fields',
      // Neither those of the product itself, nor what takes several values.
      code: [
        {
          at: '/id',
          when: [
            { at: '/removable', is: ['true'] },
            { at: '/type', is: ['tagger', 'text', 'regexp'] },
          ],
        },
      ],
      name: [{ at: '/title' }],
      values: { rows: '/custom_field_options', code: [{ at: '/value' }], name: [{ at: '/name' }] },
    },
    empty: 'null',
    via: {
      ...fieldOf(''),
      json: { ticket: { custom_fields: [{ id: '{field}', value: '{value}' }] } },
      read: {
        requests: { now: '/api/v2/tickets/{id}.json' },
        id: [{ from: 'now', at: '/ticket/id' }],
        custom: {
          from: 'now',
          fields: { rows: '/ticket/custom_fields', name: [{ at: '/id' }], value: '/value' },
        },
      },
    },
  },
} satisfies AdapterData['write'];
