import type { AskedFact } from '../../../core/severity/severity-with';
import type { Suggestion } from '../../../core/suggestion';
import { headName } from '../../../shared/head-name';
import type { MessageKey } from '../../../shared/translate';
import { useTranslate } from '../../../shared/use-translate';
import { valueName } from '../../../shared/value-name';
import type { Answer } from '../answer';

/** What the ticket does not say. */
export const unsaidKeys: Record<AskedFact, MessageKey> = {
  scope: 'card_unsaid_scope',
  work: 'card_unsaid_work',
  deadline: 'card_unsaid_deadline',
};

/** The values that are worth a button, in the fewest words. The rest can be said by changing the severity itself. */
const choices: Record<AskedFact, readonly { value: string; text: MessageKey }[]> = {
  scope: [
    { value: 'one', text: 'card_say_scope_one' },
    { value: 'some', text: 'card_say_scope_some' },
    { value: 'all', text: 'card_say_scope_all' },
  ],
  work: [
    { value: 'stopped', text: 'card_say_work_stopped' },
    { value: 'hindered', text: 'card_say_work_hindered' },
    { value: 'fine', text: 'card_say_work_fine' },
  ],
  deadline: [
    { value: 'now', text: 'card_say_deadline_now' },
    { value: 'soon', text: 'card_say_deadline_soon' },
    { value: 'later', text: 'card_say_deadline_later' },
  ],
};

/** The fact that would tell most about a severity that the model is not sure of; undefined if it need not be asked. */
export function askedFact({ label, certainty, suggestion }: Answer): AskedFact | undefined {
  const isOpen = !label && certainty === 'unsure' && isWorthAsking(suggestion);
  return isOpen ? suggestion.unsaid?.[0] : undefined;
}

/** In a language that the model does not know, the facts are unreliable, too. */
function isWorthAsking({ abstained }: Suggestion): boolean {
  return abstained !== 'language-not-covered';
}

interface FactQuestionProps {
  fact: AskedFact;
  /** What the model makes of the fact. */
  answer: Answer;
  onState(answer: Answer, value: string): void;
}

/** One click states the fact, and the severity follows from it at once. */
export function FactQuestion({ fact, answer, onState }: FactQuestionProps) {
  const translate = useTranslate();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and brings a look of its own
    <div role="group" class="fact-question" aria-label={headName(translate, fact)}>
      {choices[fact].map(({ value, text }) => (
        <button
          key={value}
          type="button"
          class="choice"
          title={valueName(translate, fact, value)}
          onClick={() => onState(answer, value)}
        >
          {translate(text)}
        </button>
      ))}
    </div>
  );
}
