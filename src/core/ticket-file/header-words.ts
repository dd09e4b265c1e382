/** What a column can be besides a field. */
export const roles = ['id', 'subject', 'description', 'created', 'resolved', 'status', 'requester'] as const;
export type Role = (typeof roles)[number];

/**
 * How helpdesks name their columns in English, German, French, Spanish, Portuguese, Italian and Japanese. Without marks,
 * lower case. The first ones are the surest.
 */
export const headerWords: Record<Role, readonly string[]> = {
  id: [
    ...[
      'ticket id',
      'ticketid',
      'issue key',
      'ticket number',
      'case number',
      'ticket',
      'number',
      'key',
      'id',
    ],
    ...['issue id', 'request id', 'incident id', 'case id', 'reference', 'ref'],
    ...['ticketnummer', 'ticket nr', 'vorgangsnummer', 'fallnummer', 'nummer', 'nr', 'schlussel'],
    ...['numero de ticket', 'numero du ticket', 'numero', 'cle', 'numero de caso', 'clave', 'chamado'],
    ...[
      'numero do chamado',
      'numero ticket',
      'chiave',
      'チケット番号',
      'チケットid',
      '番号',
      '管理番号',
      'キー',
    ],
  ],
  subject: [
    ...['subject', 'summary', 'title', 'short description', 'ticket subject', 'headline'],
    ...['betreff', 'titel', 'zusammenfassung', 'kurzbeschreibung', 'uberschrift'],
    ...['sujet', 'objet', 'titre', 'resume', 'asunto', 'titulo', 'resumen', 'assunto', 'resumo'],
    ...['oggetto', 'titolo', 'riepilogo', '件名', 'タイトル', '題名', '要約', '概要'],
  ],
  description: [
    ...[
      'description',
      'body',
      'text',
      'message',
      'content',
      'details',
      'first message',
      'question',
      'comment',
    ],
    ...[
      'long description',
      'request',
      'beschreibung',
      'nachricht',
      'inhalt',
      'anfrage',
      'meldung',
      'langtext',
    ],
    ...['contenu', 'texte', 'corps', 'descripcion', 'mensaje', 'contenido', 'cuerpo', 'texto'],
    ...['descricao', 'mensagem', 'conteudo', 'corpo', 'descrizione', 'messaggio', 'contenuto', 'testo'],
    ...['説明', '本文', '内容', '詳細', '問い合わせ内容', 'メッセージ'],
  ],
  created: [
    ...[
      'created',
      'created at',
      'created time',
      'creation date',
      'created on',
      'opened',
      'opened at',
      'open date',
    ],
    ...[
      'date created',
      'submitted',
      'reported',
      'date',
      'erstellt',
      'erstellt am',
      'angelegt',
      'angelegt am',
    ],
    ...[
      'eroffnet',
      'eroffnet am',
      'erstellungsdatum',
      'datum',
      'cree',
      'cree le',
      'date de creation',
      'ouvert le',
    ],
    ...[
      'creado',
      'creado el',
      'fecha de creacion',
      'fecha',
      'criado',
      'criado em',
      'data de criacao',
      'aberto em',
    ],
    ...[
      'creato',
      'creato il',
      'data di creazione',
      'data creazione',
      'aperto il',
      '作成日',
      '作成日時',
      '起票日',
      '登録日',
    ],
  ],
  resolved: [
    ...[
      'resolved',
      'resolved at',
      'resolved time',
      'resolution date',
      'solved',
      'solved at',
      'closed',
      'closed at',
    ],
    ...[
      'closed time',
      'closed on',
      'date closed',
      'close date',
      'completed',
      'completed at',
      'gelost',
      'gelost am',
    ],
    ...['geschlossen', 'geschlossen am', 'erledigt', 'erledigt am', 'abgeschlossen am', 'losungsdatum'],
    ...['resolu', 'resolu le', 'ferme le', 'cloture le', 'date de resolution', 'date de cloture'],
    ...['resuelto', 'resuelto el', 'cerrado el', 'fecha de resolucion', 'fecha de cierre'],
    ...['resolvido em', 'fechado em', 'data de resolucao', 'data de fechamento', 'encerrado em'],
    ...['risolto', 'risolto il', 'chiuso il', 'data di risoluzione', 'data chiusura'],
    ...['解決日', '解決日時', '完了日', '完了日時', 'クローズ日', '終了日'],
  ],
  status: [
    ...['status', 'state', 'ticket status', 'zustand', 'statut', 'etat', 'estado', 'situacao', 'stato'],
    ...['ステータス', '状態', '状況'],
  ],
  requester: [
    ...[
      'requester',
      'reporter',
      'customer',
      'requester name',
      'requester email',
      'submitter',
      'contact',
      'caller',
    ],
    ...['from', 'opened by', 'author', 'email', 'customer email', 'creator', 'requestor', 'requestors'],
    ...['anforderer', 'kunde', 'melder', 'absender', 'ersteller', 'kontakt', 'anfragender'],
    ...['demandeur', 'client', 'rapporteur', 'auteur', 'solicitante', 'cliente', 'informador', 'remitente'],
    ...['requerente', 'relator', 'remetente', 'contato', 'richiedente', 'mittente', 'segnalatore'],
    ...['依頼者', '報告者', '顧客', '申請者', '差出人', '起票者', '問い合わせ者'],
  ],
};

/** Columns of lists: their cells may be separated by spaces. */
export const tagWords = [
  ...['tags', 'tag', 'labels', 'label', 'keywords', 'schlagworter', 'schlagworte', 'stichworte', 'etiketten'],
  ...['etiquettes', 'mots cles', 'etiquetas', 'palabras clave', 'palavras chave', 'marcadores'],
  ...['etichette', 'parole chiave', 'タグ', 'ラベル', 'キーワード'],
];

/** Without marks, signs and capitals: "Créé le:" is "cree le", "created_at" is "created at". */
export function plainName(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/(?<=[a-z])\p{M}+/giu, '')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
