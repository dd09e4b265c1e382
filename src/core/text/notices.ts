/**
 * A confidentiality notice, in any wording: it speaks of this message and of at least three of whom it is meant for, secrecy, mistakes,
 * deleting and telling the sender, and nobody says "I" in it. Each list holds beginnings of words of the languages that companies write.
 */
const MESSAGE =
  /mail|message|communication|transmission|nachricht|courriel|correo|mensaje|mensagem|messaggio|comunicazione|bericht|meddelande|mejl|besked|melding|viesti|sähköposti|wiadomoś|zpráv|správ|üzenet|levél|mesaj|ileti|e-posta|μήνυμα|сообщен|письм|повідомлен|лист|הודע|דוא|الرسالة|البريد|thư|pesan|poruk|メール|邮件|郵件|메일/iu;
const THIS =
  /(?<![\p{L}\p{M}])(?:this|the (?:information|contents?) (?:in|of)|diese\p{L}?|ce|cet|cette|le présent|este|esta|presente|questo|questa|dit|deze|detta|denna|denne|dette|tämä|tämän|ten|ta|niniejsz\p{L}{1,3}|tento|tato|toto|táto|ez|ezen|acest\p{L}?|prezent\p{L}{1,3}|bu|işbu|το παρόν|αυτό|это|данное|настоящее|цей|це|זו|זה|هذه|هذا|ovaj|ova|ini)(?![\p{L}\p{M}])|này|本|此|この|当|이 /iu;
const SIGNS: readonly RegExp[] = [
  /recipient|addressee|adressat|empfänger|destinataire|destinatari|destinatár|geadresseerde|ontvanger|mottagare|modtager|mottaker|vastaanottaja|adresat|odbiorc|adresát|příjemc|príjemc|címzett|destinatar|alıcı|muhatab|παραλήπτ|адресат|получател|отримувач|נמען|المرسل إليه|المستلم|người nhận|penerima|primatelj|受信者|宛先|受取人|収受|收件人|收件者|接收者|수신/iu,
  /intended|(?:only|solely|exclusively) for|bestimmt|ausschlie(?:ß|ss)lich|destiné|exclusi[fv]|dirigid|dirett[aoi]|uitsluitend|bestemd|avsedd|endast för|beregnet|udelukkende|utelukkende|tarkoitettu|ainoastaan|przeznaczon|wyłącznie|určen|výhradn|kizárólag|szól|exclusiv|yalnızca|προορίζεται|αποκλειστικά|предназначен|исключительно|призначен|виключно|מיועד|المقصود|مخصص|chỉ dành|hanya untuk|isključivo|namijenjen|のみ|仅供|僅供|僅限|仅限|만을/iu,
  /confidential|privileged|vertraulich|geheim|confidentiel|confidencial|sigilos|riservat|vertrouwelijk|konfidentiell|sekretess|fortrolig|luottamuksel|poufn|důvěrn|dôvern|bizalmas|confidenți|gizli|εμπιστευτικ|απόρρητ|конфиденц|конфіденц|סודי|חסוי|سري|bảo mật|rahasia|povjerljiv|機密|秘密|机密|保密|기밀|비밀/iu,
  /in error|by mistake|mistaken|irrtümlich|versehentlich|par erreur|por error|por engano|por equívoco|per errore|abusievelijk|ten onrechte|per vergissing|av misstag|ved en fejl|ved en feil|erehdyksessä|omyłk|pomyłk|omylem|tévedés|eroare|yanlışlıkla|hata ile|από λάθος|ошибочно|по ошибке|помилк|בטעות|بالخطأ|عن طريق الخطأ|nhầm|keliru|greškom|誤って|误|誤|잘못/iu,
  /delet|destroy|lösch|vernicht|supprim|détrui|elimin|borr|destru|apag|exclu|cancell|distrugg|verwijder|vernietig|radera|förstör|slet|poista|hävit|usun|zniszcz|smaž|vymaž|odstra|töröl|șterge|ştergeţi|distruge|silin|sil(?:me|ip)|imha|διαγρά|удал|уничтож|видал|знищ|למחוק|مסח|حذف|xóa|hapus|obriš|izbriš|削除|破棄|删除|刪除|销毁|삭제|폐기/iu,
  /(?:notify|inform|contact) (?:the|us)|absender|expéditeur|remitente|remetente|mittente|afzender|avsändare|afsender|avsender|lähettäjä|nadawc|odesílatel|odosielateľ|feladó|expeditor|gönderen|αποστολέα|отправител|відправник|השולח|المرسل(?! إليه)|người gửi|pengirim|pošiljatelj|送信者|发件人|寄件者|寄件人|발신/iu,
  /unauthori[sz]ed|prohibited|disclos|unbefugt|untersagt|nicht gestattet|unzulässig|interdit|non autorisé|prohib|no autorizad|não autorizad|proibid|vietat|non autorizzat|verboden|niet toegestaan|förbjud|forbudt|kielletty|zabronion|zakázán|tilos|interzis|yasak|απαγορε|запрещ|заборон|אסור|محظور|nghiêm cấm|dilarang|zabranj|禁止|禁じ|금지/iu,
];
const LEAST_SIGNS = 3;
const FIRST_PERSON =
  /(?<![\p{L}'’])(?:I|I['’]\p{L}+|my|me|ich|mir|mich|mein\p{L}*|je|j['’]\p{L}+|mon|ma|mes|yo|mi|mis|eu|meu|minha|io|mio|mia|ik|mijn|jag|min|mitt|jeg|minun|mój|moja|moje|můj|benim|мне|мой|моя|мій)(?![\p{L}'’])|私|我(?!们|們|司|公司)/u;
const LONGEST = 3000;

/** Whether a paragraph is a notice about who may read the mail. */
export function isNotice(paragraph: string): boolean {
  if (paragraph.length > LONGEST || !MESSAGE.test(paragraph) || !THIS.test(paragraph)) return false;
  if (SIGNS.filter((sign) => sign.test(paragraph)).length < LEAST_SIGNS) return false;
  return !FIRST_PERSON.test(paragraph) && !/[?？]/.test(paragraph);
}
