import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A cloud on this machine that can be killed at any moment, and started again on the same folder and port. */
export class ServerProcess {
  url = '';
  private child: ChildProcess | undefined;

  constructor(private readonly folder: string) {}

  async start(): Promise<void> {
    const port = this.url === '' ? '0' : new URL(this.url).port;
    const args = ['--import', 'tsx', 'bench/cloud/load-server.ts', this.folder, port];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    this.child = child;
    const [chunk] = (await Promise.race([
      once(child.stdout, 'data'),
      once(child, 'exit').then(() => Promise.reject(new Error('The server ended before it answered.'))),
    ])) as [Buffer];
    this.url = chunk.toString().trim();
  }

  /** As by `kill -9`: nothing is finished, nothing is said. */
  async kill(): Promise<void> {
    if (!this.child || this.child.exitCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }
}
