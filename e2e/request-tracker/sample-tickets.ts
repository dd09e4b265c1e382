import type { SampleTicket } from './sample-ticket';

const vpn: SampleTicket = {
  queue: 'Network',
  requester: 'maria',
  subject: 'VPN connection drops every few minutes',
  impact: 'One person',
  text: `Hello,

since this morning the VPN connection on my laptop drops every five minutes. The client says
"tunnel closed by peer" and I have to enter the code from my phone again each time.
I am working from home and cannot reach the file server for longer than a few minutes.

Kind regards
Maria Lopez`,
  turns: [
    {
      by: 'anna',
      as: 'reply',
      text: `Hello Maria,

thank you for the report. Which version of the VPN client do you use, and are you on Wi-Fi or on a cable?

Best regards
Anna Agent
Helpdesk`,
    },
    { by: 'anna', as: 'comment', text: 'Gateway 2 had a firmware update last night, perhaps that is it.' },
    {
      by: 'maria',
      as: 'reply',
      text: `It is version 5.2, and it happens on Wi-Fi and on the cable alike.

--
Maria Lopez
Accounting, Harbour Tools Ltd.
This message is confidential. If you are not the intended recipient, please delete it.

On Monday Anna Agent wrote:
> Hello Maria,
>
> thank you for the report. Which version of the VPN client do you use, and are you on Wi-Fi or on a cable?`,
    },
  ],
};

const checkout: SampleTicket = {
  queue: 'Customer care',
  requester: 'priya',
  subject: 'URGENT: checkout is down for all customers',
  impact: 'The whole company',
  priority: 90,
  text: `Our web shop has not taken a single payment since 09:40. Every customer sees "error 502" after the last step of
the checkout. We lose several thousand euros an hour. Please call me back at once, this is a complete outage!

Priya Nair`,
};

const monitor: SampleTicket = {
  queue: 'Workplace',
  requester: 'maria',
  subject: 'Request for a second monitor',
  text: `Hi team,

could I please get a second monitor and a docking station for my desk? There is no hurry, some time this month
would be fine. My manager has agreed.

Thanks, Maria`,
};

const invoice: SampleTicket = {
  queue: 'Customer care',
  requester: 'priya',
  subject: 'Invoice 20418 was charged twice',
  text: `Good morning,

on my credit card statement I see invoice 20418 twice, both on the 3rd of the month. Please refund one of the two
payments and send me a corrected invoice for our bookkeeping.

Priya Nair`,
};

const printer: SampleTicket = {
  queue: 'Workplace',
  requester: 'jonas',
  subject: 'Drucker im zweiten Stock druckt nur leere Seiten',
  impact: 'A team',
  text: `Guten Tag,

der Drucker im zweiten Stock gibt seit gestern nur noch leere Seiten aus. Den Toner haben wir schon gewechselt,
auch ein Neustart hat nicht geholfen. Die ganze Abteilung kann keine Lieferscheine drucken.

Mit freundlichen Grüßen
Jonas Weber`,
};

const portal: SampleTicket = {
  queue: 'Customer care',
  requester: 'maria',
  subject: 'No puedo iniciar sesión en el portal de facturas',
  text: `Buenos días:

Desde ayer no puedo iniciar sesión en el portal de facturas. Escribo mi contraseña correctamente, pero aparece el
mensaje "cuenta bloqueada". Necesito descargar las facturas de este mes antes del viernes.

Un saludo,
María`,
};

const laptop: SampleTicket = {
  queue: 'Workplace',
  requester: 'jonas',
  subject: 'Laptop battery is swelling',
  contentType: 'text/html',
  text: `<html><body><p>Hello,</p><p>the <b>battery</b> of my laptop is <i>swelling</i>, and the touchpad no longer clicks.
<ul><li>Model: Harbour Book 14<li>Bought two years ago</ul>
<p>It also becomes very hot. Is it <u>safe</u> to go on using it?<br>Jonas</p></body></html>`,
};

const script: SampleTicket = {
  queue: 'Customer care',
  requester: 'priya',
  subject: '<script>document.title = "broken"</script> shows up in our newsletter',
  text: `When we send the newsletter, the text <script>document.title = "broken"</script> is visible at the end of it.
How can we remove it from the template?`,
};

const short: SampleTicket = { queue: 'Customer care', requester: 'jonas', subject: 'Help', text: '?' };

const contacts: SampleTicket = {
  queue: 'Customer care',
  requester: 'priya',
  subject: 'How do I export all my contacts?',
  text: 'Is there a way to export all contacts as a spreadsheet? I found nothing in the settings. 😊 Thanks!',
};

const logLine =
  '2026-03-02 08:15:01 router-7 link state changed on port 12, retrying the handshake with peer 10.0.4.7\n';

const log: SampleTicket = {
  queue: 'Network',
  requester: 'jonas',
  subject: 'Router log of last night',
  // One megabyte in one message.
  text: `The router in Hamburg restarted several times last night. The log:\n${logLine.repeat(Math.ceil(1_048_576 / logLine.length))}`,
};

/** Written for these tests, in the order in which they are created. */
export const sampleTickets = {
  vpn,
  checkout,
  monitor,
  invoice,
  printer,
  portal,
  laptop,
  script,
  short,
  contacts,
  log,
};

export type SampleName = keyof typeof sampleTickets;
