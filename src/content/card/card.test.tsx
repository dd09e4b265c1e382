// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { TestCard } from './card-test-support';
import { noisy, twoMatters, unsaid } from './preview/sample-matters';
import { arabic, light, strange, typical, unsure } from './preview/sample-predictions';
import { labelFor } from './preview/sample-views';

describe('open', () => {
  it('says each value with how sure it is', () => {
    const card = TestCard.ready(typical);
    card.one('button', 'Topic: Access, sure 91%');
    card.one('button', 'Type: Incident, sure 83%');
    card.one('button', 'Severity: P2 high, likely 61%');
    card.one('button', 'Effort: M to 4 h, not sure 48%');
    expect(card.root.textContent).toContain('20 min – 3 h of work');
    expect(card.root.textContent).not.toContain('until resolved');
  });

  it("says a mood that is not plain and a language that is not the agent's, in words", () => {
    expect(TestCard.ready(typical).one('group', 'Context').textContent).toMatch(/Mood: Negative$/);
    expect(TestCard.ready(unsaid).one('group', 'Context').textContent).not.toMatch(/Mood|Language/);
    expect(TestCard.ready(arabic).one('group', 'Context').textContent).toContain('Language: Arabic');
  });

  it('names both matters of a ticket until the agent has said which counts', () => {
    TestCard.ready(twoMatters).one('button', 'Topic: Billing + Order, likely 57%');
    const card = TestCard.ready(twoMatters, [labelFor(twoMatters, 'topic', 'billing')]);
    card.one('button', 'Topic: Billing, kept');
  });

  it('shows the reason where the model abstains, and its best guess quietly', () => {
    const card = TestCard.ready(unsure);
    card.one('button', 'Severity: P3 medium?, not sure');
    expect(card.one('group', 'Severity').textContent).toContain('Unlike anything seen before');
    expect(card.one('group', 'Effort').textContent).toContain('Too little text to tell');
    expect(card.one('group', 'Context').textContent).toContain('Topic: Two are about equally likely');
    expect(card.one('button', 'Accept all').getAttribute('aria-disabled')).toBe('true');
  });

  it('says a reason that the whole row shares once, without naming its answers', () => {
    const { topic, type } = unsure.suggestions;
    if (!topic || !type) throw new Error('The sample has changed.');
    const shared = { topic, type: { ...type, abstained: topic.abstained } };
    const card = TestCard.ready({ ...unsure, suggestions: { ...unsure.suggestions, ...shared } });
    const text = card.one('group', 'Context').textContent;
    expect(text.split('Two are about equally likely')).toHaveLength(2);
    expect(text).not.toContain('Topic: Two are');
  });

  it('shows a value without words as it is, and markup as text', () => {
    const card = TestCard.ready(strange);
    card.one('button', 'Topic: VPN & <b>remote</b> connections to branch offices, likely 66%');
    expect(card.root.querySelector('script, img, b b')).toBeNull();
  });

  it('leaves out what the prediction lacks', () => {
    const { severity, ...suggestions } = typical.suggestions;
    const card = TestCard.ready({ ...typical, suggestions });
    expect(severity).toBeDefined();
    expect(card.all('group').map((row) => row.getAttribute('aria-label'))).toEqual(['Context', 'Effort']);
    expect(TestCard.ready(strange).root.textContent).not.toContain('of work');
  });

  it('names the parts that could not be read', () => {
    const card = new TestCard(
      { state: 'ready', prediction: typical, labels: [] },
      { missing: ['messages', 'cc'] },
    );
    expect(card.root.textContent).toContain('Could not be read: conversation, cc');
  });

  it('never claims to be certain', () => {
    TestCard.ready(light).one('button', 'Type: Request, sure 99%');
  });
});

describe('reasons', () => {
  it('names the few words and marks them in an excerpt on demand', async () => {
    const card = TestCard.ready(typical);
    const name = /^Because of account locked log in password/;
    expect(card.root.querySelector('mark')).toBeNull();
    await card.click('button', name);
    const marked = [...card.root.querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marked).toEqual(['Locked out', 'log in', 'account locked', 'password']);
    expect(card.root.querySelector('blockquote')?.getAttribute('dir')).toBe('auto');
  });

  it('of a severity are its facts, marked in the text on demand', async () => {
    const card = TestCard.ready(typical);
    await card.click('button', 'Because of several people · work stopped · now');
    const marked = [...card.root.querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marked).toEqual(['nobody in accounting can log in', 'twelve people', 'urgent']);
  });

  it('says so where nothing in the text makes it more urgent', () => {
    expect(TestCard.ready(light).one('group', 'Severity').textContent).toContain(
      'Nothing in the text makes it more urgent',
    );
  });

  it('keeps a script tag in the ticket as text', async () => {
    const card = TestCard.ready(strange);
    await card.click('button', /^Because of <script>/);
    expect(card.root.querySelector('mark')?.textContent).toBe('<script>alert(1)</script>');
    expect(card.root.querySelector('script')).toBeNull();
  });
});

describe('closed', () => {
  it('is one line that opens the card', async () => {
    const card = TestCard.ready(typical, [], false);
    expect(card.all('group')).toEqual([]);
    await card.click('button', /^Access · Incident, sure; P2 high, likely; 20 min – 3 h, not sure;/);
    expect(card.all('group')).toHaveLength(3);
    await card.click('button', 'Triage');
    expect(card.all('group')).toEqual([]);
  });

  it('shows what was kept', () => {
    const card = TestCard.ready(typical, [labelFor(typical, 'severity', 'P1')], false);
    card.one('button', /P1 critical, kept/);
  });
});

describe('details', () => {
  it('shows the distribution on focus and puts it away on Escape', async () => {
    const card = TestCard.ready(typical);
    const meter = card.one('button', 'Severity P2 high: how likely each level is');
    meter.focus();
    await card.press('Shift', meter);
    const tooltip = card.one('tooltip', /./);
    expect(meter.getAttribute('aria-describedby')).toBe(tooltip.id);
    const levels = [...tooltip.querySelectorAll('li')].map((level) => level.textContent);
    expect(levels).toEqual(['P1 critical 14%', 'P2 high 61%', 'P3 medium 21%', 'P4 low 3%', 'P5 trivial 1%']);
    await card.press('Escape', meter);
    expect(card.all('tooltip')).toEqual([]);
  });

  it('says what the range of minutes means', async () => {
    const card = TestCard.ready(typical);
    const axis = card.one('button', 'Work: 20 min – 3 h, half within 1 h');
    axis.focus();
    await card.press('Shift', axis);
    expect(card.one('tooltip', /./).textContent).toContain(
      'one took less than 20 min, five less than 1 h, nine less than 3 h',
    );
  });

  it('tells model, version and keys on focus', async () => {
    const card = TestCard.ready(typical);
    const source = card.one('button', 'General model, desk not learned yet');
    source.focus();
    await card.press('Shift', source);
    expect(card.one('tooltip', /./).textContent).toMatch(/Model general, version 1\.0\.0.*2Accept Severity/);
  });
});

describe('a ticket that asks for nothing', () => {
  it('is one quiet line that says what it is, and nothing to accept', () => {
    const card = TestCard.ready(noisy);
    expect(card.all('button').map((button) => button.textContent)).toEqual([
      'Automatic reply: nothing to do',
    ]);
    expect(card.all('group')).toEqual([]);
    expect(card.one('status', /./).textContent).toBe('Automatic reply: nothing to do');
  });

  it('shows the answers all the same where the agent wants them, also on a closed card', async () => {
    const card = TestCard.ready(noisy, [], false);
    await card.click('button', 'Automatic reply: nothing to do');
    card.one('button', 'Type: Automatic, sure 99%');
  });

  it('is shown as any other once the agent has judged it', () => {
    TestCard.ready(noisy, [labelFor(noisy, 'type', 'request')]).one('button', 'Type: Request, changed');
  });
});

describe('other states', () => {
  it('is busy and silent while loading', () => {
    const card = new TestCard({ state: 'loading' });
    expect(card.one('region', 'Triage suggestions for this ticket').getAttribute('aria-busy')).toBe('true');
    expect(card.one('status', /.*/).textContent).toBe('');
  });

  it('says what happened, what to do, and tries again', async () => {
    const card = new TestCard({ state: 'problem', message: 'No model.', advice: 'Reinstall it.' });
    expect(card.root.textContent).toContain('Reinstall it.');
    await card.click('button', 'Try again');
    expect(card.retry).toHaveBeenCalledOnce();
  });

  it('says that there is no answer where every head is missing', () => {
    const card = TestCard.ready({ ...typical, suggestions: {} });
    expect(card.root.textContent).toContain('The model has no answer for this ticket.');
    expect(card.all('button', 'Accept all')).toEqual([]);
  });
});
