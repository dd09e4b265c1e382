import { useEffect, useRef, useState } from 'preact/hooks';
import type { LearningStatus } from '../../protocol/learning-messages';

/** Whether a run that was seen under way has ended since, and has learned something. */
export function useHasLearned(status: LearningStatus | undefined): boolean {
  const before = useRef<string | undefined>(undefined);
  const [hasLearned, setHasLearned] = useState(false);
  useEffect(() => {
    if (!status) return;
    const learned = JSON.stringify(status.heads.map(({ field, learnedAt }) => [field, learnedAt]));
    if (status.run) {
      before.current ??= learned;
      setHasLearned(false);
    } else if (before.current !== undefined) {
      setHasLearned(before.current !== learned);
      before.current = undefined;
    }
  }, [status]);
  return hasLearned;
}
