import type { NoiseKind } from '../suggestion';

/**
 * How programs begin a subject, in their languages; a person who answers such a mail has `Re:` before it. "Delivered:" is
 * none of them: customers begin so, too, when something was delivered wrongly.
 */
const subjects: readonly { kind: NoiseKind; openings: readonly string[] }[] = [
  {
    kind: 'auto-reply',
    openings: [
      ...[
        'automatic reply',
        'auto reply',
        'auto-reply',
        'autoreply',
        'out of office',
        'out-of-office',
        'away:',
      ],
      ...['automatische antwort', 'abwesenheitsnotiz', 'abwesenheitsbenachrichtigung', 'abwesend:'],
      ...['réponse automatique', "message d'absence", 'absence du bureau', 'absent du bureau'],
      ...['respuesta automática', 'fuera de la oficina', 'resposta automática', 'ausência temporária'],
      ...[
        'risposta automatica',
        'fuori sede',
        'fuori ufficio',
        'automatisch antwoord',
        'afwezig:',
        'afwezigheid',
      ],
      ...['odpowiedź automatyczna', 'automatyczna odpowiedź', 'autoodpowiedź', 'nieobecność', 'poza biurem'],
      ...[
        '自動応答',
        '自動返信',
        '自動返信メール',
        '不在通知',
        '自动回复',
        '自動回覆',
        'автоответ',
        'автоматический ответ',
      ],
      ...['otomatik yanıt', 'trả lời tự động'],
    ],
  },
  {
    kind: 'bounce',
    openings: [
      ...[
        'undeliverable:',
        'undelivered mail returned to sender',
        'delivery status notification',
        'mail delivery failed',
        'mail delivery failure',
      ],
      ...[
        'returned mail',
        'failure notice',
        'delivery failure',
        'message not delivered',
        'undeliverable mail',
      ],
      ...['unzustellbar:', 'nicht zustellbar', 'zustellung fehlgeschlagen', 'non remis', 'non distribuable'],
      ...[
        'échec de la remise',
        'no se puede entregar',
        'no entregado',
        'não entregue',
        'não foi possível entregar',
      ],
      ...['non recapitabile', 'mancata consegna', 'onbestelbaar', 'niet bezorgd', 'nie można dostarczyć'],
      ...[
        'niedostarczone',
        '配信不能',
        '配信できません',
        '送信エラー',
        '无法投递',
        'не удалось доставить',
        'недоставлено',
      ],
    ],
  },
  {
    kind: 'receipt',
    openings: [
      ...[
        'read:',
        'not read:',
        'gelesen:',
        'lu :',
        'lu:',
        'leído:',
        'lida:',
        'lido:',
        'letto:',
        'letta:',
        'gelezen:',
      ],
      ...[
        'przeczytano:',
        'przeczytane:',
        '開封済み',
        '開封確認',
        '已读',
        'прочитано:',
        'read receipt',
        'lesebestätigung',
      ],
      ...[
        'accepted:',
        'declined:',
        'tentative:',
        'tentatively accepted:',
        'canceled:',
        'zugesagt:',
        'abgelehnt:',
      ],
      ...[
        'mit vorbehalt:',
        'accepté :',
        'accepté:',
        'refusé :',
        'refusé:',
        'provisoire :',
        'aceptado:',
        'aceptada:',
      ],
      ...[
        'rechazado:',
        'rechazada:',
        'provisional:',
        'aceito:',
        'aceite:',
        'recusado:',
        'provisório:',
        'accettato:',
      ],
      ...[
        'accettata:',
        'rifiutato:',
        'rifiutata:',
        'provvisorio:',
        'geaccepteerd:',
        'geweigerd:',
        'voorlopig:',
      ],
      ...[
        'zaakceptowano:',
        'odrzucono:',
        'wstępnie:',
        '承諾:',
        '承諾済み:',
        '辞退:',
        '仮承諾:',
        'recall:',
        'rückruf:',
      ],
    ],
  },
];

/** Behind what a program writes stands nothing, a sign, or the subject that it answers; a person's sentence goes on. */
const END = /^\s*(?:$|[:：([【]|(?:re|aw|wg|fwd?|tr|rv|res|antw|odp|sv|vs)\s?[:：])/;

/** What a fixed beginning of the subject says for certain; undefined where it says nothing. */
export function noiseOfSubject(subject: string): NoiseKind | undefined {
  const start = subject.trim().toLowerCase().replaceAll('’', "'").slice(0, 60);
  const isFixed = (opening: string) =>
    start.startsWith(opening) && (opening.endsWith(':') || END.test(start.slice(opening.length)));
  return subjects.find(({ openings }) => openings.some(isFixed))?.kind;
}
