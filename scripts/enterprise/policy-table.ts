import { listPolicySettings, type PolicySetting } from './policy-settings';
import { policyWords } from './policy-words';

/** Every value of the policy as rows of a Markdown table. */
export function createPolicyTable(): string {
  const rows = listPolicySettings().map((setting) => {
    const { meaning = '', example } = policyWords[setting.key] ?? {};
    return [`\`${setting.key}\``, describeType(setting), describeUsual(setting), code(example), meaning];
  });
  const head = ['Key', 'Type', 'Default', 'Example', 'Meaning'];
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function describeType({ type, choices, smallest, largest }: PolicySetting): string {
  if (choices) return choices.map((choice) => `\`${choice}\``).join(', ');
  if (type === 'array') return 'list of texts';
  if (type === 'string') return 'text';
  return smallest === undefined ? type : `${type}, ${smallest} to ${largest}`;
}

function describeUsual({ usual }: PolicySetting): string {
  return usual === undefined ? 'not set' : code(usual);
}

function code(value: unknown): string {
  return `\`${JSON.stringify(value)}\``;
}
