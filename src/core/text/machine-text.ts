/** How much of a machine's output stays. The first lines of a stack trace say most. */
export interface MachineTextLimits {
  /** Lines of one run of stack frames. */
  stackFrames: number;
  /** Lines of one run of log lines. */
  logLines: number;
  /** UTF-16 units of a run without any space (base64, hashes, minified code). */
  unbrokenRun: number;
}

const FRAME =
  /^\s*(?:at\s+\S+.*[(:]\S*\)?|at [\w$.<>]+\(.*|File "[^"]{1,300}", line \d+.*|#\d+\s+.*|\.{3} \d+ (?:more|common).*|[\w.$]+\([\w.]+:\d+\)|\S+\.\w{1,5}:\d+:in .*|0x[0-9a-f]{6,}\s.*)$/i;
const LOG_LINE =
  /^\s*(?:\[?\d{4}[-/.]\d\d[-/.]\d\d[T ]\d\d:\d\d|\[?\d\d:\d\d:\d\d|\[?(?:INFO|DEBUG|TRACE|WARN(?:ING)?)\]?[\s:])/;
const PLAIN_RUN = /[^\s]{60,}/g;
const LONGEST_FRAME = 600;

/** Text with long stack traces, log listings and encoded data cut to their first part. */
export function shortenMachineText(text: string, limits: MachineTextLimits): string {
  const kept: string[] = [];
  let frames = 0;
  let logs = 0;
  for (const line of text.split('\n')) {
    const head = line.slice(0, LONGEST_FRAME);
    frames = FRAME.test(head) ? frames + 1 : 0;
    logs = LOG_LINE.test(head) ? logs + 1 : 0;
    if (frames <= limits.stackFrames && logs <= limits.logLines) kept.push(shortenRuns(line, limits));
  }
  return kept.join('\n');
}

function shortenRuns(line: string, limits: MachineTextLimits): string {
  if (line.length < 60) return line;
  return line.replace(PLAIN_RUN, (run) => {
    if (run.length > limits.unbrokenRun && isMostlyAscii(run)) return `${run.slice(0, 24)}…`;
    return isEncoded(run) ? `${run.slice(0, 12)}…` : run;
  });
}

/** Base64 or hexadecimal data: no separators, and letters mixed with digits or cases. */
function isEncoded(run: string): boolean {
  return (
    /^[A-Za-z0-9+/_=-]{60,}$/.test(run) &&
    /\d/.test(run) &&
    /[A-Za-z]/.test(run) &&
    !/[-_/]\w{2,20}[-_/]\w{2,20}[-_/]/.test(run)
  );
}

/** Chinese, Japanese and Thai write whole paragraphs without a space. */
function isMostlyAscii(run: string): boolean {
  return !/[\u0080-\uffff]{8}/.test(run);
}
