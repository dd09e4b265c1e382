import type { HeadState, LearningRun } from '../../src/protocol/learning-messages';
import type { Answers } from './given-answers';
import { desks, filled, kept } from './sample-answers';
import { learnedDesk, newDesk } from './sample-learning';

const fetching: LearningRun = { phase: 'fetching', state: 'running', done: 0, expected: 1240 };

/** A background with one desk, which learns it as far as a test says. */
export class LearningDesk {
  /** Fields that were asked to be learned by name. */
  learned: string[] = [];
  private run: LearningRun | undefined;
  private isLearned = false;
  private isGranted = true;
  private isKept = true;
  private readonly states = new Map<string, HeadState>();

  readonly answers: Answers = {
    ...filled,
    'site.list': () => (this.isGranted ? [{ origin: desks.learned, granted: true, enabled: true }] : []),
    'site.forget': () => {
      this.isGranted = false;
      return {};
    },
    'kept.read': () => ({ ...kept, sites: this.isKept ? kept.sites : [] }),
    'kept.delete': () => {
      this.isKept = false;
      return {};
    },
    'learning.read': ({ origin }) => {
      const desk = this.isLearned ? learnedDesk(origin) : newDesk(origin);
      const heads = desk.heads.map((head) => ({ ...head, state: this.states.get(head.field) ?? head.state }));
      return { ...desk, heads, ...(this.run && { run: this.run }) };
    },
    'learning.start': () => this.become(fetching),
    'learning.pause': () => this.become({ ...fetching, state: 'paused' }),
    'learning.cancel': () => this.become(undefined),
    'learning.learn': ({ fields }) => {
      this.learned = fields.map(({ name }) => name);
      return this.become({ phase: 'learning', state: 'running', done: 0, expected: 1, field: 'Team' });
    },
    'learning.setState': ({ field, state }) => {
      this.states.set(field, state);
      return {};
    },
  };

  /** Everything is learned. */
  finish(): void {
    this.isLearned = true;
    this.run = undefined;
  }

  private become(run: LearningRun | undefined): Record<string, never> {
    this.run = run;
    return {};
  }
}
