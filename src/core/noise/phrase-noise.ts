import type { NoiseKind } from '../suggestion';

/** How programs begin a subject, in their languages; a person who answers such a mail has `Re:` before it. */
const subjects: readonly { kind: NoiseKind; openings: readonly string[] }[] = [
  {
    kind: 'auto-reply',
    openings: [
      ...['automatic reply', 'auto reply', 'auto-reply', 'autoreply', 'out of office', 'out-of-office', 'away:'],
      ...['automatische antwort', 'abwesenheitsnotiz', 'abwesenheitsbenachrichtigung', 'abwesend:'],
      ...['réponse automatique', "message d'absence", 'absence du bureau', 'absent du bureau'],
      ...['respuesta automática', 'fuera de la oficina', 'resposta automática', 'ausência temporária'],
      ...['risposta automatica', 'fuori sede', 'fuori ufficio', 'automatisch antwoord', 'afwezig:', 'afwezigheid'],
      ...['odpowiedź automatyczna', 'automatyczna odpowiedź', 'autoodpowiedź', 'nieobecność', 'poza biurem'],
      ...['自動応答', '自動返信', '不在通知', '自动回复', '自動回覆', 'автоответ', 'автоматический ответ'],
      ...['otomatik yanıt', 'trả lời tự động'],
    ],
  },
  {
    kind: 'bounce',
    openings: [
      ...['undeliverable:', 'undelivered mail', 'delivery status notification', 'mail delivery failed', 'mail delivery'],
      ...['returned mail', 'failure notice', 'delivery failure', 'message not delivered', 'undeliverable mail'],
      ...['unzustellbar:', 'nicht zustellbar', 'zustellung fehlgeschlagen', 'non remis', 'non distribuable'],
      ...['échec de la remise', 'no se puede entregar', 'no entregado', 'não entregue', 'não foi possível entregar'],
      ...['non recapitabile', 'mancata consegna', 'onbestelbaar', 'niet bezorgd', 'nie można dostarczyć'],
      ...['niedostarczone', '配信不能', '配信できません', '送信エラー', '无法投递', 'не удалось доставить', 'недоставлено'],
    ],
  },
  {
    kind: 'receipt',
    openings: [
      ...['read:', 'not read:', 'gelesen:', 'lu :', 'lu:', 'leído:', 'lida:', 'lido:', 'letto:', 'letta:', 'gelezen:'],
      ...['przeczytano:', 'przeczytane:', '開封済み', '開封確認', '已读', 'прочитано:', 'read receipt', 'lesebestätigung'],
      ...['delivered:', 'zugestellt:', 'übermittelt:', 'remis :', 'entregado:', 'entregue:', 'recapitato:', 'bezorgd:'],
      ...['accepted:', 'declined:', 'tentative:', 'tentatively accepted:', 'canceled:', 'zugesagt:', 'abgelehnt:'],
      ...['mit vorbehalt:', 'accepté :', 'accepté:', 'refusé :', 'refusé:', 'provisoire :', 'aceptado:', 'aceptada:'],
      ...['rechazado:', 'rechazada:', 'provisional:', 'aceito:', 'aceite:', 'recusado:', 'provisório:', 'accettato:'],
      ...['accettata:', 'rifiutato:', 'rifiutata:', 'provvisorio:', 'geaccepteerd:', 'geweigerd:', 'voorlopig:'],
      ...['zaakceptowano:', 'odrzucono:', 'wstępnie:', '承諾:', '承諾済み:', '辞退:', '仮承諾:', 'recall:', 'rückruf:'],
    ],
  },
];

/** What a fixed beginning of the subject says for certain; undefined where it says nothing. */
export function noiseOfSubject(subject: string): NoiseKind | undefined {
  const start = subject.trimStart().toLowerCase().replaceAll('’', "'").slice(0, 60);
  return subjects.find(({ openings }) => openings.some((opening) => start.startsWith(opening)))?.kind;
}
