import type { HealthDraft, ReadingCourse } from '../../protocol/messages';

/** Number of tickets in a row from which the helpdesk, not the ticket, is taken as changed. */
export const worseAfter = 3;

/** Without these no reading is sound; any other part counts where every ticket of this site has had it. */
const alwaysThere = new Set(['ticket', 'subject', 'description', 'messages', 'roles', 'place']);

/** Before any ticket was read. */
export const noCourse: ReadingCourse = { sound: 0, steady: [], worse: 0, lacking: [] };

/**
 * How readings of one site go, with one more: parts that a sound reading would have had, and that all of the last tickets
 * lacked. `ticket` tells tickets apart; one that is read again counts once.
 */
export function continueCourse(course: ReadingCourse, draft: HealthDraft, ticket: string): ReadingCourse {
  const lacking = lackingIn(course, draft);
  const isSame = course.last === ticket;
  if (lacking.length > 0) {
    const shared = course.worse === 0 ? lacking : course.lacking.filter((part) => lacking.includes(part));
    const goesOn = shared.length > 0;
    const before = goesOn ? course.worse : 0;
    const worse = isSame && before > 0 ? before : before + 1;
    return { ...course, last: ticket, worse, lacking: goesOn ? shared : lacking };
  }
  const parts = partsOf(draft);
  // What one sound ticket has not, or what a few lacked that a sound one follows, others need not have either.
  const excused = course.worse < worseAfter ? course.lacking : [];
  const isSteady = (part: string) => parts.includes(part) && !excused.includes(part);
  const steady = course.sound === 0 ? parts : course.steady.filter(isSteady);
  return { last: ticket, sound: course.sound + (isSame ? 0 : 1), steady, worse: 0, lacking: [] };
}

/** What is missing since the helpdesk changed; empty while all is well. */
export function lackingOf({ worse, lacking }: ReadingCourse): readonly string[] {
  return worse >= worseAfter ? lacking : [];
}

function lackingIn({ sound, steady }: ReadingCourse, { failed, sources }: HealthDraft): string[] {
  const isKnown = (part: string) => sound >= worseAfter && steady.includes(part);
  // A part that was read in part, such as a long conversation, is there.
  return failed.filter((part) => !Object.hasOwn(sources, part) && (alwaysThere.has(part) || isKnown(part)));
}

/** What was read, and by which way. */
function partsOf({ sources }: HealthDraft): string[] {
  const isByInterface = Object.values(sources).includes('api');
  return [...Object.keys(sources), ...(isByInterface ? ['interface'] : [])];
}
