$ErrorActionPreference = 'Stop'
if (Test-Path -LiteralPath 'HKLM:\SOFTWARE\Policies\Microsoft\Edge\ExtensionSettings\EDGE_EXTENSION_ID') { Remove-Item -LiteralPath 'HKLM:\SOFTWARE\Policies\Microsoft\Edge\ExtensionSettings\EDGE_EXTENSION_ID' -Recurse -Force }
if (Test-Path -LiteralPath 'HKLM:\SOFTWARE\Policies\Microsoft\Edge\3rdparty\extensions\EDGE_EXTENSION_ID') { Remove-Item -LiteralPath 'HKLM:\SOFTWARE\Policies\Microsoft\Edge\3rdparty\extensions\EDGE_EXTENSION_ID' -Recurse -Force }
exit 0
