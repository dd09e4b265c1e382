import { useId, useRef, useState } from 'preact/hooks';
import type { LabelSource } from '../../../core/label';
import { headName as nameOfHead } from '../../../head-name';
import type { MessageKey, Translate } from '../../../translate';
import { certaintyKeys } from '../announcement';
import type { Answer } from '../answer';
import { shownConfidence } from '../certainty';
import { confidenceText, listText } from '../locale';
import { shownName } from '../shown-name';
import { CertaintyMark, CertaintyText } from './certainty-mark';
import { ChevronIcon } from './icons';
import { Popover } from './popover';
import { useTranslate } from './translation';
import { ValueList } from './value-list';

const keptKeys: Record<LabelSource, MessageKey> = {
  accepted: 'card_kept',
  corrected: 'card_changed',
  helpdesk: 'card_from_helpdesk',
};

interface ValueTileProps {
  answer: Answer;
  /** Whether the tile says which question it answers; where the row says so, it need not. */
  named?: boolean;
  onChoose(value: string): void;
}

/** One value with how sure it is; pressing it offers the other values. */
export function ValueTile({ answer, named, onChoose }: ValueTileProps) {
  const translate = useTranslate();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const headName = nameOfHead(translate, answer.head);

  function close() {
    setOpen(false);
    button.current?.focus();
  }
  function choose(value: string) {
    close();
    onChoose(value);
  }
  function closeWhenLeft(event: FocusEvent & { currentTarget: HTMLElement }) {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOpen(false);
  }

  return (
    <div class="anchored tile-frame" onFocusOut={closeWhenLeft}>
      <button
        ref={button}
        type="button"
        class="tile"
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={tileName(translate, headName, answer)}
        data-anchor={open || undefined}
        data-abstained={(!answer.label && answer.suggestion.abstained) || undefined}
        onClick={() => (open ? close() : setOpen(true))}
      >
        <TileText answer={answer} caption={named ? headName : undefined} />
        <ChevronIcon />
      </button>
      {open && (
        <Popover id={id} class="popover picker">
          <ValueList
            suggestion={answer.suggestion}
            current={answer.value}
            name={headName}
            onChoose={choose}
            onClose={close}
          />
        </Popover>
      )}
    </div>
  );
}

function TileText({ answer, caption }: { answer: Answer; caption?: string }) {
  const translate = useTranslate();
  const { suggestion, label, certainty } = answer;
  const name = shownName(translate, answer);
  if (label) {
    return (
      <span class="tile-text">
        {caption && <span class="tile-caption">{caption}</span>}
        <span class="tile-value">
          <bdi>{name}</bdi>
        </span>
        <span class="tile-note">
          <CertaintyMark certainty="kept" /> {translate(keptKeys[label.source])}
        </span>
      </span>
    );
  }
  return (
    <span class="tile-text">
      {caption && <span class="tile-caption">{caption}</span>}
      <span class="tile-value">
        <bdi>{suggestion.abstained ? translate('card_guess', name) : name}</bdi>
      </span>
      <span class="tile-note">
        <CertaintyMark certainty={certainty} />
        <span>
          <CertaintyText certainty={certainty} confidence={shownConfidence(suggestion)} />
        </span>
      </span>
    </span>
  );
}

/** `Topic: Access, likely 72%`, and the like for what was kept or is not sure. */
function tileName(translate: Translate, headName: string, answer: Answer): string {
  const { suggestion, label, certainty } = answer;
  const name = shownName(translate, answer);
  if (label)
    return translate('card_tile', headName, listText(translate, [name, translate(keptKeys[label.source])]));
  const confidence = shownConfidence(suggestion);
  const number = confidence === undefined ? '' : ` ${confidenceText(translate, confidence)}`;
  const sureness = `${translate(certaintyKeys[certainty])}${number}`;
  const shown = suggestion.abstained ? translate('card_guess', name) : name;
  return translate('card_tile', headName, listText(translate, [shown, sureness]));
}
