import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPredictor, type Predictor } from '../src/core/predict/predictor';
import { severityWith } from '../src/core/severity/severity-with';
import type { Prediction, Suggestion } from '../src/core/suggestion';
import { currentPackage } from '../training/package/disk-files';
import { startWasm } from '../training/wasm-backend';

let predictor: Predictor;

beforeAll(async () => {
  await startWasm();
  predictor = await loadPredictor(await currentPackage('models'));
});
afterAll(() => predictor.dispose());

async function read(subject: string, description: string): Promise<Prediction> {
  const [prediction] = await predictor.predict([{ subject, description, messages: [] }]);
  return prediction;
}
const level = ({ suggestions }: Prediction) => Number(suggestions.severity.value.slice(1));
const isSure = ({ abstained }: Suggestion) => abstained === undefined;

describe('the shipped model on hard tickets', () => {
  it('takes a booking page that is down for a P1, with the words that say so', async () => {
    const { suggestions } = await read(
      'Booking page is down',
      'Our booking page shows error 503 since 9:10. Customers cannot book anything, we lose sales every minute.',
    );
    expect(suggestions.severity).toMatchObject({ value: 'P1' });
    expect(suggestions.severity.abstained).toBeUndefined();
    expect(suggestions.severity.why.map(({ fact }) => fact)).toContain('work');
    expect(suggestions.effort.minutes?.high).toBeLessThan(24 * 60);
  });

  it('says that too little is said for nothing, one word and signs alone', async () => {
    for (const text of ['', 'printer', '😡😡 🖨️❌ !!!', '> all of this is quoted\n> and nothing else']) {
      const { suggestions } = await read('', text);
      expect(suggestions.type.abstained).toBeDefined();
      expect(suggestions.severity.abstained).toBeDefined();
    }
  });

  it('answers a text of two megabytes', async () => {
    const log = 'ERROR the disk of the server is full. '.repeat(55_000);
    const { suggestions } = await read('Log of the server', log);
    expect(Object.keys(suggestions)).toHaveLength(9);
  });

  it('does not take sarcasm for praise, nor noise', async () => {
    const prediction = await read(
      'great, another outage',
      'Wonderful. The till system is down again, third time this week.',
    );
    expect(prediction.suggestions.sentiment.value).not.toBe('positive');
    expect(prediction.suggestions.type.value).not.toBe('feedback');
    expect(prediction.noise).toBeUndefined();
    const { suggestions } = await read(
      'Great job again',
      'Oh wonderful, the portal is down for the third time this week. I just love explaining it. Keep up the good work!',
    );
    expect(['negative', 'angry']).toContain(suggestions.sentiment.value);
    expect(suggestions.sentiment.abstained).toBeDefined();
    expect(suggestions.type.abstained === undefined && suggestions.type.value === 'feedback').toBe(false);
  });

  it('hears what is taken back', async () => {
    const urgent = await read('VPN', 'The VPN drops all the time. This is urgent, please look at it now.');
    const calm = await read(
      'VPN',
      'The VPN drops all the time. This is no longer urgent, look at it when you have time.',
    );
    expect(urgent.suggestions.deadline.value).toBe('now');
    expect(calm.suggestions.deadline.value).not.toBe('now');
    expect(level(calm)).toBeGreaterThanOrEqual(level(urgent));
    const wish = await read(
      'Not urgent',
      'This is not urgent at all and nothing is down: please correct my name in the phone book.',
    );
    expect(wish.suggestions.deadline.value).not.toBe('now');
    expect(level(wish)).toBeGreaterThan(2);
    const able = await read('Login', 'I was able to log in, but the report page stays blank for me.');
    expect(level(able)).toBeGreaterThan(2);
  });

  it('is never sure that smoke told in calm words can wait', async () => {
    const prediction = await read(
      'Server room',
      'Good morning. There is a bit of smoke coming out of the ceiling of the server room. Could somebody have a look?',
    );
    expect(level(prediction) >= 4 && isSure(prediction.suggestions.severity)).toBe(false);
    expect(prediction.noise).toBeUndefined();
  });

  it('is no surer and no graver for capitals alone', async () => {
    const small = await read('question', 'could you please tell me how to change my password? thank you');
    const capitals = await read('QUESTION', 'COULD YOU PLEASE TELL ME HOW TO CHANGE MY PASSWORD? THANK YOU');
    expect(capitals.suggestions.topic.value).toBe(small.suggestions.topic.value);
    expect(level(capitals)).toBe(level(small));
  });

  it('says that it does not know a language, and reads one that it knows', async () => {
    const thai = await read('เครื่องพิมพ์', 'เครื่องพิมพ์ชั้นสองพิมพ์ไม่ได้ตั้งแต่เมื่อวาน ช่วยด้วยครับ');
    expect(isSure(thai.suggestions.topic)).toBe(false);
    const german = await read(
      'Drucker',
      'Der Drucker auf Station 4 druckt seit heute früh nicht mehr, bitte helfen Sie uns.',
    );
    expect(german.suggestions.topic.value).toBe('hardware');
    expect(german.suggestions.type.value).toBe('incident');
    const mixed = await read(
      'Login issue / Anmeldung',
      'I cannot log in to SAP since this morning, seit heute Morgen kann ich mich nicht anmelden.',
    );
    expect(mixed.suggestions.topic.value).toBe('access');
  });

  it.each([
    ['ru', 'Сканер', 'Здравствуйте, сканер на складе не включается с утра, помогите, пожалуйста.'],
    ['zh', '扫描仪', '您好，仓库的扫描仪从早上开始打不开，请帮忙处理。'],
    ['vi', 'Máy quét', 'Chào bạn, máy quét ở kho không bật được từ sáng nay, nhờ bạn xem giúp.'],
    ['id', 'Pemindai', 'Halo, pemindai di gudang tidak bisa menyala sejak pagi, mohon dibantu.'],
  ])(
    'takes no ticket for noise, and is not sure, in a language it was not taught: %s',
    async (_, ...ticket) => {
      const { noise, suggestions } = await read(...ticket);
      expect(noise).toBeUndefined();
      expect(isSure(suggestions.topic)).toBe(false);
      expect(isSure(suggestions.severity)).toBe(false);
    },
  );

  it('knows a short Dutch text, and English whose words look Dutch', async () => {
    expect((await read('Muis dood', 'muis beweegt niet meer')).language).toBe('nl');
    const { language } = await read('Water in the spawn room', 'spider stuck under water in spawn room');
    expect(['en', 'und']).toContain(language);
  });

  it.each([
    ['behind letters that lower case makes longer', 'İİİ İİİ İİİ', 'Nobody in the office can log in.'],
    [
      'of a long text in another language',
      'Drucker kaputt, Rechnung falsch, Passwort gesperrt',
      'Wir haben das gestern schon gesagt und es ist immer noch nicht so, wie es vorher gewesen ist. '.repeat(
        30,
      ),
    ],
  ])('gives whole words as reasons, %s', async (_, subject, description) => {
    const { text, suggestions } = await read(subject, description);
    const spans = Object.values(suggestions).flatMap(({ why }) => why);
    expect(spans.length).toBeGreaterThan(0);
    const isWhole = ({ start, end }: { start: number; end: number }) =>
      !/\p{L}{2}/u.test(text.slice(Math.max(0, start - 1), start + 1)) &&
      !/\p{L}{2}/u.test(text.slice(end - 1, end + 1));
    expect(spans.filter((span) => !isWhole(span))).toEqual([]);
  });

  it('names both matters of a ticket that has two', async () => {
    const { suggestions } = await read(
      'Two things',
      '1. My password has expired and I cannot log in to my account.\n2. The printer on floor 2 has no toner, please bring a cartridge.',
    );
    const named = [suggestions.topic.value, suggestions.topic.also];
    expect(named).toContain('access');
    expect(named).toContain('hardware');
  });

  it('changes severity at once where the agent states a fact', async () => {
    const prediction = await read('Orders', 'The program for orders does not start since this morning.');
    const all = severityWith(prediction, { scope: 'all', work: 'stopped' });
    const one = severityWith(prediction, { scope: 'one', work: 'fine' });
    expect(all?.value).toBe('P1');
    expect(Number(one?.value.slice(1))).toBeGreaterThan(3);
  });
});

describe('mail that asks for nothing', () => {
  it.each([
    ['Re: printer on floor 2', 'Thank you very much, it works again!'],
    ['Automatic reply: Ticket closed', 'I am out of the office until 15 January.'],
    ['Automatische Antwort: Ticket', 'Ich bin bis zum 15. Januar nicht im Büro.'],
    ['Réponse automatique : ticket', "Je suis absente jusqu'au 15 janvier."],
    ['自動応答: チケット', '1月15日まで不在にしております。'],
    ['Undeliverable: your invoice', 'Delivery has failed to these recipients or groups.'],
    [
      'Only today: 40 % off all chairs',
      'Dear customer, do not miss our winter sale. Buy now. Unsubscribe here.',
    ],
    ['Accepted: weekly meeting', 'Milena Bell has accepted this meeting.'],
  ])('is named: %s', async (subject, body) => {
    const { noise } = await read(subject, body);
    expect(noise).toBeDefined();
  });

  it.each([
    ['Klasse', 'Toll, die Kasse 3 hängt sich schon wieder auf. Bravo.'],
    ['Great', 'Brilliant, the label printer jams once again. Bravo.'],
    ['Bravo', 'Super, la caisse 3 se fige encore. Bravo.'],
  ])('does not swallow irony: %s', async (subject, body) => {
    expect((await read(subject, body)).noise).toBeUndefined();
  });

  it('does not swallow an outage that a machine reports', async () => {
    const { noise, suggestions } = await read(
      '[ALERT] shop is DOWN',
      'CRITICAL: HTTP 503 for 10 minutes, all customers affected.',
    );
    expect(noise).toBeUndefined();
    expect(suggestions.type.value).toBe('incident');
  });
});
