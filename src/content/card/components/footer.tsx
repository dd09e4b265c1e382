import type { DeskState, Prediction } from '../../../core/suggestion';
import { headName } from '../../../shared/head-name';
import { lackingText } from '../../../shared/part-name';
import type { Translate } from '../../../shared/translate';
import { useTranslate } from '../../../shared/use-translate';
import { acceptAllKey, applyAllKey, type CardRow } from '../card-rows';
import { countText } from '../locale';
import { Details } from './details';
import { InfoIcon } from './icons';
import { LearningOffer } from './learning-offer';

interface FooterProps {
  prediction: Pick<Prediction, 'model' | 'desk'>;
  rows: readonly CardRow[];
  missing: readonly string[];
  notice: string;
  onAnswerOffer(accepted: boolean): void;
}

/** Where the answers come from, which keys there are, and what of the ticket could not be read. */
export function Footer({ prediction, rows, missing, notice, onAnswerOffer }: FooterProps) {
  const translate = useTranslate();
  const { model, desk } = prediction;
  const offersLearning = desk?.offersLearning ?? false;
  const source = sourceOf(translate, desk);
  const [name = model, version] = model.split('@');
  // One line alone: what is wrong with this reading is worth more than where the answers come from.
  const lacking = [
    notice,
    missing.length > 0 ? translate('card_missing', lackingText(translate, missing)) : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
  return (
    <footer class="footer">
      <div class="footer-line">
        <Details
          name={lacking === '' ? source : `${lacking} ${source}`}
          graphic={
            <span class="source">
              <span>{lacking || (offersLearning ? translate('card_source_short') : source)}</span>
              <InfoIcon />
            </span>
          }
        >
          {lacking !== '' && <p>{source}</p>}
          <p>{version ? translate('card_model', name, version) : name}</p>
          <Progress desk={desk} />
          <dl class="keys">
            {rows.map((row) => (
              <div key={row.id}>
                <dt>
                  <kbd>{row.key}</kbd>
                </dt>
                <dd>{translate('card_accept', translate(row.name))}</dd>
              </div>
            ))}
            <div>
              <dt>
                <kbd>{acceptAllKey}</kbd>
              </dt>
              <dd>{translate('card_accept_all')}</dd>
            </div>
            <div>
              <dt>
                <kbd>{applyAllKey}</kbd>
              </dt>
              <dd>{translate('card_apply_all')}</dd>
            </div>
          </dl>
        </Details>
        {offersLearning && <LearningOffer onAnswer={onAnswerOffer} />}
      </div>
    </footer>
  );
}

function sourceOf(translate: Translate, desk: DeskState | undefined): string {
  if (desk && desk.tickets > 0) return translate('card_source_desk', countText(translate, desk.tickets));
  if (desk && desk.judged > 0) return translate('card_source_clicks', countText(translate, desk.judged));
  return translate('card_source_general');
}

/** How far the heads are that learn from clicks and do not speak yet. */
function Progress({ desk }: { desk: DeskState | undefined }) {
  const translate = useTranslate();
  return (
    <>
      {desk?.progress.map(({ head, labels, asked, right, mostFrequentRight }) => {
        const counts = [labels, right, asked, mostFrequentRight].map((count) => countText(translate, count));
        const key = asked > 0 ? 'card_clicks_progress' : 'card_clicks_start';
        return <p key={head}>{translate(key, headName(translate, head), ...counts)}</p>;
      })}
    </>
  );
}
