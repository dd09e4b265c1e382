import type { DemoTicket } from '../ticket';

/** English tickets to the IT service desk. */
export const englishIt: DemoTicket[] = [
  {
    id: '4821',
    language: 'en',
    queue: 'it-support',
    subject: 'VPN keeps rejecting my login since the password change',
    requester: { name: 'Marta Quinn', email: 'marta.quinn@brightwater.example' },
    status: 'new',
    conversation: [
      {
        role: 'customer',
        author: 'Marta Quinn',
        hoursAgo: 0.2,
        text: `Hi,

I had to change my Windows password this morning because it expired. Since then the VPN client says "Authentication failed (691)" every time. Outlook and Teams on the same laptop are fine with the new password.

What I tried so far: restarted twice, removed the saved credentials in the VPN client, and waited twenty minutes in case it needs to sync. I am working from home today and cannot reach the finance share without the VPN. The month-end report has to be in by 4 pm, so I would be glad of any help soon.

Thanks
Marta

--
Marta Quinn | Financial Controller
Brightwater Ltd, 14 Quay Street, Bristol
Direct: 0117 496 0173`,
      },
    ],
  },
  {
    id: '4819',
    language: 'en',
    queue: 'it-support',
    subject: 'Laptop lid does not close any more, battery looks swollen',
    requester: { name: 'Tom Adeyemi', email: 'tom.adeyemi@brightwater.example' },
    status: 'open',
    assignee: 'Priya Nair',
    tags: ['hardware'],
    conversation: [
      {
        role: 'customer',
        author: 'Tom Adeyemi',
        hoursAgo: 1.6,
        text: `The touchpad on my ThinkPad has been stiff for a week and today I noticed that the bottom cover is bulging and the lid will not close flat. It also gets very hot on the left side while charging.

Asset tag is BW-L-0412. It is about three years old. I have unplugged it for now. Can I get a replacement or a loan machine? I have customer demos on Thursday.`,
      },
      {
        role: 'agent',
        author: 'Priya Nair',
        hoursAgo: 1.2,
        text: `Hello Tom,

please switch it off, do not charge it again and do not press on the cover. A swollen battery is a safety matter. Bring it to the IT desk on the first floor, not through the internal post.

I have a loan laptop here that you can take straight away.

Priya`,
      },
      {
        role: 'internal',
        author: 'Priya Nair',
        hoursAgo: 1.1,
        text: 'Same batch as BW-L-0409 and 0415 which we sent back in spring. Check warranty, third one in this series.',
      },
      {
        role: 'customer',
        author: 'Tom Adeyemi',
        hoursAgo: 0.6,
        text: `Switched off, I will be with you before lunch.

Will my files be on the loan machine or do you copy them from the old disk?

On Tue, Priya Nair <it@brightwater.example> wrote:
> please switch it off, do not charge it again and do not press on the cover.
> A swollen battery is a safety matter.`,
      },
    ],
  },
  {
    id: '4818',
    language: 'en',
    queue: 'it-support',
    subject: 'Printer on 3rd floor: grey streaks, then paper jam in tray 2',
    requester: { name: 'Helen Osei', email: 'helen.osei@brightwater.example' },
    status: 'new',
    conversation: [
      {
        role: 'customer',
        author: 'Helen Osei',
        hoursAgo: 2.3,
        text: `Good morning,
the big multifunction printer next to the kitchen (PRN-03-B) prints grey streaks down the right edge of every page. Since about ten o'clock it also jams each time it pulls from tray 2. Tray 1 still works, but only if you feed it sheet by sheet.

Nobody here dares to open the back flap again :) No hurry, we can use the one on the 2nd floor for now.

Helen`,
      },
    ],
  },
  {
    id: '4816',
    language: 'en',
    queue: 'it-support',
    subject: 'Mailbox full - cannot send or receive',
    requester: { name: 'Gareth Lowe', email: 'gareth.lowe@brightwater.example' },
    status: 'new',
    conversation: [
      {
        role: 'customer',
        author: 'Gareth Lowe',
        hoursAgo: 4.1,
        text: `Outlook shows "Your mailbox is full, you cannot send or receive mail" (49.8 of 50 GB). I have deleted everything older than 2019 and emptied the bin but the number does not go down.

Please raise my storage quota or tell me how the online archive is switched on. The tender documents that suppliers send me are 20 to 30 MB each, so this will come back.

Gareth Lowe
Procurement

This e-mail and any attachments are confidential and intended solely for the addressee. If you have received this message in error, please notify the sender and delete it. Brightwater Ltd accepts no liability for any damage caused by viruses transmitted by this e-mail.`,
      },
    ],
  },
  {
    id: '4810',
    language: 'en',
    queue: 'it-support',
    subject: 'Local administrator rights for Docker',
    requester: { name: 'Ines Falk', email: 'ines.falk@brightwater.example' },
    status: 'pending',
    priority: 'normal',
    type: 'request',
    assignee: 'Priya Nair',
    tags: ['access', 'approval'],
    conversation: [
      {
        role: 'customer',
        author: 'Ines Falk',
        hoursAgo: 21,
        text: `Hello service desk,

I started in the platform team on the first. To run our build containers locally I need admin rights on BW-L-0533, at least for installing Docker Desktop and WSL and for editing the hosts file. My manager Ruth Okafor knows about it and is in copy.

If permanent rights are not possible, the time-limited self-service that the others use would be enough.

Ines`,
      },
      {
        role: 'agent',
        author: 'Priya Nair',
        hoursAgo: 20,
        text: 'Hi Ines, welcome! I have asked Ruth for her approval in the system. As soon as she clicks it you will get the "Make me admin" app, 30 minutes per use.',
      },
      {
        role: 'system',
        author: 'Workflow',
        hoursAgo: 20,
        text: 'Approval requested from Ruth Okafor.',
      },
    ],
  },
  {
    id: '4803',
    language: 'en',
    queue: 'it-support',
    subject: 'New office in Leeds: network, meeting rooms and 24 desks by September',
    requester: { name: 'Dominic Shaw', email: 'dominic.shaw@brightwater.example' },
    status: 'open',
    priority: 'normal',
    assignee: 'Lena Hartmann',
    tags: ['project'],
    conversation: [
      {
        role: 'customer',
        author: 'Dominic Shaw',
        hoursAgo: 70,
        text: `Hi all,

the lease for the Leeds office is signed and we get the keys on 1 August. We would like to move the northern sales team in at the beginning of September. From IT we will need, as far as I can tell:

- internet line and backup line, Wi-Fi on both floors
- 24 desks with docking station and two screens
- 3 meeting rooms with video equipment, one of them for 16 people
- door access linked to our badges
- two printers

Could you send me a rough plan and budget with the order lead times? The board wants to see a figure by the end of next month. Happy to walk through the floor plan together.

Regards
Dominic`,
      },
      {
        role: 'internal',
        author: 'Lena Hartmann',
        hoursAgo: 66,
        text: 'Line lead time is 10 to 12 weeks at this address, so the order has to go out first. Asking two suppliers for room kits.',
      },
    ],
  },
];
