import type { RegistryValue } from './registry';

function withValues(values: readonly RegistryValue[], lines: readonly string[]): string {
  const data = values.map((each) => JSON.stringify({ ...each, key: `HKLM:\\${each.key}` })).join(',\n');
  return [`$values = @'`, `[${data}]`, `'@ | ConvertFrom-Json`, ...lines, ''].join('\n');
}

/** Exit code 1 where a value is missing or another, as Intune's remediations expect it. */
export function createDetectScript(values: readonly RegistryValue[]): string {
  return withValues(values, [
    'foreach ($each in $values) {',
    '  $found = (Get-ItemProperty -LiteralPath $each.key -Name $each.name -ErrorAction SilentlyContinue).($each.name)',
    '  if ("$found" -ne "$($each.value)") { Write-Output "Not set: $($each.key) $($each.name)"; exit 1 }',
    '}',
    "Write-Output 'All is set.'",
    'exit 0',
  ]);
}

export function createApplyScript(values: readonly RegistryValue[]): string {
  return withValues(values, [
    "$ErrorActionPreference = 'Stop'",
    'foreach ($each in $values) {',
    '  if (-not (Test-Path -LiteralPath $each.key)) { New-Item -Path $each.key -Force | Out-Null }',
    '  New-ItemProperty -LiteralPath $each.key -Name $each.name -PropertyType $each.type -Value $each.value -Force | Out-Null',
    '}',
    'exit 0',
  ]);
}

/** Takes away exactly what is below the extension's own keys: the browser then removes it by itself. */
export function createRemoveScript(keys: readonly string[]): string {
  return [
    "$ErrorActionPreference = 'Stop'",
    ...keys.map(
      (key) =>
        `if (Test-Path -LiteralPath 'HKLM:\\${key}') { Remove-Item -LiteralPath 'HKLM:\\${key}' -Recurse -Force }`,
    ),
    'exit 0',
    '',
  ].join('\n');
}
