$ErrorActionPreference = 'Stop'
if (Test-Path -LiteralPath 'HKLM:\SOFTWARE\Policies\Google\Chrome\ExtensionSettings\CHROME_EXTENSION_ID') { Remove-Item -LiteralPath 'HKLM:\SOFTWARE\Policies\Google\Chrome\ExtensionSettings\CHROME_EXTENSION_ID' -Recurse -Force }
if (Test-Path -LiteralPath 'HKLM:\SOFTWARE\Policies\Google\Chrome\3rdparty\extensions\CHROME_EXTENSION_ID') { Remove-Item -LiteralPath 'HKLM:\SOFTWARE\Policies\Google\Chrome\3rdparty\extensions\CHROME_EXTENSION_ID' -Recurse -Force }
exit 0
