/** Words before a user name, all languages, lower case. */
export const userNameWords: readonly string[] =
  `username|user name|user-name|user id|userid|login name|login id|login|logon name|sign-in name|account name|user account|benutzerkonto|compte utilisateur|cuenta de usuario|conta de usuário|samaccountname|benutzername|anmeldename|benutzerkennung|
  benutzer-id|nutzername|kennung|loginname|nom d'utilisateur|identifiant|identifiant de connexion|nombre de usuario|usuario|mi usuario|nome de utilizador|
  nome de usuário|usuário|utilizador|nome utente|utente|gebruikersnaam|nazwa użytkownika|användarnamn|brugernavn|ユーザー名|ユーザーid|ログインid|アカウント名`
    .split('|')
    .map((word) => word.trim());

/** Words that stand behind such a word and are no name, besides the frequent words of each language. */
export const notUserNames: ReadonlySet<string> = new Set(
  (
    'field fields form page box format screen window button error prompt missing required taken invalid unknown wrong empty incorrect expired locked disabled blank case sensitive ' +
    'name names password passwords email mail already existing exists here there failed fails fail issue issues problem problems details data history attempt attempts again via with ' +
    'unbekannt falsch fehlt gesperrt leer ungültig vergessen feld eingeben wird ist existiert gesucht inconnu invalide refusé refusée vide oublié incorrect bloqué existe ' +
    'desconocido incorrecto inválido bloqueado vacío olvidado desconhecido inválido incorreto vazio sconosciuto errato bloccato vuoto dimenticato admin administrator root system guest test user'
  ).split(' '),
);
