$values = @'
[{"key":"HKLM:\\SOFTWARE\\Policies\\Google\\Chrome\\ExtensionSettings\\CHROME_EXTENSION_ID","name":"installation_mode","type":"String","value":"force_installed"},
{"key":"HKLM:\\SOFTWARE\\Policies\\Google\\Chrome\\ExtensionSettings\\CHROME_EXTENSION_ID","name":"update_url","type":"String","value":"https://clients2.google.com/service/update2/crx"},
{"key":"HKLM:\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\CHROME_EXTENSION_ID\\policy","name":"enabled","type":"DWord","value":1},
{"key":"HKLM:\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\CHROME_EXTENSION_ID\\policy","name":"mode","type":"String","value":"shadow"},
{"key":"HKLM:\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\CHROME_EXTENSION_ID\\policy\\sites","name":"1","type":"String","value":"https://desk.example.com"},
{"key":"HKLM:\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\CHROME_EXTENSION_ID\\policy\\heads\\severity","name":"targetPrecision","type":"String","value":"0.9"},
{"key":"HKLM:\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\CHROME_EXTENSION_ID\\policy","name":"writeBack","type":"String","value":"never"},
{"key":"HKLM:\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\CHROME_EXTENSION_ID\\policy\\valueNames\\topic","name":"hardware","type":"String","value":"Printers and screens"},
{"key":"HKLM:\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\CHROME_EXTENSION_ID\\policy\\learning","name":"mostTickets","type":"DWord","value":2000},
{"key":"HKLM:\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\CHROME_EXTENSION_ID\\policy\\learning","name":"keep","type":"String","value":"features"},
{"key":"HKLM:\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\CHROME_EXTENSION_ID\\policy","name":"retentionDays","type":"DWord","value":90},
{"key":"HKLM:\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\CHROME_EXTENSION_ID\\policy\\cloud","name":"url","type":"String","value":"https://triage.example.com"},
{"key":"HKLM:\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\CHROME_EXTENSION_ID\\policy\\cloud","name":"token","type":"String","value":"REPLACE-WITH-YOUR-TOKEN"},
{"key":"HKLM:\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\CHROME_EXTENSION_ID\\policy\\cloud\\publicKeys","name":"1","type":"String","value":"MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEREPLACE"},
{"key":"HKLM:\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\CHROME_EXTENSION_ID\\policy\\cloud","name":"channel","type":"String","value":"canary"},
{"key":"HKLM:\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\CHROME_EXTENSION_ID\\policy\\cloud","name":"syncLevel","type":"String","value":"labels"},
{"key":"HKLM:\\SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\CHROME_EXTENSION_ID\\policy","name":"supportUrl","type":"String","value":"https://help.example.com/triage"}]
'@ | ConvertFrom-Json
$ErrorActionPreference = 'Stop'
foreach ($each in $values) {
  if (-not (Test-Path -LiteralPath $each.key)) { New-Item -Path $each.key -Force | Out-Null }
  New-ItemProperty -LiteralPath $each.key -Name $each.name -PropertyType $each.type -Value $each.value -Force | Out-Null
}
exit 0
