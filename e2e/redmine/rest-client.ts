import { type Person, type SampleIssue, type SampleName, sampleIssues } from './sample-issues';

interface Named {
  id: number;
  name: string;
}

export interface Issue {
  tracker: Named;
  status: Named;
  priority: Named;
  journals: { notes: string }[];
  /** When it was last changed. */
  updated_on: string;
}

/** Redmine's interface with the keys of desk.rb: a way to the data that goes past the browser. */
export class RestClient {
  constructor(private readonly url: string) {}

  /** Creates an issue as its author would, then its notes; gives its number. */
  async createIssue(issue: SampleIssue): Promise<number> {
    const { trackers } = await this.send<{ trackers: Named[] }>('anna', 'GET', '/trackers.json');
    const priorities = await this.send<{ issue_priorities: Named[] }>(
      'anna',
      'GET',
      '/enumerations/issue_priorities.json',
    );
    const created = await this.send<{ issue: { id: number } }>(issue.by, 'POST', '/issues.json', {
      issue: {
        project_id: 'helpdesk',
        tracker_id: idOf(trackers, issue.tracker),
        priority_id: idOf(priorities.issue_priorities, issue.priority),
        subject: issue.subject,
        description: issue.description,
      },
    });
    const { id } = created.issue;
    for (const { by, text, isPrivate } of issue.notes ?? [])
      await this.send(by, 'PUT', `/issues/${id}.json`, {
        issue: { notes: text, private_notes: isPrivate ?? false },
      });
    return id;
  }

  /** What Redmine itself says about the issue. */
  async readIssue(id: number): Promise<Issue> {
    const { issue } = await this.send<{ issue: Issue }>('anna', 'GET', `/issues/${id}.json?include=journals`);
    return issue;
  }

  /** What a colleague does. */
  async closeIssue(id: number): Promise<void> {
    const { issue_statuses } = await this.send<{ issue_statuses: Named[] }>(
      'ben',
      'GET',
      '/issue_statuses.json',
    );
    const status_id = idOf(issue_statuses, 'Closed');
    await this.send('ben', 'PUT', `/issues/${id}.json`, { issue: { status_id } });
  }

  private async send<T>(person: Person, method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { 'X-Redmine-API-Key': `${person}key`, 'Content-Type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} as ${person}: ${response.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}

/** Fills the desk with the sample issues; gives each one's number. */
export async function createSampleIssues(client: RestClient): Promise<Record<SampleName, number>> {
  const numbers: Partial<Record<SampleName, number>> = {};
  for (const name of Object.keys(sampleIssues) as SampleName[])
    numbers[name] = await client.createIssue(sampleIssues[name]);
  return numbers as Record<SampleName, number>;
}

function idOf(list: readonly Named[], name: string): number {
  const found = list.find((each) => each.name === name);
  if (!found) throw new Error(`Redmine has no ${name}.`);
  return found.id;
}
