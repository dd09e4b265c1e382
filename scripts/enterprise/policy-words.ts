/** What a person reads about one value of the policy. */
export interface PolicyWords {
  /** In one or two sentences. */
  meaning: string;
  example: unknown;
}

/** By key, as in `PolicySetting`. A test refuses a key without words, and words without a key. */
export const policyWords: Readonly<Record<string, PolicyWords>> = {
  enabled: {
    meaning: 'False switches the whole extension off: no page is read, nothing is shown.',
    example: true,
  },
  mode: {
    meaning:
      'off: no card anywhere. shadow: tickets are read and measured, nothing is shown. suggest: suggestions are shown, nothing is written. assist: suggestions can be written into the ticket.',
    example: 'shadow',
  },
  sites: {
    meaning:
      'Origins of helpdesks, without a path. They are offered to the user, and no other site can be switched on. Empty: any site.',
    example: ['https://desk.example.com'],
  },
  httpSites: {
    meaning:
      'False: no site without encryption (http) can be switched on or is read, whatever `sites` says and whatever was granted before.',
    example: false,
  },
  adapters: {
    meaning:
      'Ids of the only helpdesk adapters that may read pages. Empty: all. One that was made by hand counts by its own id.',
    example: ['zammad', 'jira-cloud'],
  },
  'heads.*.enabled': {
    meaning:
      'Whether this suggestion is made: topic, type, sentiment, severity, effort, or field: and the name of a desk field.',
    example: false,
  },
  'heads.*.targetPrecision': {
    meaning: 'Suggestions whose confidence is lower are shown as not sure.',
    example: 0.9,
  },
  writeBack: {
    meaning:
      'never: nothing is written into the helpdesk. click: only what the user clicks. auto: also, without a click, what the card stands by, into fields that are empty.',
    example: 'click',
  },
  'valueNames.*.*': {
    meaning:
      'Another name for a value, on the card and in the options: by suggestion (`topic`, `type`, `sentiment`, `severity`, `effort`) or by a field of the desk as the helpdesk calls it (`queue`; `field:type` where a suggestion has the same name), then by value. Written into the helpdesk is its own value, and what was written is told in its words; the time beside an effort and the cloud’s dashboard keep theirs.',
    example: 'Printers and screens',
  },
  'learning.fromHistory': {
    meaning: 'Whether closed tickets may be fetched, or read from a file, to learn the desk.',
    example: true,
  },
  'learning.fromClicks': { meaning: 'Whether clicks on the card teach the desk.', example: true },
  'learning.mostTickets': {
    meaning: 'Closed tickets of one desk that are fetched and kept at most; of more, the newest.',
    example: 2000,
  },
  'learning.keep': {
    meaning:
      'What is kept of a ticket to learn from. text: its redacted text. features: hashes of its words and of parts of words, and what the model makes of it; not readable, but not anonymous. nothing: nothing, so that neither clicks nor closed tickets teach.',
    example: 'features',
  },
  'lists.badges': {
    meaning:
      'Whether tickets are scored and marked in the lists of the helpdesk, before anybody opens them. Never in the modes off and shadow.',
    example: true,
  },
  'lists.requestsPerHour': {
    meaning:
      'Requests for whole tickets that are sent for that to one helpdesk in an hour at most, with the session of the user and only where that changes nothing. 0: tickets of a list are judged by their subject alone.',
    example: 100,
  },
  maintenance: {
    meaning:
      'Announced maintenance, each from start to end in ISO 8601 with a time zone, at most 31 days. Tickets alike that begin to come meanwhile are not shown as an incident.',
    example: ['2026-03-05T20:00Z/2026-03-06T02:00Z'],
  },
  retentionDays: {
    meaning:
      'Labels, tickets, the list of what was written and the fields seen are deleted after this number of days; the memory of the desk after 90 days at the latest. 0: after the usual time.',
    example: 90,
  },
  questionsPerDay: {
    meaning: 'Questions that the card may ask a user in a day. 0: none. Not set: the user chooses.',
    example: 3,
  },
  'cloud.url': {
    meaning:
      "Address of the organisation's own cloud. https, or http on this machine. Nothing leaves where it is not set.",
    example: 'https://triage.example.com',
  },
  'cloud.token': {
    meaning: 'Token for the cloud, 16 to 200 characters. Never shown.',
    example: 'REPLACE-WITH-YOUR-TOKEN',
  },
  'cloud.publicKeys': {
    meaning: 'Public keys, SPKI in base64, one of which has to have signed each release.',
    example: ['MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEREPLACE'],
  },
  'cloud.channel': { meaning: 'Channel of releases that this browser follows.', example: 'canary' },
  'cloud.pin': {
    meaning: 'SHA-256 of the one bundle to use, whatever the channel says.',
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
  'cloud.updates': { meaning: 'False: only the shipped model is used.', example: true },
  'cloud.syncLevel': {
    meaning:
      'What is sent of each label. off: nothing. labels: values and numbers. features: with keyed hashes of words. redacted: with the text after redaction.',
    example: 'labels',
  },
  'cloud.featureKey': {
    meaning: '16 bytes in base64 that key the hashes at the level features. The cloud must not have them.',
    example: 'UkVQTEFDRS0xNi1CWVRFUw==',
  },
  auditExport: { meaning: 'Whether the list of what was written may be saved as a file.', example: true },
  brandName: { meaning: 'Name shown in place of Triage Lens.', example: 'Service Desk Assistant' },
  supportUrl: {
    meaning: 'Link to help, https. Shown in the popup and the options.',
    example: 'https://help.example.com/triage',
  },
  privacyUrl: {
    meaning: "Link to the organisation's privacy notice, https. Shown beside it.",
    example: 'https://help.example.com/privacy',
  },
  backend: {
    meaning: 'What predicts: automatic, webgl or wasm. Not set: the user chooses.',
    example: 'wasm',
  },
  keepReadyMinutes: {
    meaning:
      'Minutes after the last ticket for which the model stays in memory, so that the next answer comes at once. 30 where it is not set; 0 is as long as an idle worker.',
    example: 10,
  },
};
