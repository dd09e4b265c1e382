/** All tickets of a queue, newest first. */
export function listTickets(queue) {
  return call('GET', `tickets?queue=${encodeURIComponent(queue)}`);
}

/** One ticket with its conversation; rejects with `status` 404 where there is none. */
export function readTicket(id) {
  return call('GET', `tickets/${encodeURIComponent(id)}`);
}

export function changeFields(id, fields) {
  return call('PUT', `tickets/${encodeURIComponent(id)}`, { fields });
}

export function addMessage(id, role, text) {
  return call('POST', `tickets/${encodeURIComponent(id)}/messages`, { role, text });
}

async function call(method, path, body) {
  const response = await fetch(`/app-data/${path}`, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const answer = await response.json();
  if (!response.ok) throw Object.assign(new Error(answer.error), { status: response.status });
  return answer;
}
