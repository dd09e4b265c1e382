import { useId, useState } from 'preact/hooks';
import type { Macro } from '../../../core/memory/rank-macros';
import type { MemoryAnswer } from '../../../protocol/memory-messages';
import type { Translate } from '../../../shared/translate';
import { useTranslate } from '../../../shared/use-translate';
import type { CardMemory } from '../card-props';
import { countText } from '../locale';
import { ChevronIcon } from './icons';
import { RememberedTickets } from './remembered-tickets';

/** Letters of a macro that are shown: enough to know it by. */
const maxMacroLength = 240;

/** What the desk's memory knows, in one line that opens. Nothing where it knows nothing. */
export function MemoryLine({ memory, cardIsOpen }: { memory: CardMemory; cardIsOpen: boolean }) {
  const translate = useTranslate();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { duplicate, similar, sameRequester, problem } = memory.answer;
  const text = textOf(translate, memory.answer);
  // On a closed card only what changes what to do next.
  if (text === '' || !(cardIsOpen || duplicate)) return null;
  if (!duplicate && similar.length + sameRequester.length === 0)
    return <p class="memory memory-text">{text}</p>;
  const parts = [
    { name: translate('card_memory_part_duplicate'), tickets: duplicate ? [duplicate] : [] },
    { name: translate('card_memory_part_similar'), tickets: similar },
    { name: translate('card_memory_part_requester'), tickets: sameRequester },
  ];
  return (
    <div class="memory" data-duplicate={duplicate ? true : undefined}>
      <button
        type="button"
        class="memory-line"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span class="memory-text words">{text}</span>
        <ChevronIcon />
      </button>
      {open && (
        <div id={id} class="memory-parts">
          {parts
            .filter(({ tickets }) => tickets.length > 0)
            .map(({ name, tickets }) => (
              <RememberedTickets key={name} name={name} tickets={tickets} addressOf={memory.addressOf} />
            ))}
          <ReadyAnswers macros={memory.macros ?? []} />
          {problem !== undefined && <p>{translate('card_memory_problem', problem)}</p>}
        </div>
      )}
    </div>
  );
}

/** To read and to choose in the helpdesk: the card sends nothing. */
function ReadyAnswers({ macros }: { macros: readonly Macro[] }) {
  const translate = useTranslate();
  const id = useId();
  if (macros.length === 0) return null;
  return (
    <>
      <p id={id} class="memory-name">
        {translate('card_memory_part_macros')}
      </p>
      <ul aria-labelledby={id}>
        {macros.map(({ name, text }) => (
          <li key={name} class="memory-ticket">
            <span dir="auto">{name}</span>
            <span class="memory-facts" dir="auto">
              {text.slice(0, maxMacroLength)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function textOf(translate: Translate, answer: MemoryAnswer): string {
  const { duplicate, similar, solved, sameRequester, problem } = answer;
  const count = countText(translate, similar.length);
  const like = solved
    ? translate('card_memory_solved', count, countText(translate, solved.count), solved.value)
    : translate('card_memory_like', count);
  const parts = [
    duplicate ? translate('card_memory_duplicate', duplicate.number) : '',
    similar.length > 0 ? like : '',
    sameRequester.length > 0
      ? translate('card_memory_requester', countText(translate, sameRequester.length))
      : '',
  ].filter((part) => part !== '');
  if (parts.length > 0) return parts.slice(0, 2).join(' · ');
  return problem === undefined ? '' : translate('card_memory_problem', problem);
}
