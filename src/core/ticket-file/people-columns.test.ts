import { expect, it } from 'vitest';
import { namesPeople } from './people-columns';

it.each(['登録者', '対応者名', '完了者', '受付者', '处理人', '负责人姓名', '접수자', '승인자'])(
  '%s names people',
  (column) => {
    expect(namesPeople(column)).toBe(true);
  },
);

it.each(['業者', '利用者数', '人数', '法人', '일자', 'カテゴリー名'])('%s names no people', (column) => {
  expect(namesPeople(column)).toBe(false);
});
