/**
 * A warning that a mail comes from outside, in any wording: it speaks of a mail, of the outside and of care, and nobody says "I"
 * in it. Each list holds beginnings of words of the languages that gateways write.
 */
const MAIL =
  /mail|message|nachricht|courriel|correo|mensaje|mensagem|messaggio|bericht|meddelande|besked|melding|wiadomoś|zpráv|ileti|e-posta|сообщен|письм|メール|邮件|郵件|메일/iu;
const OUTSIDE =
  /\b(?:external|outside|extern\p{L}*|ausserhalb|extérieur|fuera|esterno|esterna|fora|buiten|utanför|uden for|utenfor|spoza|zewnętrz\p{L}*|dışından)|außerhalb|vnější|внешн|за пределами|外部|社外|외부/iu;
const CARE =
  /caution|careful|warning|notice|beware|(?:do not|don['’]t|never|avoid|think before) (?:click|open|reply|clicking|opening|you)|unless you|vorsicht|achtung|warnung|(?:klicken|öffnen) sie|seien sie|prudent|méfi|attention|ne (?:cliquez|ouvrez|répondez)|cuidado|precauci|no (?:haga|abra|responda)|não (?:clique|abra)|atenção|attenzione|non (?:cliccare|fare clic|aprire|cliccate|aprite)|let op|wees|klik niet|open geen|var försiktig|klicka inte|vær forsigtig|klik ikke|klikk ikke|uwaga|nie (?:klikaj|otwieraj)|pozor|neklikejte|neotvírejte|dikkat|осторожн|не (?:переходите|открывайте)|внимание|注意|クリックしない|请勿|不要点击|주의/iu;
const FIRST_PERSON =
  /(?<![\p{L}'’])(?:I|I['’]\p{L}+|my|me|ich|mir|mein\p{L}*|je|j['’]\p{L}+|mon|ma|mes|yo|mi|mis|eu|meu|minha|io|mio|mia|ik|mijn|jag|min|mitt|ja|mój|moja|я|мне|мой)(?![\p{L}'’])|私|我(?!们|們|司)/u;
const LONGEST = 500;

/** Whether a line is a gateway's warning about a mail from outside. */
export function isWarning(line: string): boolean {
  return (
    line.length <= LONGEST &&
    MAIL.test(line) &&
    OUTSIDE.test(line) &&
    CARE.test(line) &&
    !FIRST_PERSON.test(line) &&
    !/\?\s*$/.test(line)
  );
}
