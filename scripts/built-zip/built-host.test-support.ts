import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { unzipSync, zipSync } from 'fflate';

/** A provider's functions, started from what is built for it. */
export interface BuiltHost {
  request(method: 'GET' | 'POST', path: string, sent?: Sent): Promise<Answer>;
  /** Gives the numbers of the records that are to be delivered again. */
  deliver(records: readonly string[]): Promise<number[]>;
  /** Something new lies in the store. Rejects if that has to be told again. */
  report(name: string): Promise<void>;
  /** The hour has come. */
  tick(): Promise<void>;
  close(): Promise<void>;
}

export interface Sent {
  headers: Record<string, string>;
  body?: string;
}

export interface Answer {
  status: number;
  text: string;
}

/** Starts the functions of an unpacked zip with nothing in their environment but the settings. */
export type OpenBuilt = (folder: string, settings: Record<string, string>) => Promise<BuiltHost>;

/** Packs a folder as a deployment does, and unpacks that elsewhere: what is no file of the folder is not there. */
export async function throughZip(from: string, to: string): Promise<void> {
  const files: Record<string, Uint8Array> = {};
  for (const entry of await readdir(from, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) files[relative(from, path)] = await readFile(path);
  }
  for (const [name, bytes] of Object.entries(unzipSync(zipSync(files, { level: 0 })))) {
    await mkdir(dirname(join(to, name)), { recursive: true });
    await writeFile(join(to, name), bytes);
  }
}

/** A process that runs until it is stopped. */
export class Program {
  readonly child: ChildProcess;
  /** Rejects with what it printed, if it ends by itself. */
  readonly ended: Promise<never>;
  #printed = '';
  #isStopped = false;

  constructor(args: readonly string[], folder: string, env: Record<string, string>) {
    const stdio: StdioOptions = ['ignore', 'pipe', 'pipe', 'ipc'];
    this.child = spawn(process.execPath, args, { cwd: folder, env, stdio, serialization: 'advanced' });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (bytes) => {
        this.#printed += String(bytes);
      });
    this.ended = new Promise((_, reject) =>
      this.child.once('exit', () => {
        if (!this.#isStopped) reject(new Error(`Ended by itself: ${this.#printed}`));
      }),
    );
    // Whoever waits for an answer hears of it; while nobody waits nothing is lost.
    this.ended.catch(() => {});
  }

  /** Resolves once it has printed this. */
  async prints(text: string): Promise<void> {
    while (!this.#printed.includes(text)) {
      const more = [this.child.stdout, this.child.stderr].map((stream) => stream && once(stream, 'data'));
      await Promise.race([this.ended, ...more]);
    }
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exited = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await exited;
  }
}
