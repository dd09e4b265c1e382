import { plainName } from '../../core/ticket-file/header-words';
import type { FieldKeys, WriteField, WriteRecipe } from '../../helpdesks/write-recipe';
import { nodes } from '../drivers/nodes';
import type { TicketPage } from '../reading/match-page';

/** How helpdesks call the fields that one of our names stands for, in the product's languages; see `plainName`. */
const otherNames: Record<string, readonly string[]> = {
  priority: ['prioritat', 'priorite', 'prioridad', 'prioridade', 'priorita', '優先度', 'prio'],
  type: ['ticket type', 'issue type', 'request type', 'typ', 'art', 'tickettyp', 'tipo', 'タイプ', '種別'],
  tracker: ['type', 'typ', 'ticket typ', 'tipo', 'トラッカー'],
  queue: ['warteschlange', 'file', 'file d attente', 'cola', 'fila', 'coda', 'キュー'],
  group: ['team', 'assignment group', 'assigned group', 'gruppe', 'groupe', 'grupo', 'gruppo', 'グループ'],
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

/** A field to write into, and how. */
export interface Target {
  field: string;
  recipe: WriteField;
  /** The desk defines it for itself. */
  isCustom: boolean;
  /** What `{field}` stands for: what the interface calls it, where that is not its name. */
  key?: string;
  /** How the interface lists fields of the desk's own; without it they are called by their names. */
  keys?: FieldKeys;
}

/** Every field that is written by name, in the recipe's order. */
export function namedTargets(recipe: WriteRecipe | undefined): Target[] {
  return Object.entries(recipe?.fields ?? {}).map(([field, each]) => ({
    field,
    recipe: each,
    isCustom: false,
  }));
}

/** How a field is written; `undefined` where this helpdesk takes none of that name. */
export function targetOf(recipe: WriteRecipe | undefined, field: string): Target | undefined {
  const named = namedTargets(recipe).find((target) => target.field === field);
  if (named || !recipe?.custom) return named;
  const { keys, ...parts } = recipe.custom;
  return { field, recipe: { values: {}, called: [], ...parts }, isCustom: true, ...(keys && { keys }) };
}

/**
 * How surely a desk means this field by that name, in its export, on its page or in another language of the product: the lower,
 * the surer. Undefined where it does not.
 */
export function rankOfName({ field, recipe, isCustom }: Target, name: string): number | undefined {
  const plain = plainName(name);
  if (plain === plainName(field)) return 0;
  if (recipe.called.some((each) => plainName(each) === plain)) return 1;
  if (isCustom || !Object.hasOwn(otherNames, field)) return undefined;
  return otherNames[field]?.includes(plain) ? 2 : undefined;
}

/** The page with the recipe for the version of the product that has drawn it. */
export function withOwnRecipe(page: TicketPage, document: Document): TicketPage {
  const { write } = page.adapter;
  if (!write?.older || nodes.querySelector(document, write.older.unless)) return page;
  const { older, custom: _, ...rest } = write;
  return { ...page, adapter: { ...page.adapter, write: { ...rest, fields: older.fields } } };
}
