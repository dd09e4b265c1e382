import type { MessageKey } from '../../../translate';
import { acceptAllKey, cardRows } from '../card-rows';
import { listText } from '../locale';
import { Details } from './details';
import { InfoIcon } from './icons';
import { useTranslate } from './translation';

const partNames: Record<string, MessageKey> = {
  subject: 'card_part_subject',
  description: 'card_part_description',
  messages: 'card_part_messages',
  requester: 'card_part_requester',
  status: 'card_part_status',
  fields: 'card_part_fields',
  created: 'card_part_created',
};

interface FooterProps {
  model: string;
  missing: readonly string[];
  notice: string;
}

/** Where the answers come from, which keys there are, and what of the ticket could not be read. */
export function Footer({ model, missing, notice }: FooterProps) {
  const translate = useTranslate();
  const source = translate('card_source_general');
  const [name = model, version] = model.split('@');
  const parts = missing.map((part) => {
    const key = Object.hasOwn(partNames, part) ? partNames[part] : undefined;
    return key ? translate(key) : part;
  });
  return (
    <footer class="footer">
      {notice !== '' && <p class="missing">{notice}</p>}
      {parts.length > 0 && <p class="missing">{translate('card_missing', listText(translate, parts))}</p>}
      <Details
        name={source}
        graphic={
          <span class="source">
            <span>{source}</span>
            <InfoIcon />
          </span>
        }
      >
        <p>{version ? translate('card_model', name, version) : name}</p>
        <dl class="keys">
          {cardRows.map((row) => (
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
        </dl>
      </Details>
    </footer>
  );
}
