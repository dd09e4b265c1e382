import { allMatches } from '../../text/all-matches';
import { anyOf, longestFirst } from '../../text/phrases/pattern';
import { bounded } from '../bounded';
import { isCommonWord } from '../common-words';
import {
  addingWords,
  beforeFullNames,
  groupWords,
  leavingWords,
  possessives,
  relations,
  relationsAlone,
} from '../phrases/relations';
import type { PersonalSpan } from '../spans';
import { END_OF_WORD, NAME_SOURCE, nameAt } from './name-pattern';

const NAMED = "(?:,? (?:named|called|namens|qui s'appelle|llamad[oa]|chamad[oa]|di nome|genaamd|o imieniu))?";
/** "My colleague", "unser neuer Azubi", "the new starter", and what joins a name to it. */
const RELATION = bounded(
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${anyOf(longestFirst(possessives))} (?:\\p{Ll}{2,14} )?${anyOf(longestFirst(relations))}|${anyOf(longestFirst(relationsAlone))})${NAMED}(?:, | \\(|: ?| )`,
    'giu',
  ),
);
const BEFORE_FULL_NAME = bounded(
  new RegExp(`(?<![\\p{L}\\p{N}])${anyOf(longestFirst(beforeFullNames))}(?:: ?| )`, 'giu'),
);
/** "Add Anna Smith to the group", "Bitte Anna Smith in den Verteiler aufnehmen". */
const ADDING = bounded(new RegExp(`(?<![\\p{L}\\p{N}])${anyOf(longestFirst(addingWords))} `, 'giu'));
const GROUP_BEHIND = bounded(
  new RegExp(`^(?: \\p{Ll}[\\p{L}'’]{0,12}){1,3} ?[\\p{L}-]{0,14}${anyOf(longestFirst(groupWords))}`, 'iu'),
);
/** "Anna Smith is leaving", "Could Anna from sales look at it?" */
const LEAVING = bounded(
  new RegExp(
    `(?<=(?:^|[\\n.!?:] ?))(?=${NAME_SOURCE}${END_OF_WORD} ${anyOf(longestFirst(leavingWords))}(?!\\p{L}))`,
    'gu',
  ),
);
const ASKED = bounded(
  /(?<=(?:^|[\n.!?,:] ?))(?:could|can|would|will|did|does|has|is|ask|tell|call|email|contact|ping|phone) (?=\p{Lu}\p{Ll}{2,20}(?: \p{Lu}\p{Ll}{2,20})? (?:from|in|at) (?:\p{Ll}|\p{Lu}\p{Ll}{2}))/giu,
);
/** "@Rohan, can you …": a person is addressed; program annotations continue differently. */
const MENTION = bounded(
  /(?<![\p{L}\p{N}@._/-])@(?=\p{Lu}\p{Ll}{1,20}(?: \p{Lu}\p{Ll}{1,20})?(?:[,:](?!:)| (?:can|could|please|pls|would|will|do|did|have|are|bitte|kannst|könntest|hast|magst|peux|pouvez|puedes|podrías|pode|podes|podia|puoi|potresti|kun|kan|możesz)(?!\p{L})))/gu,
);
const NO_MENTION =
  /^(?:todo|everyone|here|channel|all|team|param|returns?|throws|see|since|author|note|header|value|body)$/i;

/** Names that a noun for a person, or a word for what one person has, announces. */
export function findRelatedNames(text: string): PersonalSpan[] {
  const behind = (pattern: RegExp, minWords: number) =>
    allMatches(text, pattern).flatMap(
      ({ 0: cue, index }) => personAt(text, index + cue.length, minWords) ?? [],
    );
  return [
    ...behind(RELATION, 1),
    ...behind(BEFORE_FULL_NAME, 2),
    ...behind(LEAVING, 2),
    ...behind(ASKED, 1),
    ...behind(ADDING, 2).filter(({ end }) => GROUP_BEHIND.test(text.slice(end, end + 60))),
    ...behind(MENTION, 1).filter(({ start, end }) => !NO_MENTION.test(text.slice(start, end))),
  ];
}

const POSSESSIVES = new Set(possessives);

/** "Titouan Le Goff", "Anna von Berg". */
const PARTICLE =
  /^(?:le|la|les|du|de|des|del|della|di|da|do|dos|das|van|von|der|den|ter|ten|el|al|y|e|zu|bin)$/i;

/** The name at a place, of at least the given number of words, none of which is a common word of the language or of tickets. */
function personAt(text: string, start: number, minWords: number): PersonalSpan | undefined {
  const name = nameAt(text, start);
  if (!name || !/^\p{Lu}/u.test(name.text)) return undefined;
  const words = name.text.split(' ');
  if (POSSESSIVES.has((words[0] ?? '').toLowerCase())) return undefined;
  const common = words.findIndex((word, i) => isCommonWord(word) && !(i > 0 && PARTICLE.test(word)));
  const kept = common < 0 ? words : words.slice(0, common);
  if (kept.length < minWords || kept.join('') === kept.join('').toUpperCase()) return undefined;
  return { kind: 'name', start, end: start + kept.join(' ').length };
}
