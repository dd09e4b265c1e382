/** A mail as a helpdesk receives it, and the customer's own words in it. All written for these tests. */
export interface SampleMail {
  name: string;
  language: string;
  mail: string;
  words: string;
}

export const sampleMails: readonly SampleMail[] = [
  {
    name: 'English reply in Gmail, attribution on two lines',
    language: 'en',
    mail: `Hi team,

the VPN still drops every ten minutes, also after the reboot.

Kind regards,
Maria Bell
Head of Logistics
+44 20 5550 1234

On Mon, Jan 8, 2024 at 10:12 AM Service Desk of the Harbour Company
<desk@harbour.example> wrote:

> Please restart your laptop and try again.
>
> On Sun, Jan 7, 2024 at 9:01 PM Maria Bell <maria@harbour.example> wrote:
>> The VPN drops.
`,
    words: `Hi team,
the VPN still drops every ten minutes, also after the reboot.`,
  },
  {
    name: 'German reply in Outlook with disclaimer',
    language: 'de',
    mail: `Guten Morgen,

der Drucker im dritten Stock zieht kein Papier mehr ein.

Mit freundlichen Grüßen

Jürgen Mahler
Einkauf
Tel.: +49 40 5550-17

Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind,
informieren Sie bitte sofort den Absender und vernichten Sie diese Mail.

Von: Servicedesk <hilfe@hafen.example>
Gesendet: Montag, 8. Januar 2024 10:12
An: Mahler, Jürgen
Betreff: AW: Drucker

Welcher Drucker ist es denn?
`,
    words: `Guten Morgen,
der Drucker im dritten Stock zieht kein Papier mehr ein.`,
  },
  {
    name: 'French reply with an attribution',
    language: 'fr',
    mail: `Bonjour,

je ne peux toujours pas ouvrir la pièce jointe.

Cordialement,
Élodie Perrin
Service comptabilité

Le lun. 8 janv. 2024 à 10:12, Support <support@port.example> a écrit :
> Pouvez-vous réessayer ?
`,
    words: `Bonjour,
je ne peux toujours pas ouvrir la pièce jointe.`,
  },
  {
    name: 'Spanish reply with an original-message line',
    language: 'es',
    mail: `Hola, la impresora sigue sin funcionar y no puedo imprimir las facturas.

Un saludo,
Lucía Ortega

-----Mensaje original-----
De: Soporte <soporte@puerto.example>
Enviado el: lunes, 8 de enero de 2024 10:12
Para: Lucía Ortega
Asunto: RE: impresora

¿Ha probado a reiniciarla?
`,
    words: 'Hola, la impresora sigue sin funcionar y no puedo imprimir las facturas.',
  },
  {
    name: 'Portuguese mail from a phone',
    language: 'pt',
    mail: `Boa tarde, não consigo entrar no sistema desde ontem. Aparece a mensagem "senha expirada".

Atenciosamente,
João Prado

Enviado do meu iPhone

Em seg., 8 de jan. de 2024 às 10:12, Suporte <suporte@cais.example> escreveu:

> Qual é o seu usuário?
`,
    words: 'Boa tarde, não consigo entrar no sistema desde ontem. Aparece a mensagem "senha expirada".',
  },
  {
    name: 'Italian reply in Outlook',
    language: 'it',
    mail: `Buongiorno, il portatile non si accende più da questa mattina.

Cordiali saluti
Giulia Ferri

Da: Assistenza <assistenza@molo.example>
Inviato: lunedì 8 gennaio 2024 10:12
A: Giulia Ferri
Oggetto: R: portatile

Buongiorno, di quale modello si tratta?
`,
    words: 'Buongiorno, il portatile non si accende più da questa mattina.',
  },
  {
    name: 'Dutch reply',
    language: 'nl',
    mail: `Beste collega,

ik kan sinds vanmorgen niet meer inloggen op het rooster.

Met vriendelijke groet,
Sanne de Boer
06 5550 1234

Op ma 8 jan 2024 om 10:12 schreef Helpdesk <helpdesk@kade.example>:
> Werkt het in een andere browser?
`,
    words: `Beste collega,
ik kan sinds vanmorgen niet meer inloggen op het rooster.`,
  },
  {
    name: 'Polish reply',
    language: 'pl',
    mail: `Dzień dobry, nie mogę otworzyć pliku z fakturami, program się zawiesza.

Pozdrawiam
Agnieszka Nowicka

W dniu 8.01.2024 o 10:12, Pomoc IT pisze:
> Który to plik?
`,
    words: 'Dzień dobry, nie mogę otworzyć pliku z fakturami, program się zawiesza.',
  },
  {
    name: 'Swedish reply in Outlook',
    language: 'sv',
    mail: `Hej, jag får inte kontakt med skrivaren efter uppdateringen.

Med vänliga hälsningar
Elin Ström

Från: Helpdesk <helpdesk@kaj.example>
Skickat: den 8 januari 2024 10:12
Till: Elin Ström
Ämne: SV: skrivare

Vilken skrivare gäller det?
`,
    words: 'Hej, jag får inte kontakt med skrivaren efter uppdateringen.',
  },
  {
    name: 'Danish reply',
    language: 'da',
    mail: `Hej, jeg kan ikke logge ind på lønsystemet, og det haster.

Venlig hilsen
Mads Holm

Den man. 8. jan. 2024 kl. 10.12 skrev Support <support@kaj.example>:
> Hvilken fejl får du?
`,
    words: 'Hej, jeg kan ikke logge ind på lønsystemet, og det haster.',
  },
  {
    name: 'Czech reply',
    language: 'cs',
    mail: `Dobrý den, tiskárna od rána nefunguje a já nemohu vytisknout smlouvu.

S pozdravem
Petra Dvořáková

Dne 8. 1. 2024 v 10:12 Podpora <podpora@molo.example> napsal:
> Jaká je to tiskárna?
`,
    words: 'Dobrý den, tiskárna od rána nefunguje a já nemohu vytisknout smlouvu.',
  },
  {
    name: 'Turkish reply',
    language: 'tr',
    mail: `Merhaba, bugün sisteme giriş yapamıyorum, parola hatalı diyor ve çok acil.

Saygılarımla
Deniz Aksoy

Destek <destek@liman.example>, 8 Oca 2024 Pzt, 10:12 tarihinde şunu yazdı:
> Hangi sistem?
`,
    words: 'Merhaba, bugün sisteme giriş yapamıyorum, parola hatalı diyor ve çok acil.',
  },
  {
    name: 'Russian reply, attribution without a verb',
    language: 'ru',
    mail: `Здравствуйте, принтер не печатает уже второй день.

С уважением,
Ольга Лебедева

пн, 8 янв. 2024 г. в 10:12, Поддержка <help@port.example>:
> Какая модель?
`,
    words: 'Здравствуйте, принтер не печатает уже второй день.',
  },
  {
    name: 'Chinese reply',
    language: 'zh',
    mail: `您好，我的电脑无法连接打印机，已经重启过了。

发自我的iPhone

支持 <help@port.example> 于2024年1月8日周一 10:12写道：
> 请重启电脑。
`,
    words: '您好，我的电脑无法连接打印机，已经重启过了。',
  },
  {
    name: 'Japanese reply in Outlook',
    language: 'ja',
    mail: `お世話になっております。昨日からメールが送信できません。

差出人: サポート <help@port.example>
送信日時: 2024年1月8日 10:12
宛先: 田中
件名: RE: メール

エラーは出ますか。
`,
    words: 'お世話になっております。昨日からメールが送信できません。',
  },
  {
    name: 'Arabic reply',
    language: 'ar',
    mail: `مرحبا، لا أستطيع تسجيل الدخول إلى النظام منذ الصباح.

مع التحية
ليلى حداد

من: الدعم <help@port.example>
تم الإرسال: الاثنين 8 يناير 2024 10:12
إلى: ليلى حداد
الموضوع: رد: الدخول

ما هي رسالة الخطأ؟
`,
    words: 'مرحبا، لا أستطيع تسجيل الدخول إلى النظام منذ الصباح.',
  },
];

/** Messages of which every word is the customer's own. */
export const wholeMessages: readonly string[] = [
  'On Monday he wrote: the server is down. I have not touched it since.',
  'On 8 January he wrote:\nthe server is down\nand nobody answered him.',
  'Good morning\nmy mouse is broken',
  'Guten Tag\nbitte das Passwort zurücksetzen',
  'The rule says\nif (size > 10) alert()\nand it never fires.',
  'I typed this:\n> npm install --force\nand then the screen went black.',
  'The price is\n>= 100 euros and the form refuses it.',
  'Best regards from the sea! The app shows the wrong time zone here.',
  'Please add the field From: to the report.',
  'This email is not arriving at our customers, please check the gateway.',
  'From: the report menu I choose export.\nThen it crashes.',
  'Thank you',
  'Thanks for the quick help.\nCan you also look at the second screen?',
  'Kind regards',
  'Die Spalten heißen\nVon: Datum\nBis: Datum\nund beide sind leer.',
  '1. Open the form\n2. Press save\n--\nThe form stays open and nothing is saved at all.',
];
