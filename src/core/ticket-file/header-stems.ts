import { plainName, type Role } from './header-words';

/**
 * What the names of columns hold where no list knows the whole name: beginnings of words in many languages, on plain names.
 * `not` is what makes another column of it: who closed a ticket, when it is due, when it was last changed.
 */
interface Stems {
  is: RegExp;
  not: RegExp;
}

const by = /(?:^|\s)(?:by|von|par|por|da|door|przez|av|af|user|agent)$|者$|人$/;
const otherTime =
  /due|target|deadline|sla|breach|last|update|modif|change|first|response|respon[sd]|estimat|plan|schedul|expect|follow|remind|fallig|frist|letzt|geandert|aktualis|(?:^| )erste[rns]?(?: |$)|antwort|zuletzt|echeance|dernier|derniere|mise a jour|premier|prevu|vencim|limite|ultim|actualiz|atualiz|primer|primeir|scadenz|aggiorn|modific|prim[ao]|vervald|laatst|gewijzigd|eerste|termin|ostatni|zmian|senast|andra|seneste|opdater|期限|期日|更新|最終|初回|截止|最后|首次|到期|마감|최종|срок|обновл|измен|последн|son |guncel/;

export const headerStems: Record<Exclude<Role, 'id' | 'description'>, Stems> = {
  subject: {
    is: /(?:ticket|anfrage|vorgangs|fall|case|issue|incident|request)\s?(?:titel|title|name|betreff|subject|thema)|betreff|subject|summary|kurzbeschreib|short desc|brief desc|description (?:breve|courte|breve)|desc\S* corta|desc\S* resumida|asunto|assunto|oggetto|onderwerp|korte omschrijving|tytul|temat$|nazwa zgloszenia|predmet|nazev|otsikko|aihe$|amne|rubrik|emne|overskrift|targy|cim$|subiect|konu|baslik|тема|заголовок|назв|θεμα|标题|標題|主题|主旨|제목|件名|標題/,
    not: /type|typ$|kategor|categor/,
  },
  created: {
    is: /creat|opened|open(?:ing)? (?:date|time)|date open|report|submit|entered|logged|raised|occurred|received|request (?:date|time)|start date|erstell|anlage|angelegt|eroff|offn|eingang|gemeldet|erfass|aufnahme|creation|cree|ouvert|ouverture|soumis|debut|demande|saisi|creac|cread|apert|abiert|solicitud|ingreso|criac|criad|abert|solicitac|creaz|segnalaz|inseriment|aanmaak|aangemaakt|aanmeld|gemeld|registrat|utworz|zgloszen|rejestrac|otwarc|vytvor|zalozen|skapad|oprett|opret|luotu|letrehoz|bejelent|creare|deschider|olustur|acilis|создан|открыт|поступл|регистрац|створен|ημερομηνια δημιουργ|作成|起票|登録|受付|創建|创建|建立|提交|报修|开单|생성|등록|접수|작성/,
    not: otherTime,
  },
  resolved: {
    is: /resol|solved|clos|complet|finish|geschl|schliess|gelost|losung|erledig|abschl|beend|fertig|resolu|ferme|cloture|clos$|termine|cerr|cierre|resuelt|soluc|finaliz|fech|encerr|conclu|chius|risol|complet|gesloten|sluit|afgehandeld|opgelost|gereed|zamkn|rozwiaz|zakoncz|uzavr|vyres|stang|losning|lost|avslut|afslut|lukk|suljet|ratkais|lezar|megold|inchid|rezolv|kapan|kapat|cozum|закры|реш|заверш|закрит|вирiш|επιλυσ|κλεισιμ|解決|完了|終了|クローズ|关闭|解决|完成|结单|办结|완료|종료|해결/,
    not: otherTime,
  },
  status: {
    is: /^(?:[a-z]{2,10}\s?)?(?:status|state|zustand|statut|etat|estado|stato|situac\S*|stan|stav|tila|allapot|stare|durum|статус|состояние|стан|κατασταση)(?:\s?\p{L}{2,12}){0,3}$|状态|狀態|ステータス|상태/u,
    not: /sla|survey|approval|categor|change|date|time|datum|дата/,
  },
  requester: {
    is: /request|report|caller|contact|custom|client|end ?user|user ?name|beneficia|anruf|anforder|antrag|anfrag|melder|kunde|kontakt|full name|vollstandiger name|nom complet|nombre completo|nome completo|appelant|demandeur|declarant|solicit|contacto|requer|contato|richied|contatto|segnal|aanmelder|melder|klant|contactpersoon|zglasz|klient|zadavatel|bestallare|kund|anmal|bruger|bruker|anvandar|kayttaja|uzivatel|felhasznal|kullanici|uzytkownik|rekvirent|kunde|pyytaja|asiakas|bejelento|ugyfel|solicitant|talep eden|musteri|заявител|инициатор|клиент|контакт|пользоват|заказчик|автор|заявник|клієнт|リクエスタ|依頼|報告者|作成者|登録者|入力者|記入者|投稿者|申告者|利用者|申請|お客|顧客|请求者|請求者|请求人|提交人|提单人|申请人|发起人|报修人|客户|联系人|요청자|고객|신청자|등록자/,
    not: /assign|owner|agent|bearbeit|besitz|inhaber|technik|asign|atribu|asseg|behandel|担当|处理|담당|исполн/,
  },
};

/** Whether the name of a column holds what the role is called in some language. */
export function holdsStem(role: Role, name: string): boolean {
  if (role === 'id' || role === 'description') return false;
  const { is, not } = headerStems[role];
  const plain = plainName(name);
  const isTime = role === 'created' || role === 'resolved';
  return is.test(plain) && !not.test(plain) && !(isTime && by.test(plain));
}
