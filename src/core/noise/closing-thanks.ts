import { thanksClosings } from '../text/phrases/closings';
import { allPhrases, anyOf } from '../text/phrases/pattern';

/** What customers say where everything is well again, by language, lower case. */
const fineNow: Readonly<Record<string, readonly string[]>> = {
  en: [
    ...[
      'works now',
      'working now',
      'works again',
      'working again',
      'it works',
      'is working',
      'that worked',
      'that did it',
      'that fixed it',
    ],
    ...[
      'that helped',
      'fine now',
      'all good',
      'all fine',
      'is fine',
      'is back',
      'solved',
      'sorted',
      'fixed now',
      'is fixed',
      'perfect',
      'great',
      'can be closed',
      'please close',
      'you can close',
    ],
  ],
  de: [
    'geht wieder',
    'geht jetzt',
    'klappt',
    'hat geklappt',
    'funktioniert wieder',
    'funktioniert jetzt',
    'läuft wieder',
    'läuft jetzt',
    'alles gut',
    'alles wieder',
    'passt',
    'erledigt',
    'perfekt',
    'super',
    'kann geschlossen werden',
    'bitte schließen',
    'hat geholfen',
    'druckt wieder',
    'wieder da',
    'läuft einwandfrei',
  ],
  fr: [
    'ça marche',
    'marche à nouveau',
    'tout marche',
    'est réparé',
    "rentré dans l'ordre",
    'cela marche',
    'remarche',
    'fonctionne à nouveau',
    'fonctionne maintenant',
    'tout est bon',
    "c'est bon",
    'est résolu',
    'parfait',
    'super',
    'tout fonctionne',
    'vous pouvez clore',
    'vous pouvez fermer',
  ],
  es: [
    'ya funciona',
    'ya imprime',
    'arreglado',
    'ya puedo',
    'ya va bien',
    'funciona de nuevo',
    'funciona perfecto',
    'todo bien',
    'resuelto',
    'solucionado',
    'perfecto',
    'ya está',
    'pueden cerrar',
    'puede cerrar',
  ],
  pt: [
    'já funciona',
    'agora consigo',
    'já consigo',
    'já imprime',
    'está ótimo',
    'funcionou',
    'está a funcionar',
    'está funcionando',
    'voltou a funcionar',
    'tudo certo',
    'tudo bem agora',
    'resolvido',
    'perfeito',
    'deu certo',
    'pode fechar',
    'podem fechar',
  ],
  it: [
    'ora funziona',
    'adesso stampa',
    'ora stampa',
    'adesso va',
    'ora va',
    'sistemato',
    'adesso funziona',
    'funziona di nuovo',
    'tutto ok',
    'tutto a posto',
    'risolto',
    'perfetto',
    'potete chiudere',
    'può chiudere',
  ],
  nl: [
    'werkt weer',
    'werkt nu',
    'doet het weer',
    'is verholpen',
    'alles werkt',
    'opgelost',
    'helemaal goed',
    'top',
    'perfect',
    'mag gesloten',
    'mag dicht',
    'het is gelukt',
  ],
  pl: [
    'działa już',
    'już działa',
    'już drukuje',
    'naprawione',
    'jest dobrze',
    'znowu działa',
    'wszystko działa',
    'wszystko w porządku',
    'rozwiązane',
    'super',
    'świetnie',
    'można zamknąć',
  ],
  ja: [
    '解決しました',
    '直りました',
    '動きました',
    '使えるようになりました',
    'るようになりました',
    '治りました',
    'できました',
    '問題ありません',
    '復旧しました',
    '閉じて',
    'クローズ',
  ],
};
/** What takes the thanks back, in the words of people who go on to complain. */
const turns =
  /(?<!\p{L})(?:but|however|except|although|still|only|not|n['’]t|another|also|aber|jedoch|leider|nicht|nur|noch|außerdem|mais|pourtant|toujours|encore|seulement|ne|pas|pero|aunque|todavía|sigue|solo|sólo|no|además|mas|porém|ainda|só|não|ma|però|ancora|soltanto|non|maar|nog|niet|alleen|(?<!(?:je|u)\s)wel|ale|jednak|nadal|tylko|nie|jeszcze)(?!\p{L})|しかし|ただ|でも|まだ|[たす]が[、。\s]|ません(?!でした。?$)(?<!問題ありません)/iu;
/** What goes on: then somebody has to read it. */
const goesOn =
  /[?？\d@]|https?:|(?<!\p{L})(?:here is|here are|attached|until|when|if|because|anbei|hier ist|hier sind|bis|wenn|weil|voici|ci-joint|quand|jusqu['’]à|adjunto|aquí|hasta|cuando|segue|anexo|até|quando|allegato|ecco|fino|bijgevoegd|hierbij|tot|als|załączniku|dopiero)(?!\p{L})|添付/iu;
const longest = 160;

const FINE = new RegExp(`(?<![\\p{Script=Latin}])${anyOf(allPhrases(fineNow))}(?![\\p{Script=Latin}])`, 'iu');
const THANKS = new RegExp(
  `(?<![\\p{Script=Latin}])${anyOf([...allPhrases(thanksClosings), 'many thanks', 'cheers', 'danke dir', 'mil gracias', 'dank je', 'ありがとう', '助かりました'])}(?![\\p{Script=Latin}])`,
  'iu',
);

/** Whether a customer's message says thanks and that all is well, and nothing else. */
export function isClosingThanks(message: string): boolean {
  const text = message.trim();
  return (
    text.length > 0 &&
    text.length <= longest &&
    !goesOn.test(text) &&
    !turns.test(text) &&
    THANKS.test(text) &&
    FINE.test(text)
  );
}

/** Whether thanks are followed by what does not work yet: "thanks, but …". */
export function takesBackThanks(text: string): boolean {
  return turns.test(text);
}
