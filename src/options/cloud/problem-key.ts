import type { SyncProblem, UpdateProblem } from '../../protocol/cloud-messages';

type Underscored<Text extends string> = Text extends `${infer First}-${infer Rest}`
  ? `${First}_${Underscored<Rest>}`
  : Text;

/** The message for a problem with updates; names of messages have no hyphens. */
export function updateProblemKey(code: UpdateProblem): `problem_update_${Underscored<UpdateProblem>}` {
  return `problem_update_${code.replaceAll('-', '_') as Underscored<UpdateProblem>}`;
}

/** The same for the sending of labels. */
export function syncProblemKey(code: SyncProblem): `problem_sync_${Underscored<SyncProblem>}` {
  return `problem_sync_${code.replaceAll('-', '_') as Underscored<SyncProblem>}`;
}
