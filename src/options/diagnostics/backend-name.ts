import type { Backend } from '../../protocol/messages';
import type { Translate } from '../../shared/translate';

export function backendName(backend: Backend, translate: Translate): string {
  return translate(`options_backend_${backend}`);
}
