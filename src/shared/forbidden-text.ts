import type { SiteObstacle } from '../protocol/messages';
import type { MessageKey } from './translate';

/** Why a site cannot be switched on, in words. */
export const forbiddenText: Readonly<Record<SiteObstacle, MessageKey>> = {
  site: 'popup_site_forbidden',
  http: 'site_http_forbidden',
};
