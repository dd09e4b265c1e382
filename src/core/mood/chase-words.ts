import { type PhraseList, parsePhrases } from '../features/cues/parse-phrases';

/** How people say that they have asked before and wait, by language; for their form see `parse-phrases.ts`. */
const sources: Readonly<Record<string, string>> = {
  en: 'third time, fourth time, fifth time, second time, 3rd time, 4th time, 2nd time, umpteenth time, how many times, once again, yet again, asked before, asked already, already asked, already called, already wrote, already written, already told, called several times, called twice, wrote twice, several emails, many emails, still no answer, still no reply, still no response, still no, still not, still waiting, been waiting, waiting since, waiting for days, waiting for weeks, no one answers, nobody answers, nobody calls back, no reply, no response, no one replied, any update, any news, chasing, reminder, heard nothing, not heard, ignored, ignoring',
  de: 'zum dritten mal, zum vierten mal, zum zweiten mal, zum wiederholten mal, zum wiederholten male, schon wieder, wie oft noch, mehrfach angerufen, mehrmals angerufen, schon dreimal, bereits dreimal, schon zweimal, bereits zweimal, bereits geschrieben, bereits gemeldet, schon geschrieben, schon gemeldet, immer noch, noch immer, weiterhin nicht, keine antwort, keine rückmeldung, niemand meldet sich, niemand antwortet, ich warte, wir warten, warte seit, warten seit, erneut, erinnerung, nachfrage, wann endlich, ignoriert',
  fr: "troisième fois, quatrième fois, deuxième fois, énième fois, encore une fois, combien de fois, déjà appelé, déjà écrit, déjà signalé, toujours pas, toujours rien, toujours aucune, sans réponse, aucune réponse, pas de réponse, sans nouvelles, personne ne répond, personne ne rappelle, j'attends, nous attendons, je relance, relance, rappel, ignoré",
  es: 'tercera vez, cuarta vez, segunda vez, enésima vez, otra vez, cuántas veces, ya llamé, ya he llamado, ya escribí, ya he escrito, ya lo he dicho, sigo sin, seguimos sin, todavía no, aún no, sin respuesta, ninguna respuesta, nadie responde, nadie contesta, nadie me llama, sigo esperando, llevo esperando, seguimos esperando, recordatorio, ignorado',
  pt: 'terceira vez, quarta vez, segunda vez, enésima vez, mais uma vez, outra vez, quantas vezes, já liguei, já escrevi, já informei, continuo sem, continuamos sem, ainda não, sem resposta, nenhuma resposta, ninguém responde, ninguém me liga, estou esperando, estou à espera, continuo à espera, continuo esperando, lembrete, ignorado',
  it: 'terza volta, quarta volta, seconda volta, ennesima volta, ancora una volta, quante volte, ho già chiamato, ho già scritto, già segnalato, ancora nessuna, ancora niente, senza risposta, nessuna risposta, nessuno risponde, nessuno mi richiama, sto aspettando, stiamo aspettando, aspetto da, sollecito, ignorato',
  nl: 'derde keer, vierde keer, tweede keer, zoveelste keer, alweer, hoe vaak, al gebeld, al gemaild, al gemeld, nog steeds, geen antwoord, geen reactie, niemand reageert, niemand belt, ik wacht, wij wachten, wachten al, herinnering, genegeerd',
  pl: 'trzeci raz, czwarty raz, drugi raz, po raz kolejny, kolejny raz, ile razy, już dzwoniłem, już dzwoniłam, już pisałem, już pisałam, nadal nie, wciąż nie, nadal brak, brak odpowiedzi, bez odpowiedzi, nikt nie odpowiada, nikt nie oddzwania, czekam, czekamy, przypomnienie, ponaglam',
  ja: '三度目, 三回目, ３回目, 3回目, 二度目, 二回目, ２回目, 2回目, 何度も, 何回も, まだ返事, まだ回答, 返事がない, 返事がありません, 返信がない, 返信がありません, 回答がありません, 連絡がない, 連絡がありません, いまだに, 未だに, ずっと待って, 待っています, 催促, 再度',
};

const lists = new Map<string, PhraseList>();

function listOf(language: string): PhraseList {
  const known = lists.get(language);
  if (known) return known;
  const [list] = parsePhrases(`asked: ${sources[language]}`);
  lists.set(language, list);
  return list;
}

/** The words by which somebody says that they asked before, or that they wait; undefined where none does. */
export function chasingWords(text: string, language: string): string | undefined {
  const languages = language !== 'en' && language in sources ? [language, 'en'] : ['en'];
  const lower = text.toLowerCase();
  return languages.map((each) => listOf(each).find(lower)[0]?.[0]).find((found) => found !== undefined);
}
