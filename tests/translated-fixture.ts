/** The product's interface languages that a fixture can be shown in. */
export const interfaceLanguages = ['en', 'de', 'fr', 'es', 'pt_BR', 'ja'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** How helpdesks call the fields that are written, in the order of `interfaceLanguages`. */
export const fieldLabels: Readonly<Record<string, readonly string[]>> = {
  priority: ['Priority', 'Priorität', 'Priorité', 'Prioridad', 'Prioridade', '優先度'],
  type: ['Type', 'Typ', 'Type', 'Tipo', 'Tipo', 'タイプ'],
  queue: ['Queue', 'Warteschlange', 'File', 'Cola', 'Fila', 'キュー'],
  group: ['Group', 'Gruppe', 'Groupe', 'Grupo', 'Grupo', 'グループ'],
  team: ['Team', 'Team', 'Équipe', 'Equipo', 'Equipe', 'チーム'],
  department: ['Department', 'Abteilung', 'Département', 'Departamento', 'Departamento', '部署'],
  category: ['Category', 'Kategorie', 'Catégorie', 'Categoría', 'Categoria', 'カテゴリ'],
  topic: [
    'Help Topic',
    'Hilfethema',
    "Rubrique d'aide",
    'Tema de Ayuda',
    'Tópico de Ajuda',
    'ヘルプトピック',
  ],
  service: ['Service', 'Service', 'Service', 'Servicio', 'Serviço', 'サービス'],
  source: ['Source', 'Quelle', 'Source', 'Fuente', 'Origem', 'ソース'],
  sla: ['SLA Plan', 'SLA-Plan', 'Plan SLA', 'Plan SLA', 'Plano de SLA', 'SLAプラン'],
  severity: ['Severity', 'Schweregrad', 'Gravité', 'Gravedad', 'Gravidade', '重要度'],
  urgency: ['Urgency', 'Dringlichkeit', 'Urgence', 'Urgencia', 'Urgência', '緊急度'],
  impact: ['Impact', 'Auswirkung', 'Impact', 'Impacto', 'Impacto', '影響度'],
  tracker: ['Tracker', 'Tracker', 'Tracker', 'Tipo', 'Tipo', 'トラッカー'],
  version: ['Target version', 'Zielversion', 'Version cible', 'Versión prevista', 'Versão', '対象バージョン'],
  classification: [
    'Classification',
    'Klassifizierung',
    'Classification',
    'Clasificación',
    'Classificação',
    '分類',
  ],
  tags: ['Tags', 'Schlagwörter', 'Étiquettes', 'Etiquetas', 'Etiquetas', 'タグ'],
  components: ['Components', 'Komponenten', 'Composants', 'Componentes', 'Componentes', 'コンポーネント'],
  estimate: [
    'Time Estimated',
    'Geschätzte Zeit',
    'Temps estimé',
    'Tiempo estimado',
    'Tempo estimado',
    '見積もり時間',
  ],
};

/** Labels that are shown only. */
const otherLabels = [
  ['State', 'Status', 'État', 'Estado', 'Estado', 'ステータス'],
  ['Status', 'Status', 'Statut', 'Estado', 'Status', 'ステータス'],
  ['Assigned To', 'Zugewiesen an', 'Assigné à', 'Asignado a', 'Atribuído a', '担当者'],
  ['From', 'Von', 'De', 'De', 'De', '差出人'],
];

/** A fixture's page as its product shows it in another language: the names of fields, not what they hold. */
export function translateLabels(html: string, language: InterfaceLanguage): string {
  const place = interfaceLanguages.indexOf(language);
  const known = new Map<string, string>();
  for (const words of [...Object.values(fieldLabels), ...otherLabels])
    for (const word of words) if (!known.has(word)) known.set(word, words[place] ?? word);
  return html.replace(
    /(<(?:th|label|dt|strong|span)[^>]*>\s*)([^<:]+?)(\s*:?\s*<\/)/g,
    (whole, before, word, after) => {
      const translated = known.get(word);
      return translated ? `${before}${translated}${after}` : whole;
    },
  );
}
