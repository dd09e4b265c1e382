import { useEffect, useRef } from 'preact/hooks';
import { TranslationProvider } from '../../../shared/use-translate';
import { CloseIcon, WarningIcon } from '../../card/components/icons';
import { IncidentBanner } from '../../card/components/incident-banner';
import { countText } from '../../card/locale';
import { BulkView } from './bulk-view';
import type { PanelProps } from './panel-props';
import { SideList } from './side-list';
import { TriageView } from './triage-view';

/** The side list in whichever state it is: a button at the page's edge, the list, triage, or many tickets at once. */
export function Panel(props: PanelProps) {
  const { isOpen, triage, bulk, actions, translate } = props;
  const launcher = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  // Whoever closes the list goes on from where it was opened.
  useEffect(() => {
    if (wasOpen.current && !isOpen) launcher.current?.focus({ preventScroll: true });
    wasOpen.current = isOpen;
  }, [isOpen]);

  // What was set can be undone here alone, whether the panel is open or not.
  const isWriting = bulk?.isWriting ?? false;
  useEffect(() => (isWriting ? warnOfLeaving() : undefined), [isWriting]);

  function leave() {
    if (bulk?.isWriting) return;
    bulk?.leave();
    actions.leave();
  }

  const name = translate('list_launcher', countText(translate, props.count));
  const incidents = translate('list_incidents', countText(translate, props.incidents.length));
  if (!isOpen)
    return (
      <button
        type="button"
        class="launcher"
        ref={launcher}
        aria-label={props.incidents.length > 0 ? `${name}. ${incidents}` : undefined}
        title={props.incidents.length > 0 ? incidents : undefined}
        aria-expanded={false}
        onClick={() => actions.setOpen(true)}
      >
        {props.incidents.length > 0 && <WarningIcon />}
        {name}
      </button>
    );
  return (
    <TranslationProvider value={translate}>
      <section
        class="card panel"
        aria-label={translate('list_title')}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented) return;
          if (triage || bulk) leave();
          else actions.setOpen(false);
        }}
      >
        <header class="panel-head">
          <h2>{translate('list_title')}</h2>
          <button
            type="button"
            class="quiet-button"
            aria-label={translate('list_close')}
            title={translate('list_close')}
            onClick={() => actions.setOpen(false)}
          >
            <CloseIcon />
          </button>
        </header>
        {/* The place for what concerns the whole list. */}
        <div class="notices">
          {props.incidents.map((incident) => (
            <IncidentBanner
              key={incident.id}
              incident={incident}
              addressOf={actions.addressOf}
              onDismiss={actions.dismissIncident}
            />
          ))}
        </div>
        {triage && <TriageView run={triage} onLeave={leave} />}
        {bulk && <BulkView run={bulk} onLeave={leave} />}
        {!triage && !bulk && <SideList {...props} />}
      </section>
    </TranslationProvider>
  );
}

/** The browser asks before the tab is closed or another page opened. */
function warnOfLeaving(): () => void {
  const warn = (event: Event) => event.preventDefault();
  window.addEventListener('beforeunload', warn);
  return () => window.removeEventListener('beforeunload', warn);
}
