import { describe, expect, it } from 'vitest';
import type { HealthDraft } from '../../protocol/messages';
import { continueCourse, lackingOf, noCourse } from './reading-course';

const whole = { subject: 'dom#0', messages: 'dom#0', requester: 'dom#0', 'fields.queue': 'dom#0' };
const sound: HealthDraft = { helpdesk: 'demo', label: 'Demo', isRead: true, sources: whole, failed: [] };
const without = (...parts: string[]): HealthDraft => ({
  ...sound,
  sources: Object.fromEntries(Object.entries(whole).filter(([part]) => !parts.includes(part))),
  failed: parts,
});

function course(...readings: (HealthDraft | [HealthDraft, string])[]) {
  return readings.reduce((so, each, index) => {
    const [draft, ticket] = Array.isArray(each) ? each : [each, String(index)];
    return continueCourse(so, draft, ticket);
  }, noCourse);
}
const lacking = (...readings: Parameters<typeof course>) => lackingOf(course(...readings));

describe('a helpdesk that is read worse than before', () => {
  it('is told after three tickets in a row, with what all of them lacked', () => {
    const some = [without('subject', 'requester'), without('subject')];
    expect(lacking(...some)).toEqual([]);
    expect(lacking(...some, without('subject', 'messages'))).toEqual(['subject']);
  });

  it('counts a ticket that is read again once', () => {
    const again = [without('subject'), '7'] as [HealthDraft, string];
    expect(lacking(again, again, again)).toEqual([]);
  });

  it('is not told of what some tickets never had', () => {
    const bare = without('requester', 'fields.queue');
    expect(lacking(bare, bare, bare)).toEqual([]);
    expect(lacking(sound, sound, sound, sound, bare, sound, bare, bare, bare)).toEqual([]);
  });

  it('is told of what every ticket had', () => {
    const redesigned = without('fields.queue');
    expect(lacking(sound, sound, sound, redesigned, redesigned, redesigned)).toEqual(['fields.queue']);
  });

  it('is told of an interface that is gone, where there was one', () => {
    const api = { ...sound, sources: { subject: 'api' } };
    const page = { ...sound, failed: ['interface'] };
    expect(lacking(api, api, api, page, page, page)).toEqual(['interface']);
    expect(lacking(page, page, page)).toEqual([]);
  });

  it('is not told of a conversation of which only a part is there', () => {
    const long = { ...sound, failed: ['messages'] };
    expect(lacking(long, long, long, long)).toEqual([]);
  });

  it('is well again with the first ticket that is', () => {
    const worse = without('subject');
    expect(lacking(worse, worse, worse, sound)).toEqual([]);
    expect(lacking(worse, worse, worse, sound, worse)).toEqual([]);
  });
});
