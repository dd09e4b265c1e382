import { nodes } from './nodes';

/** What a label says, without its colon and its mark for what must be filled. */
export function labelText(label: Element): string {
  return (nodes.textContent(label) ?? '').replace(/[\s*:：]+/g, ' ').trim();
}
