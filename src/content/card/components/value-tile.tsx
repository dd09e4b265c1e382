import type { LabelSource } from '../../../core/label';
import { headName } from '../../../shared/head-name';
import type { MessageKey, Translate } from '../../../shared/translate';
import { useTranslate } from '../../../shared/use-translate';
import { certaintyKeys } from '../announcement';
import type { Answer } from '../answer';
import { shownConfidence } from '../certainty';
import { confidenceText, listText } from '../locale';
import { shownName } from '../shown-name';
import { CertaintyMark, CertaintyText } from './certainty-mark';
import { ChevronIcon } from './icons';
import { reasonKeys } from './row-note';
import { ValuePicker } from './value-picker';

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
  const name = headName(translate, answer.head);
  return (
    <ValuePicker
      answer={answer}
      frameClass="anchored tile-frame"
      buttonClass="tile"
      label={tileName(translate, name, answer)}
      isAbstained={!answer.label && answer.suggestion.abstained !== undefined}
      title={whyUnsure(translate, answer)}
      onChoose={onChoose}
    >
      <TileText answer={answer} caption={named ? name : undefined} />
      <ChevronIcon />
    </ValuePicker>
  );
}

/** Why the model does not stand by it. */
function whyUnsure(translate: Translate, { label, suggestion: { abstained } }: Answer): string | undefined {
  return abstained && !label ? translate(reasonKeys[abstained]) : undefined;
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
function tileName(translate: Translate, head: string, answer: Answer): string {
  const { suggestion, label, certainty } = answer;
  const name = shownName(translate, answer);
  if (label)
    return translate('card_tile', head, listText(translate, [name, translate(keptKeys[label.source])]));
  const confidence = shownConfidence(suggestion);
  const number = confidence === undefined ? '' : ` ${confidenceText(translate, confidence)}`;
  const sureness = `${translate(certaintyKeys[certainty])}${number}`;
  const shown = suggestion.abstained ? translate('card_guess', name) : name;
  return translate('card_tile', head, listText(translate, [shown, sureness]));
}
