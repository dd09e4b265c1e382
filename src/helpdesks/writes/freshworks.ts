/**
 * How the fields of a ticket are changed by the interface that the pages of Freshdesk and Freshservice share. `id` tells
 * where its answer to `now` has the number of the ticket's address.
 */
export function freshworksFields(id: { from: string; at: string }[]) {
  const ticket = '/api/_/tickets/{id}';
  const by = { by: 'request', method: 'PUT', path: ticket } as const;
  const requests = { now: ticket };
  return {
    fieldOf: (name: string) => ({
      ...by,
      json: { [name]: '{value}' },
      read: { requests, id, value: [{ from: 'now', at: `/ticket/${name}` }] },
    }),
    /** All tags that there are to be: those that are not named go. */
    tags: {
      via: {
        ...by,
        json: { tags: '{values}' },
        several: {},
        read: { requests, id, value: [{ from: 'now', at: '/ticket/tags/*', all: true }] },
      },
    },
    /** Any field of the account's own: people know its label, the interface its key. */
    ownField: {
      keys: {
        requests: { fields: '/api/_/ticket_fields' },
        from: 'fields',
        rows: ['/ticket_fields', ''] as [string, string],
        // What takes several values, or is no text, is left to the product's own page.
        code: [
          { at: '/name', when: [{ at: '/type', is: ['custom_dropdown', 'custom_text'] }] },
          { at: '/name', when: [{ at: '/field_type', is: ['custom_dropdown', 'custom_text'] }] },
        ],
        name: [{ at: '/label' }],
      },
      empty: 'null' as const,
      via: {
        ...by,
        json: { custom_fields: { '{field}': '{value}' } },
        read: { requests, id, custom: { from: 'now', fields: { record: '/ticket/custom_fields' } } },
      },
    },
  };
}
