import type { JSX } from 'preact';
import type { MessageKey, Translate } from '../shared/translate';
import { Logo } from '../ui/logo';
import { LeftSection } from './cloud/left-section';
import { UpdatesSection } from './cloud/updates-section';
import { DiagnosticsSection } from './diagnostics/diagnostics-section';
import { HealthSection } from './health/health-section';
import { LearnSection } from './learning/learn-section';
import type { OptionsClient } from './options-client';
import { OrganisationSection } from './organisation/organisation-section';
import { QuestionsSection } from './questions/questions-section';
import { ScoreboardSection } from './scoreboard/scoreboard-section';
import { OptionsContext } from './shared/options-context';
import { SitesSection } from './sites/sites-section';
import { KeptSection } from './storage/kept-section';
import { WrittenSection } from './written/written-section';

interface SectionPlace {
  /** Its address on the page, `#sites`. */
  id: string;
  title: MessageKey;
  intro: MessageKey;
  Content(): JSX.Element;
}

/** In the order of the page. A new section is a new line here. */
const sections: readonly SectionPlace[] = [
  { id: 'sites', title: 'options_sites', intro: 'options_sites_intro', Content: SitesSection },
  { id: 'learn', title: 'options_learn', intro: 'options_learn_intro', Content: LearnSection },
  { id: 'score', title: 'options_score', intro: 'options_score_intro', Content: ScoreboardSection },
  {
    id: 'questions',
    title: 'options_questions',
    intro: 'options_questions_intro',
    Content: QuestionsSection,
  },
  { id: 'health', title: 'options_health', intro: 'options_health_intro', Content: HealthSection },
  { id: 'written', title: 'options_written', intro: 'options_written_intro', Content: WrittenSection },
  { id: 'updates', title: 'options_update', intro: 'options_update_intro', Content: UpdatesSection },
  { id: 'left', title: 'options_left', intro: 'options_left_intro', Content: LeftSection },
  {
    id: 'organisation',
    title: 'options_organisation',
    intro: 'options_organisation_intro',
    Content: OrganisationSection,
  },
  {
    id: 'diagnostics',
    title: 'options_diagnostics',
    intro: 'options_diagnostics_intro',
    Content: DiagnosticsSection,
  },
  { id: 'kept', title: 'options_kept', intro: 'options_kept_intro', Content: KeptSection },
];

/** The whole options page. */
export function Options({ client, translate }: { client: OptionsClient; translate: Translate }) {
  return (
    <OptionsContext client={client} translate={translate}>
      <header>
        <Logo />
        <h1>{translate('options_title')}</h1>
      </header>
      <nav aria-label={translate('options_sections')}>
        <ul>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{translate(title)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        {sections.map(({ id, title, intro, Content }) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{translate(title)}</h2>
            <p class="quiet">{translate(intro)}</p>
            <Content />
          </section>
        ))}
      </main>
    </OptionsContext>
  );
}
