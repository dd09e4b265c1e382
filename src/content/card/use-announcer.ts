import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** A text for a live region; `count` changes with each announcement, so that the same words are said again. */
export interface Announcement {
  text: string;
  count: number;
}

export function useAnnouncer(): [Announcement, (text: string) => void] {
  const [announcement, setAnnouncement] = useState<Announcement>({ text: '', count: 0 });
  const announce = useCallback(
    (text: string) => setAnnouncement(({ count }) => ({ text, count: count + 1 })),
    [],
  );
  return [announcement, announce];
}

/** Says the text once per subject: again only after the subject has changed. */
export function useAnnounceOnce(
  announce: (text: string) => void,
  subject: string | undefined,
  text: string,
): void {
  const last = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (subject === undefined || subject === last.current) return;
    last.current = subject;
    announce(text);
  }, [announce, subject, text]);
}
