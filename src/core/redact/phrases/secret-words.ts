/** Words for what opens an account, by language, lower case. What follows them and a colon is secret. */
export const passwordWords: Readonly<Record<string, readonly string[]>> = {
  en: [
    'password',
    'passwort',
    'passwd',
    'pwd',
    'pass',
    'passphrase',
    'passcode',
    'pin',
    'pin code',
    'pw',
    'otp',
  ],
  codes: [
    'verification code',
    'security code',
    'one-time code',
    'recovery code',
    'backup code',
    'cvv',
    'cvc',
  ],
  de: [
    'passwort',
    'kennwort',
    'passwörter',
    'zugangscode',
    'geheimzahl',
    'sicherheitscode',
    'bestätigungscode',
  ],
  fr: ['mot de passe', 'mdp', 'code secret', 'code pin', 'code de vérification'],
  es: ['contraseña', 'clave', 'clave de acceso', 'código de verificación'],
  pt: ['senha', 'palavra-passe', 'palavra passe', 'código de verificação'],
  it: ['codice di verifica', 'parola chiave', "parola d'ordine"],
  nl: ['wachtwoord', 'ww', 'pincode', 'verificatiecode'],
  sv: ['lösenord'],
  da: ['adgangskode', 'kodeord'],
  nb: ['passord'],
  fi: ['salasana'],
  pl: ['hasło', 'hasłem'],
  cs: ['heslo', 'hesla'],
  hu: ['jelszó'],
  ro: ['parola', 'parolă'],
  tr: ['şifre', 'şifrem', 'parola'],
  ru: ['пароль'],
  uk: ['пароль'],
  el: ['κωδικός', 'κωδικός πρόσβασης'],
  zh: ['密码', '密碼'],
  ja: ['パスワード', '暗証番号'],
  ko: ['비밀번호'],
};

/** Words for keys of programs: what follows is secret only where it looks like drawn by a machine. */
export const keyWords: readonly string[] = [
  'api key',
  'api-key',
  'api_key',
  'apikey',
  'api token',
  'access key',
  'access_key',
  'accesskey',
  'access token',
  'access_token',
  'accesstoken',
  'auth token',
  'auth_token',
  'authtoken',
  'refresh token',
  'refresh_token',
  'client secret',
  'client_secret',
  'clientsecret',
  'secret key',
  'secret_key',
  'secretkey',
  'secret',
  'secret access key',
  'secret_access_key',
  'private key',
  'private_key',
  'account key',
  'accountkey',
  'sharedaccesskey',
  'encryption key',
  'license key',
  'licence key',
  'product key',
  'activation key',
  'lizenzschlüssel',
  'produktschlüssel',
  'clé de licence',
  'clave de licencia',
  'chave de licença',
  'recovery key',
  'wiederherstellungsschlüssel',
  'privatekey',
  'presharedkey',
  'preshared key',
  'pre-shared key',
  'api-schlüssel',
  'clé api',
  'clé d’api',
  "clé d'api",
  'clave de api',
  'clave api',
  'chave de api',
  'chave api',
  'chiave api',
  'apiキー',
  'token',
  'session id',
  'session_id',
  'sessionid',
  'jsessionid',
  'phpsessid',
  'csrftoken',
  'apitoken',
  'key',
];

/** What stands behind "password:" and is none. */
export const noSecrets: readonly string[] =
  `null none nil true false undefined required optional string text number integer boolean empty blank yes no ok reset
  expired expires wrong incorrect invalid forgotten forgot lost changed change unknown missing not error failed failure
  protected policy please the a an i my is was and or for to of in on it same field input value type varchar char hidden
  unset test env prompt vergessen falsch abgelaufen ungültig zurücksetzen ändern nicht funktioniert geht leer oublié
  incorrecta incorrecto olvidada errata errato sbagliata dimenticata expirado incorreta vergeten verlopen onjuist`
    .split(/\s/)
    .filter((word) => word !== '');

/** Passwords and keys of networks as people speak of them, with or without a sign behind: what follows looks like one. */
export const spokenPasswords: readonly string[] =
  `password|passwort|kennwort|passphrase|initialpasswort|startpasswort|temporary password|wlan-passwort|wlan passwort|wlan-kennwort|wlan kennwort|wlan-schlüssel|
  wlan schlüssel|wifi key|wi-fi key|wifi password|wi-fi password|wpa key|wpa2-schlüssel|wpa-schlüssel|wpa2 schlüssel|psk|pre-shared key|wpa2 key|wpa3 key|network key|netzwerkschlüssel|wlan-key|wlan key|pass|pw|pwd|
  mot de passe|mdp|clé wifi|clé wi-fi|clé wpa|clé wep|clé réseau|contraseña|contraseña wifi|clave|clave del wifi|clave wifi|clave de red|senha|senha do wifi|
  palavra-passe|palavra passe|chave do wifi|chave de rede|psw|chiave wifi|chiave di rete|chiave wpa|password del wifi|wachtwoord|wifi-wachtwoord|hasło|lösenord|
  パスワード|wi-fiのパスワード|暗号化キー|ネットワークキー`
    .split('|')
    .map((word) => word.trim());

/** Codes of digits as people speak of them; a number of four to eight digits behind one is the code. */
export const spokenCodes: readonly string[] =
  `pin|pin code|pin-code|code pin|pin-nummer|puk|puk code|code puk|codice pin|código pin|alarm code|alarmcode|door code|türcode|gate code|voicemail pin|mailbox-pin|
  sim pin|sim-pin|verification code|security code|one-time code|one time code|one-time password|one time password|otp|2fa code|2fa-code|mfa code|sms code|sms-code|
  passcode|access code|backup code|recovery code|bestätigungscode|sicherheitscode|einmalpasswort|einmalcode|einmalkennwort|tan|code aus der sms|verifizierungscode|
  zugangscode|wiederherstellungscode|code de vérification|code de sécurité|code à usage unique|code de secours|code de récupération|code d'accès|code secret|
  código de verificación|código de seguridad|código de un solo uso|código de acceso|código de recuperación|código de verificação|código de segurança|
  código de uso único|código de acesso|código de recuperação|codice di verifica|codice di sicurezza|codice monouso|codice di accesso|codice di recupero|
  verificatiecode|beveiligingscode|pincode|確認コード|認証コード|ワンタイムパスワード|暗証番号|セキュリティコード|pinコード`
    .split('|')
    .map((word) => word.trim());

/** Keys with which a disk or an account is opened again; any grouped code behind one is the key. */
export const recoveryWords: readonly string[] =
  `recovery key|recovery code|backup code|filevault key|bitlocker key|wiederherstellungsschlüssel|wiederherstellungscode|clé de récupération|code de récupération|
  code de secours|clave de recuperación|código de recuperación|chave de recuperação|código de recuperação|chiave di ripristino|chiave di recupero|codice di recupero|
  回復キー|リカバリーキー|回復コード|lizenzschlüssel|produktschlüssel|product key|license key|licence key|activation key|serial key|clé de licence|clave de licencia|
  chave de licença|chiave di licenza|プロダクトキー`
    .split('|')
    .map((word) => word.trim());
