import { givenNames } from '../redact/phrases/given-names';
import type { ColumnProfile } from './column-profile';
import { plainName } from './header-words';

/** How helpdesks name columns of people and of ways to reach them, in the six languages and Italian; see `plainName`. */
const headers = new Set(
  (
    'assignee|assigned to|assigned agent|agent assigned|owner|ticket owner|agent|agent name|technician|engineer|operator|resolver|resolved by|closed by|opened by|handled by|' +
    'created by|creator|updated by|modified by|last updater|submitter|author|reporter|requester|requestor|caller|contact|contact name|associated contact|customer|customer name|' +
    'client|user|username|user name|login|account name|affected user|requested for|on behalf of|full name|fullname|first name|last name|surname|given name|family name|name|email|e mail|' +
    'mail|email address|phone|phone number|telephone|mobile|cell|address|street|cc|cc list|followers|watchers|participants|collaborators|manager|approver|approvers|sender|recipient|' +
    'from|to|reply to|project lead|lead|staff|employee|supervisor|from email|additional emails|' +
    'bearbeiter|besitzer|eigentumer|zustandig|zustandiger|verantwortlich|verantwortlicher|techniker|zugewiesen an|zugewiesen|angelegt von|erstellt von|geschlossen von|gelost von|' +
    'geandert von|ersteller|autor|melder|anforderer|anfragender|antragsteller|kunde|kundenname|kundennummer|benutzer|benutzername|anwender|ansprechpartner|kontakt|vorname|nachname|' +
    'vor und nachname|absender|empfanger|telefon|telefonnummer|handy|mobil|adresse|anschrift|beobachter|mitarbeiter|vorgesetzter|genehmiger|von|' +
    'assigne|assigne a|attribue a|attribuee a|technicien|responsable|auteur|createur|cree par|ferme par|resolu par|demandeur|rapporteur|utilisateur|nom|prenom|nom complet|nom d utilisateur|' +
    'interlocuteur|courriel|adresse e mail|telephone|portable|observateurs|observateur|valideur|intervenant|emetteur|beneficiaire|' +
    'asignado a|asignado|agente|tecnico|propietario|responsable|autor|creador|creado por|cerrado por|resuelto por|solicitante|informador|usuario|nombre|apellido|apellidos|nombre completo|' +
    'contacto|correo|correo electronico|telefono|movil|direccion|observadores|aprobador|remitente|' +
    'atribuido a|atribuido|responsavel|proprietario|criado por|fechado por|resolvido por|requerente|relator|nome|sobrenome|nome completo|contato|e mail|celular|endereco|observadores|aprovador|remetente|atendente|' +
    'assegnato a|assegnatario|operatore|tecnico|proprietario|autore|creato da|chiuso da|risolto da|richiedente|segnalatore|utente|nome|cognome|contatto|posta elettronica|telefono|cellulare|indirizzo|' +
    'author username|assignee username|reporter username|uzytkownik|zglaszajacy|zglasza|klient|behandelaar|aanmelder|melder|klant|handlaggare|bestallare|kontaktperson|sagsbehandler|' +
    'zadatel|resitel|zadavatel|kasittelija|pyytaja|ugyfel|bejelento|felelos|solicitant|responsabil|talep eden|atanan|sorumlu|заявитель|исполнитель|ответственный|инициатор|клиент|автор|заявник|виконавець|' +
    'osoba przypisana|osoba zglaszajaca|anmalare|bruger|bruker|anvandare|kayttaja|uzivatel|felhasznalo|kullanici|контактное лицо|контакт|пользователь|请求者|受托人|' +
    '提交人|处理人|经办人|负责人|申请人|创建人|报修人|客户|客户名称|联系人|联系电话|处理人员|受理人|指派给|建立者|담당자|요청자|고객|작성자|신청자|등록자|고객명|연락처|' +
    '担当者|担当|依頼者|報告者|起票者|申請者|作成者|更新者|氏名|名前|顧客名|連絡先|メール|メールアドレス|電話|電話番号|住所|承認者|ユーザー|ユーザー名|利用者|問い合わせ者|差出人'
  ).split('|'),
);
/** What stands behind such a word where the column still names or addresses people. */
const TAIL =
  /\s(?:username|user|full name|name|names|email|e mail|mail|adresse|address|phone|login|id|nom|nombre|nome|name1)$/;
/** One word of several, as Znuny's `UserLastname`. */
const COMPOUND =
  /(?:first|last|given|family|sur|full|user|customer|client|agent|owner|login|vor|nach|kunden|benutzer)name$/;
/** "The one who does it" in Japanese, Chinese and Korean, whatever is done; no trader (業者). */
const EASTERN =
  /(?:[\p{Script=Han}](?<!業)者|[理责責办辦批建交派修系请請报報起]人|담당자|접수자|처리자|작성자|요청자|신청자|등록자|승인자)(?:员|姓名|氏名|名|id|이름|명)?$/u;
const looked = 60;
/** Some places and rooms hold a given name, too; and not every given name is known. */
const minShare = 0.6;

/** Whether a column names or addresses people, by its name. */
export function namesPeople(column: string): boolean {
  return column
    .split(/\s[-–:]\s|[.[\]()]/)
    .map(plainName)
    .some(
      (part) =>
        headers.has(part) || headers.has(part.replace(TAIL, '')) || COMPOUND.test(part) || EASTERN.test(part),
    );
}

const GIVEN = new Set(givenNames.flatMap((name) => [name, name.toLowerCase()]));
const EMAIL = /^\S{1,64}@[\w.-]+\.\w{2,}$|[<(]\S{1,64}@[\w.-]+\.\w{2,}[>)]/;
const DOMAIN_USER = /^[\w.-]{2,20}\\[\w.$-]{2,40}$/;
const PHONE = /^\+\d[\d\s()/.-]{7,20}$/;

/** Whether most of a column's values are people: addresses, or full names of which one part is a given name. */
export function holdsPeople({ values, items, several, filled }: ColumnProfile): boolean {
  const list = (several > filled / 2 ? items : values).slice(0, looked).map(([value]) => value);
  if (list.length < 2) return false;
  const people = list.filter(isPerson).length;
  return people >= Math.max(2, minShare * list.length);
}

function isPerson(value: string): boolean {
  const text = value.trim();
  if (EMAIL.test(text) || DOMAIN_USER.test(text) || PHONE.test(text)) return true;
  const words = text.split(/[\s,]+/);
  if (words.length < 2 || words.length > 4 || /\d/.test(text)) return false;
  return (
    words.every(
      (word) => /^\p{Lu}/u.test(word) || /^(?:von|van|de|der|den|da|di|del|la|le|bin|el)$/.test(word),
    ) && words.some((word) => GIVEN.has(word))
  );
}

/** Share of a column's values that the requesters' column has, too: its names are theirs. */
export function sharesValues(one: ColumnProfile, other: ColumnProfile): boolean {
  const known = new Set(other.values.map(([value]) => value));
  const common = one.values.slice(0, looked).filter(([value]) => known.has(value)).length;
  return one.values.length >= 3 && common >= Math.min(looked, one.values.length) / 2;
}

/** The names and addresses in a cell of people: "Bell, Anna <anna@…>" has two. */
export function peopleIn(cell: string): string[] {
  return cell
    .split(/[;|\n]/)
    .flatMap((part) => {
      const addresses = part.match(/[^\s<>()[\]]{1,64}@[\w.-]+/g) ?? [];
      const name = part
        .replace(/[<([][^<>()[\]]*[>)\]]/g, ' ')
        .replace(/\S+@\S+/g, ' ')
        .trim();
      const turned = /^(\p{L}[\p{L} '’-]*),\s*(\p{L}[\p{L} '’.-]*)$/u.exec(name);
      return [...addresses, name, ...(turned ? [`${turned[2]} ${turned[1]}`] : [])];
    })
    .filter((name) => name.length > 1);
}
