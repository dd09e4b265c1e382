import type { Drift } from '../core/scoreboard/drift';
import { headName } from '../shared/head-name';
import type { MessageKey, Translate } from '../shared/translate';
import { valueName } from '../shared/value-name';
import { shareText } from './format';

/** What has changed, as one plain sentence. */
export function driftText(translate: Translate, drift: Drift): string {
  const { about, head = '', value = '', now, before } = drift;
  const shares = [shareText(translate, now), shareText(translate, before)];
  const choose = (more: MessageKey, fewer: MessageKey) => (now > before ? more : fewer);
  switch (about) {
    case 'value': {
      const name = valueName(translate, head, value);
      if (head === 'topic')
        return translate(choose('drift_topic_more', 'drift_topic_fewer'), name, ...shares);
      const of = headName(translate, head);
      return translate(choose('drift_value_more', 'drift_value_fewer'), of, name, ...shares);
    }
    case 'language': {
      const name = languageName(translate, value);
      return translate(choose('drift_language_more', 'drift_language_fewer'), name, ...shares);
    }
    case 'unknown-words':
      return translate(choose('drift_words_more', 'drift_words_fewer'), ...shares);
    case 'abstained':
      return translate(choose('drift_doubt_more', 'drift_doubt_fewer'), headName(translate, head), ...shares);
  }
}

function languageName(translate: Translate, code: string): string {
  if (code === 'und') return translate('drift_language_unknown');
  return new Intl.DisplayNames(translate('text_locale'), { type: 'language' }).of(code) ?? code;
}
