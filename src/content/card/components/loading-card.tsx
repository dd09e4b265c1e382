import { cardRows } from '../card-rows';
import { useTranslate } from './translation';

/** Grey shapes of the size that the answers will have, so that nothing moves when they come. */
export function LoadingCard({ open }: { open: boolean }) {
  const translate = useTranslate();
  return (
    <div class="content loading">
      <p class="hidden">{translate('card_loading')}</p>
      <div class="head-line" aria-hidden="true">
        <span class="toggle">{open ? translate('card_title') : <span class="bone bone-line" />}</span>
      </div>
      {open && (
        <div class="rows" aria-hidden="true">
          {cardRows.map(({ id }) => (
            <div key={id} class="row">
              <div class="row-line">
                <div class="row-answers">
                  <span class="bone bone-tile" />
                  <span class="bone bone-tile" />
                </div>
                <span class="bone bone-button" />
              </div>
              {id !== 'severity' && (
                <span class="facts">
                  <span class="bone bone-text" />
                </span>
              )}
              <span class="note">
                <span class="bone bone-text" />
              </span>
            </div>
          ))}
        </div>
      )}
      {open && (
        <div class="footer" aria-hidden="true">
          <span class="source">
            <span class="bone bone-text" />
          </span>
        </div>
      )}
    </div>
  );
}
