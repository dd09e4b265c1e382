import type { HealthEntry, StatusReport } from '../../protocol/messages';
import type { ParsedPolicy } from '../../shared/policy/parse-policy';
import { healthReport } from '../health/health-words';

interface Diagnosed {
  /** Version of the extension, and the browser as it names itself. */
  about: { version: string; browser: string };
  parsed: ParsedPolicy;
  status: StatusReport;
  health: readonly HealthEntry[];
}

/** For support: internal names of settings without their values, and no ticket data. */
export function diagnosticsReport({ about, parsed, status, health }: Diagnosed): string {
  const { backend, model, problem, lastAnswer } = status;
  return [
    `version: ${about.version}`,
    `browser: ${about.browser}`,
    `model: ${model ?? 'none'}${problem ? ` (${problem.code})` : ''}`,
    `backend: ${backend.choice}, one ticket ${backend.single}, several ${backend.batch}`,
    `last answer: ${lastAnswer ? `${Math.round(lastAnswer.milliseconds)} ms on ${lastAnswer.backend}` : 'none'}`,
    `set by policy: ${parsed.set.join(', ') || 'nothing'}`,
    ...parsed.problems.map(
      ({ key, code, expected }) =>
        `policy problem: ${key}: ${code}${expected ? `, expected ${expected}` : ''}`,
    ),
    '',
    healthReport(health),
  ].join('\n');
}
