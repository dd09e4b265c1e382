/** What a column can be besides a field. */
export const roles = ['id', 'subject', 'description', 'created', 'resolved', 'status', 'requester'] as const;
export type Role = (typeof roles)[number];

/**
 * How helpdesks name their columns in English, German, French, Spanish, Portuguese, Italian and Japanese. Without marks,
 * lower case. The first ones are the surest.
 */
export const headerWords: Record<Role, readonly string[]> = {
  id: words(
    'ticket id|ticketid|issue key|ticket number|case number|ticket|number|key|id|issue id|' +
      'request id|incident id|case id|reference|ref|ticketnummer|ticket nr|vorgangsnummer|' +
      'fallnummer|nummer|nr|schlussel|numero de ticket|numero du ticket|numero|cle|numero de caso|' +
      'clave|chamado|numero do chamado|numero ticket|chiave|チケット番号|チケットid|番号|管理番号|キー|id ticket|' +
      'id du ticket|id de ticket|identifiant|ticket no|ticket nummer|incident number|incident|' +
      'task number|issue number|ticket key|nummer des tickets|n de ticket|n ticket|protocolo|folio|' +
      '受付番号|id do ticket|vorgang|anfrage id|anfragenummer|referenznummer|ticket reference|' +
      'display id|request no|sr number|hash',
  ),
  subject: words(
    'subject|summary|title|short description|ticket subject|headline|betreff|titel|' +
      'zusammenfassung|kurzbeschreibung|uberschrift|sujet|objet|titre|resume|asunto|titulo|resumen|' +
      'assunto|resumo|oggetto|titolo|riepilogo|件名|タイトル|題名|要約|概要|ticket name|thema|ticket title|' +
      'issue summary|request subject|name of ticket|ticketbetreff|intitule|titre du ticket|' +
      'asunto del ticket|tema|assunto do chamado|oggetto del ticket|onderwerp|temat|issue title|' +
      'ticket summary',
  ),
  description: words(
    'description|body|text|message|content|details|first message|question|comment|' +
      'long description|request|beschreibung|nachricht|inhalt|anfrage|meldung|langtext|contenu|' +
      'texte|corps|descripcion|mensaje|contenido|cuerpo|texto|descricao|mensagem|conteudo|corpo|' +
      'descrizione|messaggio|contenuto|testo|説明|本文|内容|詳細|問い合わせ内容|メッセージ|artikelbaum|article|' +
      'article body|ticket description|issue description|initial message|first comment|' +
      'problem description|request description|descriptif|detalle|detalles|detalhes|dettagli|' +
      'anfragetext|problembeschreibung|fehlerbeschreibung|body text|ticket body|問題の説明|依頼内容',
  ),
  created: words(
    'created|created at|created time|creation date|created on|opened|opened at|open date|' +
      'date created|submitted|reported|date|erstellt|erstellt am|angelegt|angelegt am|eroffnet|' +
      'eroffnet am|erstellungsdatum|datum|cree|cree le|date de creation|ouvert le|creado|creado el|' +
      'fecha de creacion|fecha|criado|criado em|data de criacao|aberto em|creato|creato il|' +
      'data di creazione|data creazione|aperto il|作成日|作成日時|起票日|登録日|create date|opening date|' +
      'opened date|opened on|creation time|created date|date opened|time created|time opened|logged|' +
      'logged at|logged on|raised|raised on|submitted at|submitted on|submit date|reported at|' +
      'reported on|date reported|sys created on|date d ouverture|date ouverture|date de soumission|' +
      'ouvert|soumis le|fecha de apertura|fecha apertura|creada|creada el|abierto|abierto el|' +
      'fecha de registro|data de abertura|data abertura|data di apertura|data apertura|aperto|' +
      'creata il|eingang|eingegangen|eingangsdatum|gemeldet am|geoffnet|geoffnet am|erstelldatum|' +
      'erfasst am|anlagedatum|create time|created datetime|open time|opening time|受付日|受付日時|発生日|登録日時|' +
      '作成時刻',
  ),
  resolved: words(
    'resolved|resolved at|resolved time|resolution date|solved|solved at|closed|closed at|' +
      'closed time|closed on|date closed|close date|completed|completed at|gelost|gelost am|' +
      'geschlossen|geschlossen am|erledigt|erledigt am|abgeschlossen am|losungsdatum|resolu|' +
      'resolu le|ferme le|cloture le|date de resolution|date de cloture|resuelto|resuelto el|' +
      'cerrado el|fecha de resolucion|fecha de cierre|resolvido em|fechado em|data de resolucao|' +
      'data de fechamento|encerrado em|risolto|risolto il|chiuso il|data di risoluzione|' +
      'data chiusura|解決日|解決日時|完了日|完了日時|クローズ日|終了日|closing date|closed date|resolved date|solved date|' +
      'solve date|date resolved|date solved|time closed|time resolved|close time|closure date|' +
      'completion date|resolution time stamp|finished|ended|actual end|cloture|ferme|fermee|' +
      'date cloture|date de fermeture|date fermeture|date resolution|clos le|resolue le|cerrado|' +
      'cerrada|cerrada el|fecha cierre|fecha de fin|fecha de solucion|fechado|data de encerramento|' +
      'data encerramento|data de solucao|data fechamento|chiuso|chiusura|data di chiusura|' +
      'data risoluzione|completato il|abgeschlossen|schliessdatum|abschlussdatum|beendet am|' +
      'erledigungsdatum|solution date|closing time|対応完了日|解決時刻|完了時刻',
  ),
  status: words(
    'status|state|ticket status|zustand|statut|etat|estado|situacao|stato|ステータス|状態|状況|' +
      'current status|status name|ticket state|case status|issue status|request status|' +
      'statut du ticket|estado del ticket|estado actual|status do chamado|stato del ticket|' +
      'bearbeitungsstatus|ticketstatus|etat du ticket|対応状況|処理状況',
  ),
  requester: words(
    'requester|reporter|customer|requester name|full name|contact name|customer name|' +
      'requester email|submitter|contact|caller|from|opened by|author|email|customer email|creator|' +
      'requestor|requestors|anforderer|kunde|melder|absender|ersteller|kontakt|anfragender|' +
      'demandeur|client|rapporteur|auteur|solicitante|cliente|informador|remitente|requerente|' +
      'relator|remetente|contato|richiedente|mittente|segnalatore|依頼者|報告者|顧客|申請者|差出人|起票者|問い合わせ者|' +
      'autor|associated contact|from email|von|kundenname|requester requester|requested for|' +
      'requested by|reported by|raised by|submitted by|created by|caller id|contact email|end user|' +
      'affected user|user|antragsteller|anwender|anfragesteller|ansprechpartner|benutzer|' +
      'erstellt von|angelegt von|gemeldet von|emetteur|utilisateur|usuario|creado por|' +
      'autor del ticket|criado por|solicitado por|usuario final|utente|creato da|aperto da|' +
      'emailadresse|氏名|ユーザー|問い合わせ元|お客様名',
  ),
};

function words(list: string): string[] {
  return list.split('|');
}

/** Columns of lists: their cells may be separated by spaces. */
export const tagWords = [
  ...['tags', 'tag', 'labels', 'label', 'keywords', 'schlagworter', 'schlagworte', 'stichworte', 'etiketten'],
  ...['etiquettes', 'mots cles', 'etiquetas', 'palabras clave', 'palavras chave', 'marcadores'],
  ...[
    'etichette',
    'parole chiave',
    'タグ',
    'ラベル',
    'キーワード',
    '标签',
    '標籤',
    '关键词',
    '태그',
    '라벨',
    'метки',
    'теги',
    'мітки',
  ],
  ...[
    'etykiety',
    'etiketter',
    'taggar',
    'trefwoorden',
    'tunnisteet',
    'stitky',
    'cimkek',
    'etiketler',
    'oznake',
  ],
];

/** Letters whose mark Unicode does not take apart. */
const UNDECOMPOSED: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i' };

/** Without marks, signs and capitals: "Créé le:" is "cree le", "created_at" is "created at". */
export function plainName(name: string): string {
  // Redmine and others call the number of a ticket by its sign.
  if (/^\s*(?:#|№|n[°º]|no\.)\s*$/i.test(name)) return 'number';
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/(?<=[a-z])\p{M}+/giu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[łøđı]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
