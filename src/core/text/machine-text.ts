/** How much of a machine's output stays. The first lines of a stack trace say most. */
export interface MachineTextLimits {
  /** Lines of one run of stack frames. */
  stackFrames: number;
  /** Lines of one run of log lines. */
  logLines: number;
  /** UTF-16 units of a run without any space (base64, hashes, minified code). */
  unbrokenRun: number;
}

const FRAMES = [
  /^at [^()]{1,250}\(.{0,300}$/,
  /^at \S{1,300}:\d+(?::\d+)?\)?$/,
  /^File "[^"]{1,300}", line \d+/,
  /^#\d{1,3} {1,4}\S/,
  /^\.{3} \d+ (?:more|common)/,
  /^[\w.$]{3,200}\([\w.]{1,100}:\d+\)$/,
  /^\S{1,300}\.\w{1,5}:\d+:in /,
  /^from \S{1,300}:\d+:in /,
  /^0x[0-9a-f]{6,16} /i,
];
const LOG_LINE =
  /^(?:\[?\d{4}[-/.]\d\d[-/.]\d\d[T ]\d\d:\d\d|\[?\d\d:\d\d:\d\d|\[?(?:INFO|DEBUG|TRACE|WARN(?:ING)?)\]?[\s:])/;
const LONGEST_FRAME = 600;
const ENCODED_LENGTH = 60;
const LONG_RUN = new RegExp(`\\S{${ENCODED_LENGTH},}`, 'g');
const ENCODED_LINE = new RegExp(`^[A-Za-z0-9+/=]{${ENCODED_LENGTH},}$`);

/** Text with long stack traces, log listings and encoded data cut to their first part. */
export function shortenMachineText(text: string, limits: MachineTextLimits): string {
  const kept: string[] = [];
  let frames = 0;
  let logs = 0;
  let encoded = 0;
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    const head = trimmed.slice(0, LONGEST_FRAME);
    frames = FRAMES.some((frame) => frame.test(head)) ? frames + 1 : 0;
    logs = LOG_LINE.test(head) ? logs + 1 : 0;
    encoded = ENCODED_LINE.test(trimmed) && isEncoded(trimmed) ? encoded + 1 : 0;
    if (frames > limits.stackFrames || logs > limits.logLines || encoded > 1) continue;
    kept.push(shortenRuns(line, limits));
  }
  return kept.join('\n');
}

function shortenRuns(line: string, limits: MachineTextLimits): string {
  if (line.length < ENCODED_LENGTH) return line;
  return line.replace(LONG_RUN, (run) => {
    if (run.length > limits.unbrokenRun && isMostlyAscii(run)) return `${run.slice(0, 24)}…`;
    return isEncoded(run) ? `${run.slice(0, 12)}…` : run;
  });
}

/** Base64 or hexadecimal data: letters mixed with digits, without the separators of a path or a name. */
function isEncoded(run: string): boolean {
  if (!/^[A-Za-z0-9+/_=-]+$/.test(run) || !/\d/.test(run) || !/[A-Za-z]/.test(run)) return false;
  return !/[-_/][A-Za-z]{2,20}[-_/][A-Za-z]{2,20}[-_/]/.test(run);
}

/** Chinese, Japanese and Thai write whole paragraphs without a space. */
function isMostlyAscii(run: string): boolean {
  return !/[\u0080-\uffff]{8}/.test(run);
}
