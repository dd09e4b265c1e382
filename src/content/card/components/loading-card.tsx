import { useTranslate } from '../../../shared/use-translate';
import { usualRows } from '../card-rows';
import { ToggleButton } from './toggle-button';

/** Grey shapes of the size that the answers will have, so that nothing moves when they come. */
export function LoadingCard({ open, onToggle }: { open: boolean; onToggle(): void }) {
  const translate = useTranslate();
  return (
    <div class="content loading">
      <div class="head-line">
        <ToggleButton open={open} onToggle={onToggle}>
          {open ? translate('card_title') : <span class="bone bone-line" />}
          <span class="hidden">{translate('card_loading')}</span>
        </ToggleButton>
      </div>
      {open && <EmptyRows />}
    </div>
  );
}

function EmptyRows() {
  return (
    <div aria-hidden="true">
      <div class="rows">
        {usualRows.map(({ id }) => (
          <div key={id} class="row">
            <div class="row-line">
              <div class="row-answers">
                <span class="bone bone-tile" />
                <span class="bone bone-tile" />
              </div>
              <span class="bone bone-button" />
            </div>
            <div class="second-line">{id !== 'effort' && <EmptyLine kind="note" />}</div>
          </div>
        ))}
      </div>
      <div class="footer">
        <EmptyLine kind="source" />
      </div>
    </div>
  );
}

function EmptyLine({ kind }: { kind: 'note' | 'source' }) {
  return (
    <span class={kind}>
      <span class="bone bone-text" />
    </span>
  );
}
