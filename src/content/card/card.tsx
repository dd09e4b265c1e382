import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CardCommand } from '../../protocol/to-page';
import { TranslationProvider } from '../../shared/use-translate';
import type { Act } from './acts';
import { announcementOf } from './announcement';
import type { CardProps, CardView } from './card-props';
import { LoadingCard } from './components/loading-card';
import { ProblemCard } from './components/problem-card';
import { ReadyCard } from './components/ready-card';
import { useAnnounceOnce, useAnnouncer } from './use-announcer';

type Run = (command: CardCommand) => boolean;

interface Props extends CardProps {
  /** Told once who answers the keyboard commands; returns how to stop. */
  connectCommands(run: Run): () => void;
}

/** The card in whichever state it is. */
export function Card({ connectCommands, ...props }: Props) {
  const { view, open, actions, translate } = props;
  const [announcement, announce] = useAnnouncer();
  useAnnounceOnce(announce, subjectOf(view), textOf(view, props));
  // A new message must not change what the Undo button takes back.
  const [acts, setActs] = useState<readonly Act[]>([]);

  const toggle = () => actions.setOpen(!open);
  const accept = useRef<Run>(() => false);
  const run = useRef<Run>(() => false);
  run.current = (command) => {
    if (command !== 'toggle-card') return accept.current(command);
    toggle();
    return true;
  };
  useLayoutEffect(() => connectCommands((command) => run.current(command)), []);

  function answerCommands(answer: Run): () => void {
    accept.current = answer;
    return () => {
      accept.current = () => false;
    };
  }

  return (
    <TranslationProvider value={translate}>
      <section class="card" aria-label={translate('card_region')} aria-busy={view.state === 'loading'}>
        {view.state === 'loading' && <LoadingCard open={open} onToggle={toggle} />}
        {view.state === 'problem' && (
          <ProblemCard {...view} open={open} onToggle={toggle} onRetry={actions.retry} />
        )}
        {view.state === 'ready' && (
          <ReadyCard
            // Open lists, excerpts and failures belong to one text.
            key={view.prediction.text}
            {...props}
            prediction={view.prediction}
            labels={view.labels}
            question={view.question}
            announce={announce}
            acts={acts}
            setActs={setActs}
            answerCommands={answerCommands}
          />
        )}
        <div class="hidden" role="status">
          <p key={announcement.count}>{announcement.text}</p>
        </div>
      </section>
    </TranslationProvider>
  );
}

/** What an announcement is about; rendering the same ticket again announces nothing. */
function subjectOf(view: CardView): string | undefined {
  if (view.state === 'ready') return `ready ${view.prediction.text}`;
  return view.state === 'problem' ? `problem ${view.message}` : undefined;
}

function textOf(view: CardView, { translate }: CardProps): string {
  if (view.state === 'ready') return announcementOf(translate, view.prediction);
  return view.state === 'problem' ? `${view.message} ${view.advice}` : '';
}
