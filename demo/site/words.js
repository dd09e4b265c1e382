/** Codes of the data and what is shown for them; the empty code is "not set". */
export const queues = {
  'it-support': { name: 'IT support', icon: 'screen' },
  billing: { name: 'Billing', icon: 'card' },
  product: { name: 'Product', icon: 'box' },
  workplace: { name: 'Workplace', icon: 'people' },
};
export const queueNames = {
  ...Object.fromEntries(Object.entries(queues).map(([code, queue]) => [code, queue.name])),
  'edge-cases': 'Edge cases',
};
export const statuses = { new: 'New', open: 'Open', pending: 'Pending', solved: 'Solved' };
export const priorities = { '': 'Not set', low: 'Low', normal: 'Normal', high: 'High', urgent: 'Urgent' };
export const types = {
  '': 'Not set',
  question: 'Question',
  incident: 'Incident',
  problem: 'Problem',
  request: 'Request',
};
export const assignees = {
  '': 'Unassigned',
  ...Object.fromEntries(
    ['Alex Morgan', 'Priya Nair', 'Lena Hartmann', 'Sam Whitaker', 'Diego Marín'].map((name) => [name, name]),
  ),
};
