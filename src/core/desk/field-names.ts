import { plainName } from '../ticket-file/header-words';

/** How helpdesks call the fields that one of our names stands for, in the product's languages; see `plainName`. */
const otherNames: Record<string, readonly string[]> = {
  priority: ['prioritat', 'priorite', 'prioridad', 'prioridade', 'priorita', '優先度', 'prio'],
  type: ['ticket type', 'issue type', 'request type', 'typ', 'art', 'tickettyp', 'tipo', 'タイプ', '種別'],
  tracker: ['type', 'typ', 'ticket typ', 'tipo', 'トラッカー'],
  queue: ['warteschlange', 'file', 'file d attente', 'cola', 'fila', 'coda', 'キュー'],
  group: ['team', 'assignment group', 'assigned group', 'gruppe', 'groupe', 'grupo', 'gruppo', 'グループ'],
  team: ['group', 'gruppe', 'groupe', 'grupo', 'gruppo', 'equipe', 'equipo', 'squadra', 'グループ', 'チーム'],
  department: ['abteilung', 'departement', 'service', 'departamento', 'departement', '部署', '部門'],
  category: ['issue category', 'kategorie', 'categorie', 'categoria', 'カテゴリ', 'カテゴリー'],
  topic: [
    'help topic',
    'hilfethema',
    'thema',
    'sujet d aide',
    'rubrique d aide',
    'tema',
    'tema de ayuda',
    'topico de ajuda',
    'ヘルプトピック',
  ],
  service: ['dienst', 'servicio', 'servico', 'サービス'],
  severity: ['schweregrad', 'gravite', 'gravedad', 'gravidade', '重要度'],
  urgency: ['dringlichkeit', 'urgence', 'urgencia', '緊急度'],
  impact: ['auswirkung', 'impacto', '影響度'],
  tags: ['tag', 'labels', 'label', 'schlagworter', 'etiketten', 'etiquettes', 'etiquetas', 'タグ', 'ラベル'],
  labels: ['tags', 'label', 'etiketten', 'etiquettes', 'etiquetas', 'ラベル'],
  sla: ['sla plan', 'plan sla', 'plano de sla', 'service level agreement', 'slaプラン', 'sla プラン'],
  source: ['quelle', 'herkunft', 'origine', 'fuente', 'origen', 'origem', 'ソース'],
  classification: ['klassifizierung', 'clasificacion', 'classificacao', 'classificazione', '分類'],
  estimate: [
    'time estimated',
    'estimated time',
    'geschatzte zeit',
    'temps estime',
    'tiempo estimado',
    'tempo estimado',
    '見積もり時間',
  ],
  components: ['component', 'komponenten', 'composants', 'componentes', 'コンポーネント'],
};

/** Whether a desk means this field of ours by that name: in its export, on its page or in another language of the product. */
export function isNameOfField(field: string, name: string): boolean {
  const plain = plainName(name);
  if (plain === plainName(field)) return true;
  return Object.hasOwn(otherNames, field) && otherNames[field]?.includes(plain) === true;
}
