import type { Policy } from '../shared/policy/policy';
import { useTranslate } from '../shared/use-translate';

interface Props {
  policy: Pick<Policy, 'supportUrl' | 'privacyUrl'>;
}

/** The organisation's own pages about help and privacy, where it has named some. */
export function OrganisationLinks({ policy: { supportUrl, privacyUrl } }: Props) {
  const translate = useTranslate();
  if (supportUrl === undefined && privacyUrl === undefined) return null;
  return (
    <p class="links">
      {supportUrl !== undefined && (
        <a href={supportUrl} target="_blank" rel="noreferrer">
          {translate('organisation_support')}
        </a>
      )}
      {privacyUrl !== undefined && (
        <a href={privacyUrl} target="_blank" rel="noreferrer">
          {translate('organisation_privacy')}
        </a>
      )}
    </p>
  );
}
