import { describe, expect, it } from 'vitest';
import { guessEncoding } from './decode-file';
import { guessOlderEncoding } from './older-encodings';

/** Bytes of a text in an encoding that only a decoder is there for: what each one or two bytes decode to, turned round. */
function encode(text: string, encoding: string): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder(encoding);
  const bytesOf = new Map<string, number[]>();
  for (let first = 255; first >= 0; first--) {
    if (first >= 0x80) {
      for (let second = 0x40; second < 0x100; second++) {
        const letter = decoder.decode(Uint8Array.of(first, second));
        if ([...letter].length === 1 && letter !== '\ufffd') bytesOf.set(letter, [first, second]);
      }
    }
    const letter = decoder.decode(Uint8Array.of(first));
    if (letter.length === 1 && letter !== '\ufffd') bytesOf.set(letter, [first]);
  }
  const bytes = [...text].map((letter) => {
    const known = bytesOf.get(letter);
    if (known === undefined) throw new Error(`${encoding} has no ${letter}`);
    return known;
  });
  return Uint8Array.from(bytes.flat());
}

const texts: Readonly<Record<string, string>> = {
  shift_jis: '番号,件名,説明,状態\n1,プリンターが動きません,二階のプリンターから何も出てきません。,完了\n',
  'euc-jp':
    '番号,件名,説明,状態\n1,メールが届きません,昨日からメールが届いていません。確認してください。,完了\n',
  'euc-kr': '번호,제목,내용,상태\n1,프린터가 작동하지 않습니다,이층 프린터에서 빈 종이만 나옵니다.,완료\n',
  gb18030: '编号,标题,描述,状态\n1,打印机不能用,二楼的打印机从昨天开始就不能打印了，请来看看。,已关闭\n',
  big5: '編號,標題,描述,狀態\n1,印表機無法使用,二樓的印表機從昨天開始就不能列印了，請來看看。,已關閉\n',
  'windows-1251':
    'Номер;Тема;Описание;Статус\n1;Не работает принтер;Принтер на втором этаже печатает пустые листы.;Закрыта\n',
  'koi8-r':
    'Номер;Тема;Описание;Статус\n1;Не работает принтер;Принтер на втором этаже печатает пустые листы.;Закрыта\n',
  'windows-1253':
    'Αριθμός;Θέμα;Περιγραφή\n1;Ο εκτυπωτής;Ο εκτυπωτής στον δεύτερο όροφο δεν τυπώνει τίποτα από χθες.\n',
  'windows-1255': 'מספר;נושא;תיאור\n1;המדפסת;המדפסת בקומה השנייה מדפיסה רק דפים ריקים מאתמול.\n',
  'windows-1256': 'رقم;الموضوع;الوصف\n1;الطابعة;الطابعة في الطابق الثاني لا تطبع شيئا منذ أمس.\n',
  'windows-1250':
    'Numer;Temat;Opis\n1;Drukarka nie działa;Drukarka na piętrze drukuje puste strony, nie mogę się zalogować od wczoraj.\n2;Hasło;Proszę o nowe hasło, konto jest zablokowane.\n',
  'windows-1254':
    'No;Konu;Açıklama\n1;Yazıcı çalışmıyor;İkinci kattaki yazıcı çalışmıyor, şifremi de kabul etmiyor.\n',
  'windows-1252':
    'Nr;Betreff;Beschreibung\n1;Drucker;Der Drucker für die Büros fällt aus, können Sie prüfen? Größe falsch.\n2;Accès;Le mot de passe a été refusé, je ne peux pas accéder à ma boîte.\n',
};

describe('the encoding of a file that is no Unicode', () => {
  it.each(Object.entries(texts))('%s is told by its letters or words', async (encoding, text) => {
    const file = new Blob([encode(text.repeat(20), encoding)]);
    expect(await guessEncoding(file)).toBe(encoding);
    expect(new TextDecoder(encoding).decode(await file.arrayBuffer())).toBe(text.repeat(20));
  });

  it('is the western one where hardly any letter is beyond ASCII', async () => {
    const bytes = encode('id;subject\n1;Caf\u00e9 printer\n', 'windows-1252');
    expect(await guessOlderEncoding(new Blob([bytes]))).toBe('windows-1252');
  });

  it('is UTF-16 where every other byte is zero, without any mark', async () => {
    const text = 'Ticket;Betreff;Status\n'.repeat(20);
    const little = Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));
    const big = Uint8Array.from([...text].flatMap((letter) => [0, letter.charCodeAt(0)]));
    expect(await guessEncoding(new Blob([little]))).toBe('utf-16le');
    expect(await guessEncoding(new Blob([big]))).toBe('utf-16be');
  });
});
