import { browsers, type ExtensionIds, type ManagedBrowser } from './browsers';
import { listPolicySettings, type PolicySetting } from './policy-settings';
import { policyWords } from './policy-words';
import { escapeXml, indent } from './xml';

/** One setting in the group policy editor. Groups of chosen names are one text of JSON: the browser reads it as such. */
interface Template {
  id: string;
  key: string;
  valueName: string;
  type: PolicySetting['type'] | 'json';
  setting: PolicySetting;
}

const namespace = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions';

/** Templates for both browsers: what the editor writes, and where. */
export function createAdmx(ids: ExtensionIds): string {
  return document('policyDefinitions', [
    '<policyNamespaces>',
    '  <target prefix="triagelens" namespace="TriageLens.Policies"/>',
    '  <using prefix="windows" namespace="Microsoft.Policies.Windows"/>',
    '</policyNamespaces>',
    '<resources minRequiredRevision="1.0"/>',
    '<categories>',
    '  <category name="TriageLens" displayName="$(string.TriageLens)"/>',
    ...browsers.flatMap(({ short }) => [
      `  <category name="${short}" displayName="$(string.${short})">`,
      '    <parentCategory ref="TriageLens"/>',
      '  </category>',
    ]),
    '</categories>',
    '<policies>',
    ...indent(
      browsers.flatMap((browser) => templatesOf(browser, ids).flatMap((each) => policyOf(browser, each))),
    ),
    '</policies>',
  ]);
}

/** The words to it, in English. */
export function createAdml(ids: ExtensionIds): string {
  const templates = browsers.flatMap((browser) => templatesOf(browser, ids));
  const strings: [string, string][] = [
    ['TriageLens', 'Triage Lens'],
    ...browsers.map(({ short, name }): [string, string] => [short, name]),
    ...templates.flatMap(({ id, setting, type }): [string, string][] => [
      [id, setting.key],
      [`${id}_help`, helpOf(setting, type)],
      ...(setting.choices ?? []).map((choice): [string, string] => [`${id}_${choice}`, choice]),
    ]),
  ];
  return document('policyDefinitionResources', [
    '<displayName>Triage Lens</displayName>',
    '<description>Settings of the browser extension Triage Lens</description>',
    '<resources>',
    '  <stringTable>',
    ...strings.map(([id, text]) => `    <string id="${id}">${escapeXml(text)}</string>`),
    '  </stringTable>',
    '  <presentationTable>',
    ...templates.filter(({ type }) => type !== 'boolean').map(presentationOf),
    '  </presentationTable>',
    '</resources>',
  ]);
}

function document(root: string, content: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<${root} revision="1.0" schemaVersion="1.0" xmlns="${namespace}">`,
    ...indent(content),
    `</${root}>`,
    '',
  ].join('\n');
}

function templatesOf(browser: ManagedBrowser, ids: ExtensionIds): Template[] {
  const root = `${browser.registry}\\3rdparty\\extensions\\${ids[browser.short]}\\policy`;
  const templates = listPolicySettings().map((setting): Template => {
    const [chosen = '', rest] = setting.key.split('.*');
    const names = chosen.split('.');
    const valueName = names.at(-1) ?? '';
    const type = rest === undefined ? setting.type : 'json';
    const key = [root, ...names.slice(0, -1)].join('\\');
    return {
      id: `${browser.short}_${chosen.replaceAll('.', '_')}`,
      key,
      valueName,
      type,
      setting: { ...setting, key: chosen },
    };
  });
  return [...new Map(templates.map((each) => [each.id, each])).values()];
}

function policyOf({ short }: ManagedBrowser, template: Template): string[] {
  const { id, key, valueName, type } = template;
  const isBoolean = type === 'boolean';
  const attributes = [
    `name="${id}" class="Machine" displayName="$(string.${id})" explainText="$(string.${id}_help)"`,
    `key="${key}"`,
    ...(isBoolean ? [`valueName="${valueName}"`] : [`presentation="$(presentation.${id})"`]),
  ];
  return [
    `<policy ${attributes.join(' ')}>`,
    `  <parentCategory ref="${short}"/>`,
    '  <supportedOn ref="windows:SUPPORTED_Windows_10_0"/>',
    ...indent(isBoolean ? truth : ['<elements>', ...indent(elementOf(template)), '</elements>']),
    '</policy>',
  ];
}

const truth = [
  '<enabledValue><decimal value="1"/></enabledValue>',
  '<disabledValue><decimal value="0"/></disabledValue>',
];

function elementOf({ id, key, valueName, type, setting }: Template): string[] {
  const names = `id="${id}_value" valueName="${valueName}"`;
  if (setting.choices)
    return [
      `<enum ${names} required="true">`,
      ...setting.choices.map(
        (choice) =>
          `  <item displayName="$(string.${id}_${choice})"><value><string>${choice}</string></value></item>`,
      ),
      '</enum>',
    ];
  if (type === 'integer')
    return [`<decimal ${names} minValue="${setting.smallest}" maxValue="${setting.largest}"/>`];
  if (type === 'array') return [`<list id="${id}_value" key="${key}\\${valueName}" valuePrefix=""/>`];
  return [`<text ${names} maxLength="16000"/>`];
}

function presentationOf({ id, type, setting }: Template): string {
  const reference = `refId="${id}_value"`;
  const control = setting.choices
    ? `<dropdownList ${reference}>Value</dropdownList>`
    : type === 'integer'
      ? `<decimalTextBox ${reference}>Value</decimalTextBox>`
      : type === 'array'
        ? `<listBox ${reference}>Values</listBox>`
        : `<textBox ${reference}><label>Value</label></textBox>`;
  return `    <presentation id="${id}">${control}</presentation>`;
}

function helpOf({ key, usual }: PolicySetting, type: Template['type']): string {
  const words = Object.entries(policyWords).filter(([each]) => each === key || each.startsWith(`${key}.*`));
  const meaning = words
    .map(([each, { meaning: text }]) => (each === key ? text : `${each}: ${text}`))
    .join('\n');
  const form = type === 'json' ? '\nAs JSON, see POLICIES.md.' : '';
  return `${meaning}${form}${usual === undefined ? '' : `\nDefault: ${JSON.stringify(usual)}`}`;
}
