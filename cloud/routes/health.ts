import type { Store } from '../store/store';

const headers = { 'Cache-Control': 'no-store' };

/** Whether the app runs, independent of its store: the platform restarts the app if this fails. */
export function showHealth(): Response {
  return Response.json({ status: 'ok' }, { headers });
}

/**
 * Whether it can do its work: the store answers, though nothing is ever kept under this name, which every function may read.
 * Throws StoreError.
 */
export async function showReadiness(store: Store): Promise<Response> {
  await store.get('registry/ready');
  return Response.json({ status: 'ok' }, { headers });
}
