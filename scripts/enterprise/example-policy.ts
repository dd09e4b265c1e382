/** The policy in the kit's files: the first stage of a roll-out, which only measures, with a value of every kind. */
export const examplePolicy = {
  enabled: true,
  mode: 'shadow',
  sites: ['https://desk.example.com'],
  heads: { severity: { targetPrecision: 0.9 } },
  writeBack: 'never',
  valueNames: { topic: { hardware: 'Printers and screens' } },
  learning: { mostTickets: 2000, keep: 'features' },
  retentionDays: 90,
  cloud: {
    url: 'https://triage.example.com',
    token: 'REPLACE-WITH-YOUR-TOKEN',
    publicKeys: ['MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEREPLACE'],
    channel: 'canary',
    syncLevel: 'labels',
  },
  supportUrl: 'https://help.example.com/triage',
};
