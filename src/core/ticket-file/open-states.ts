import { plainName } from './header-words';

/** What a state says about a ticket. */
export type StateMeaning = 'open' | 'closed' | 'unsure';

/**
 * Beginnings of words that mean that a ticket is not closed, in the six languages and some more, without marks; of a state of
 * several words the first that means something decides: "pending close" is open, "closed, waiting" is not.
 */
const open =
  'new open reopen re-open pending hold on-hold onhold wait await progress assign unassigned todo to-do backlog stalled active escalat draft ' +
  'under review reviewing planning planned plan scheduled selected working work being process ongoing started accepted acknowledg approval ' +
  'needs need triage investigat diagnos feedback responded replied customer-reply in-review unresolved unsolved snoozed paused suspended ' +
  'blocked queued submitted received registered logged answered postponed with unconfirm comment eskal escal transferred forwarded dispatched created opened ' +
  'neu offen wiedereroffnet wiedereroff bearbeitung arbeit wart warten wartend wartet zugewiesen zuweisung eroffnet ausstehend angehalten ' +
  'anstehend geplant gestartet ruckfrage ruckmeldung klarung prufung genehmigung ungelost zuruckgestellt pausiert laufend aktiv gemeldet angenommen erfasst zusammengefugt ' +
  'nouveau nouvelle ouvert ouverte rouvert cours attente faire assigne attribue pause commentaire traitement suspendu bloque planifie validation affecte ' +
  'nuevo nueva abierto abierta reabierto curso progreso pendiente espera asignad planificad proceso revision bloquead escalado esperando ' +
  'novo nova aberto aberta reaberto andamento progresso pendente atribuid aguardando atendimento analise planejad execucao parado parada interrompid ' +
  'nuovo nuova aperto aperta riaperto corso attesa lavorazione assegnat sospes pianificat verifica ' +
  'nieuw wacht behandeling geregistreerd aangemeld toegewezen openstaand uitgesteld ny oppen ppen pagaende pagar vantar aben apen afventer igang gang tildelt tilldelad behandl nowe nowy nowa otwart oczekuj toku trakci realizacji przypisan wstrzyman zgloszon ' +
  'novy nova otevren ceka reseni resi prirazen pozastaven uusi avoin kasittely odottaa kesken uj nyitott folyamatban varakoz deschis nou lucru asteptare atribuit yeni acik bekle devam islem atandi ' +
  'нов открыт работ ожид назначен отлож приостанов принят зарегистрир переоткрыт рассмотр відкрит очіку призначен робот ανοιχτ νεο αναμον εξελιξ ' +
  'coment comunicad eskalier';
const closed =
  'clos resolv solved done complet cancel reject declin delet remov archiv merg duplicat fix finish ended spam withdraw wont fulfilled implemented deployed expired abandoned ' +
  'geschlossen abgebrochen gelost erledigt fertig abgeschlossen abgewiesen abgelehnt storniert geloscht zusammengefuhrt behoben beendet erfolgreich erfolglos umgesetzt verworfen duplikat ' +
  'ferme clotur resolu termin rejet annul refus supprim archive traite fini fusionne solutionne ' +
  'cerrad resuelt solucionad finalizad completad cancelad rechazad terminad hecho eliminad anulad archivad fusionad ' +
  'fechad resolvid encerrad concluid rejeitad excluid arquivad mesclad ' +
  'chius risolt completat annullat rifiutat evas fatto concluso ' +
  'gesloten opgelost afgehandeld afgerond afgemeld gereed geannuleerd geweigerd stangd lost avslut klar avbrut avvis lukket lukka afslut annulleret afvist ferdig zamkni rozwiazan zakonczon anulowan odrzucon zrealizowan gotow ' +
  'uzavren vyresen dokoncen hotov zrusen odmitnut suljet ratkais valmis peruttu hylatty lezar megold elutasit befejez inchis rezolvat finalizat anulat respins kapal kapat cozul tamamla iptal reddedil ' +
  'закры решен выполн отмен отклон заверш готов закрит виріш викон скасован відхилен κλειστ επιλυ ολοκληρ ακυρ listo lista verified verifi confirm';
/** Whole words that would be the beginning of others. */
const openPhrases = new Set([
  'to do',
  'a faire',
  'por hacer',
  'a fazer',
  'da fare',
  'zu erledigen',
  'do zrobienia',
  'att gora',
  'te doen',
  'yapilacak',
  'к выполнению',
  'do realizacji',
  'in arbeit',
  'on hold',
  'en pause',
  'open',
]);
/** "To be closed", "zu prüfen", "à traiter": what is still to be done. */
const FUTURE = /^(?:to|zu|a|da|por|te|para)$/;
const NOT = /^(?:not|non|nicht|no|nao|sin|un|niet|inte|ikke|nie|не|ej|ei|ne|nu)$/;
/** Handed on, taken on, and the like: done with one step, not with the ticket. */
const eastBegun =
  /已(?:分配|受理|派|指派|接|转|打开|读|创建|提交|确认|登记|开始|重新)|割り?当て|受付済|受領済|確認済|フィードバック|접수|배정|할당/;
const eastOpen =
  /新規|オープン|未|中$|保留|待ち|受付|進行|起票|新建|打开|处理中|待|等待|新增|열림|신규|진행|대기|보류|重开|挂起|新しい|対応する|再開|처리\s?중|미해결/;
const eastClosed =
  /解決|完了|クローズ|終了|却下|済|取消|キャンセル|关闭|已|完成|结束|拒绝|作废|닫힘|완료|해결|종료|취소|반려/;

const OPEN = open.split(' ');
const CLOSED = closed.split(' ');

/** Whether tickets of a state are closed, by its words; what stands in brackets and numbers before it do not count. */
export function meaningOf(state: string): StateMeaning {
  const bare = state.replace(/[([][^()[\]]*[)\]]/g, ' ').replace(/^\s*\d+\s*[-.:)]\s*/, '');
  const plain = plainName(bare === '' || /^\s*$/.test(bare) ? state : bare);
  if (eastBegun.test(plain)) return 'open';
  if (eastOpen.test(plain) && !/^クローズ|済/.test(plain)) return 'open';
  if (eastClosed.test(plain)) return 'closed';
  if ([...openPhrases].some((phrase) => ` ${plain} `.includes(` ${phrase} `))) return 'open';
  const [first = '', second] = plain.split(' ');
  if (FUTURE.test(first) && second !== undefined) return 'open';
  let isDenied = false;
  for (const word of plain.split(' ')) {
    const isOpen = OPEN.some((beginning) => word.startsWith(beginning));
    const isClosed = CLOSED.some((beginning) => word.startsWith(beginning));
    if (isClosed) return isDenied ? 'open' : 'closed';
    if (isOpen) return 'open';
    isDenied = NOT.test(word);
  }
  return 'unsure';
}
