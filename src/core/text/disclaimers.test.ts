import { describe, expect, it } from 'vitest';
import { dropDisclaimers } from './disclaimers';

const body = 'The scanner at gate 4 is dead.';

describe('dropDisclaimers', () => {
  it.each([
    'This e-mail and any attachments are confidential and intended solely for the addressee.',
    'This message contains confidential\ninformation and is intended only for the named person.',
    'CONFIDENTIALITY NOTICE: for the intended recipient only.',
    'Please consider the environment before printing this email.',
    'This email has been checked for viruses by the antivirus of the harbour.',
    'Diese E-Mail enthält vertrauliche Informationen. Falls Sie nicht der Empfänger sind, löschen Sie sie.',
    'Sitz der Gesellschaft: Hamburg, Amtsgericht Hamburg HRB 5550, Geschäftsführer: J. Mahler',
    'Ce message et ses pièces jointes sont confidentiels et réservés au destinataire.',
    'Este mensaje y sus adjuntos son confidenciales y se dirigen solo a su destinatario.',
    'Esta mensagem pode conter informação confidencial destinada apenas ao destinatário.',
    'Questo messaggio è riservato al destinatario.',
    'Dit bericht is vertrouwelijk en alleen bestemd voor de geadresseerde.',
    'Ta wiadomość jest poufna i przeznaczona tylko dla adresata.',
    'Данное сообщение конфиденциально и предназначено только адресату.',
  ])('drops the notice %j', (notice) => {
    expect(dropDisclaimers(`${body}\n\n${notice}`).trim()).toBe(body);
  });

  it.each([
    'CAUTION: This email originated from outside the organization.\nDo not click links.',
    '[EXTERNAL]',
    "You don't often get email from anna@harbour.example. Learn why this is important",
    'ACHTUNG: Diese E-Mail kommt von außen.\nKlicken Sie keine Links an.',
    'Attention : ce message provient de l’extérieur.\nNe cliquez pas sur les liens.',
    '##- Please type your reply above this line -##',
    '##- Bitte antworten Sie oberhalb dieser Zeile -##',
  ])('drops the banner %j above the message', (banner) => {
    expect(dropDisclaimers(`${banner}\n\n${body}`).trim()).toBe(body);
  });

  it('ends the message at the reply line of a ticket system', () => {
    expect(
      dropDisclaimers(`${body}\n\n--- Please reply above this line ---\n\nYour ticket was updated.`).trim(),
    ).toBe(body);
  });

  it.each([
    'This email is not arriving.\nOur customers wait since Monday.',
    'This message contains only boxes.\nIt comes up whenever I save.',
    'Hallo\nDiese E-Mail und die von gestern sind leer angekommen.',
    'Please print the confidential report for me.',
    'This e-mail and any attachments are confidential.',
    'Caution: the floor in room 3 is wet.',
  ])('leaves %j', (text) => {
    expect(dropDisclaimers(text)).toBe(text);
  });

  it('keeps what stands below a notice', () => {
    const text = `This email is confidential.\n\n${body}`;
    expect(dropDisclaimers(text).trim()).toBe(body);
  });
});
