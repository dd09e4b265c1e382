import type { DemoPost, DemoTicket } from './ticket';

/** Tickets that no agent would like to meet, by what is odd about them. Their queue is linked from nowhere. */
export const edgeCaseIds = {
  empty: '9001',
  subjectOnly: '9002',
  twoMegabytes: '9003',
  emoji: '9004',
  arabic: '9005',
  chinese: '9006',
  brokenHtml: '9007',
  scriptSubject: '9008',
} as const;

/** Made at run time, to keep two megabytes out of the repository. */
export function createEdgeCases(): DemoTicket[] {
  return [
    edgeCase(edgeCaseIds.empty, '', []),
    edgeCase(edgeCaseIds.subjectOnly, 'Outlook cannot connect to the mail server', []),
    edgeCase(edgeCaseIds.twoMegabytes, 'Nightly backup fails, complete log below', twoMegabytes()),
    edgeCase(edgeCaseIds.emoji, '😡😡 laptop 💻🔥', [customer('😭😭😭 🖥️💥 ➡️ 🗑️❓❓ 🙏🙏🙏 👩‍💻👨‍👩‍👧‍👦🏳️‍🌈')]),
    edgeCase(edgeCaseIds.arabic, 'لا أستطيع الدخول إلى البريد الإلكتروني', [
      customer(
        'مرحباً، منذ صباح اليوم لا أستطيع الدخول إلى بريدي الإلكتروني، وتظهر رسالة تفيد بأن كلمة المرور غير صحيحة. أرجو المساعدة في أقرب وقت.',
      ),
    ]),
    edgeCase(edgeCaseIds.chinese, '三楼打印机无法打印', [
      customer(
        '您好,从今天早上开始三楼的打印机一直显示卡纸,但是里面没有纸。已经重启过两次,还是不行。请尽快派人来看一下,谢谢。',
      ),
    ]),
    edgeCase(edgeCaseIds.brokenHtml, 'Formatting of the signature is <b>lost', [
      customer(
        '<div><p>Since Monday my <b>signature looks like this</p><table><tr><td>Name<td>Tel. </div></div>' +
          '<img src=x onerror=alert(1)><!-- not closed <a href="https://example.com\'>website</a> &nbsp &amp;amp; ' +
          '</td></td></blockquote> Please help, customers get it in every mail.',
      ),
    ]),
    edgeCase(edgeCaseIds.scriptSubject, '<script>alert(1)</script>', [
      customer('Our website filter blocks the contact form as soon as the subject holds an angle bracket.'),
    ]),
  ];
}

function edgeCase(id: string, subject: string, conversation: DemoPost[]): DemoTicket {
  return {
    id,
    language: 'und',
    queue: 'edge-cases',
    subject,
    requester: { name: 'Edge Case', email: 'edge.case@brightwater.example' },
    status: 'new',
    conversation,
  };
}

function customer(text: string): DemoPost {
  return { role: 'customer', author: 'Edge Case', hoursAgo: 1, text };
}

/** Forty messages that together hold a little more than two million characters. */
function twoMegabytes(): DemoPost[] {
  const messages = 40;
  return Array.from({ length: messages }, (_, index) =>
    customer(
      index === 0
        ? `The backup of the file server fails every night, restore is not possible. Log:\n${log(index)}`
        : log(index),
    ),
  );
}

function log(message: number): string {
  const lines = Array.from(
    { length: 850 },
    (_, line) =>
      `02:${String(line % 60).padStart(2, '0')} job ${message}-${line} ERROR volume shadow copy timed out, retrying`,
  );
  return lines.join('\n');
}
