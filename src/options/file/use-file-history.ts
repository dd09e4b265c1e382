import { useEffect, useRef, useState } from 'preact/hooks';
import type { ColumnPlan, Inspection } from '../../core/ticket-file/column-plan';
import type { FileTicket } from '../../protocol/learning-messages';
import type { FileLeftOut, HistoryReader } from './history-reader';

export type FileStep =
  | { at: 'choosing' }
  | { at: 'looking'; share: number }
  | { at: 'mapping'; inspection: Inspection; plan: ColumnPlan; preview: readonly FileTicket[] }
  | { at: 'reading'; share: number; kept: number }
  | { at: 'kept'; kept: number; plan: ColumnPlan; leftOut: FileLeftOut }
  /** Some tickets were kept before it failed; the agent says what becomes of them. */
  | { at: 'broken'; kept: number; plan: ColumnPlan };

export interface FileHistory {
  step: FileStep;
  /** Why the last step failed. */
  error?: unknown;
  choose(file: File): Promise<void>;
  map(plan: ColumnPlan): Promise<void>;
  read(): Promise<void>;
  /** Cancels the work in progress and deletes what was kept of this file. */
  discard(): Promise<void>;
  /** The tickets stay. */
  leave(): void;
}

interface Doors {
  openFile(file: File): HistoryReader;
  keep(tickets: FileTicket[]): Promise<unknown>;
  takeBack(ticketIds: string[]): Promise<unknown>;
}

/** Takes a file of closed tickets from being chosen to being kept. Nothing is kept before the agent says so. */
export function useFileHistory({ openFile, keep, takeBack }: Doors): FileHistory {
  const [step, setStep] = useState<FileStep>({ at: 'choosing' });
  const [error, setError] = useState<unknown>();
  const reader = useRef<HistoryReader | undefined>(undefined);
  const kept = useRef<string[]>([]);
  /** The batch that is being kept just now. */
  const keeping = useRef<Promise<unknown>>(Promise.resolve());
  /** Counts changes of the plan: of several previews only the last is shown. */
  const turns = useRef(0);
  useEffect(() => () => reader.current?.stop(), []);

  function close() {
    reader.current?.stop();
    reader.current = undefined;
  }

  /** A stopped reader gives no answer; its last result is dropped. */
  async function work(act: (current: HistoryReader) => Promise<void>, failed: () => void) {
    const current = reader.current;
    if (!current) return;
    setError(undefined);
    try {
      await act(current);
    } catch (failure) {
      if (reader.current !== current) return;
      setError(failure);
      failed();
    }
  }

  return {
    step,
    error,
    async choose(file) {
      close();
      reader.current = openFile(file);
      kept.current = [];
      setStep({ at: 'looking', share: 0 });
      await work(
        async (current) => {
          const inspection = await current.inspect((share) => setStep({ at: 'looking', share }));
          const { columns, openStates, dayFirst } = inspection;
          const plan = { columns, openStates, dayFirst };
          setStep({ at: 'mapping', inspection, plan, preview: await previewOf(current, plan) });
        },
        () => setStep({ at: 'choosing' }),
      );
    },
    async map(plan) {
      if (step.at !== 'mapping') return;
      setStep({ ...step, plan });
      const turn = ++turns.current;
      const show = (preview: readonly FileTicket[]) => {
        if (turn === turns.current) setStep({ ...step, plan, preview });
      };
      await work(
        async (current) => show(await previewOf(current, plan)),
        () => show([]),
      );
    },
    async read() {
      if (step.at !== 'mapping') return;
      const { plan } = step;
      turns.current++;
      let share = 0;
      const show = () => setStep({ at: 'reading', share, kept: kept.current.length });
      show();
      await work(
        async (current) => {
          const take = async (tickets: FileTicket[]) => {
            // Noted first: of a batch that fails in the middle nothing may stay unnoticed.
            kept.current.push(...tickets.map(({ id }) => id));
            keeping.current = keep(tickets);
            await keeping.current;
            show();
          };
          const leftOut = await current.read(plan, take, (done) => {
            share = done;
          });
          close();
          setStep({ at: 'kept', kept: kept.current.length, plan, leftOut });
        },
        () => setStep({ at: 'broken', kept: kept.current.length, plan }),
      );
    },
    async discard() {
      close();
      setError(undefined);
      // What is being kept just now would be there after it was taken back.
      await keeping.current.catch(() => undefined);
      try {
        for (let start = 0; start < kept.current.length; start += 1000)
          await takeBack(kept.current.slice(start, start + 1000));
        kept.current = [];
        setStep({ at: 'choosing' });
      } catch (failure) {
        setError(failure);
      }
    },
    leave() {
      close();
      kept.current = [];
      setError(undefined);
      setStep({ at: 'choosing' });
    },
  };
}

/** Without a column of text there is nothing to show yet; reading says why. */
async function previewOf(reader: HistoryReader, plan: ColumnPlan): Promise<FileTicket[]> {
  const hasText = plan.columns.some(({ use }) => use === 'subject' || use === 'description');
  return hasText ? reader.preview(plan) : [];
}
