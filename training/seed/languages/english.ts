import type { SeedLanguage } from '../seed-language';

export const english: SeedLanguage = {
  language: 'en',
  words: {
    access: `password
password reset
VPN login
user account
access rights
two-factor code
locked account
permission denied
single sign-on`,
    'administrative-rights': `admin rights
local administrator
administrator rights laptop
elevated privileges`,
    hardware: `printer
laptop
screen
monitor
keyboard and mouse
docking station
battery
headset
scanner
PC does not start
wifi
network cable
toner
desk phone`,
    hr: `annual leave
sick note
payslip
salary
parental leave
employment contract
timesheet
new starter
human resources
overtime`,
    payments: `invoice
payment
bank transfer
direct debit
payment reminder
refund
credit card
credit note
charged twice
overdue`,
    project: `project number
project code
cost centre
project end date
project booking`,
    purchase: `order
purchase order
requisition
supplier quote
buy licences
goods received
delivery`,
    software: `application crash
error message
update
Outlook
Excel
SAP
mobile app
website
interface
checkout page
database`,
    storage: `network drive
disk space
file share
shared folder
mailbox full
backup
restore file
SharePoint folder`,
    travel: `business trip
flight
hotel
rental car
travel expenses
luggage
visa
train ticket`,
  },
  incidents: {
    access: `I cannot log in any more, my password is not accepted.
My account is locked after three wrong attempts.
The VPN does not connect, it stops at the login.
I do not receive the code for the two-factor login.
Since this morning the portal says access denied.
Signing in to the customer account does not work.`,
    'administrative-rights': `My administrator rights are gone since the update.
The installer says that I need admin rights.`,
    hardware: `The printer on the second floor does not print.
My laptop does not turn on, the screen stays black.
The battery is empty after an hour.
The external monitor is not detected.
The wifi in the meeting room keeps dropping.
The keyboard stopped working after I spilled coffee on it.
There is no sound in my headset.`,
    hr: `My payslip does not show the overtime.
My leave request disappeared and the balance is wrong.
The timesheet did not save my hours of Monday.`,
    payments: `The address on the invoice is wrong.
There is a charge on my credit card that I do not recognise.
We were billed for more seats than we have.
The amount was taken from my account twice.
My card is declined at the checkout.
The refund has not arrived yet.
We got a reminder although the invoice has been paid.`,
    project: `No hours can be booked on the project any more.
The project code has the wrong cost centre.`,
    purchase: `My order has not arrived after three weeks.
The item arrived damaged.
The devices that we ordered were not delivered.
The delivery is incomplete, two items of the order are missing.`,
    software: `The program crashes when I save.
Outlook shows an error message and closes.
The app does not start since the update.
The export to Excel gives empty files.
The website does not load, it says error 500.
The interface no longer sends data to SAP.`,
    storage: `The network drive is not connected any more.
The disk on the file server is full.
A file has disappeared from the shared folder.
Last night's backup failed.`,
    travel: `My flight was cancelled and I have not been rebooked.
The hotel cannot find my reservation.
My suitcase has not arrived.`,
  },
  requests: {
    access: `Could you give me write access to the drive, please?
I forgot my password, please send me a new link.
Please reset my password.
Please give me access to the customer portal.
The new colleague needs a user account and access to the CRM.
I need read permission for the report.`,
    'administrative-rights': `I would like to have local administrator rights on my laptop.
Please give me admin rights for two days to install drivers.`,
    hardware: `I need a new laptop for an employee.
Please replace the toner of the printer.
Please set up a second monitor at my desk.
I would like a docking station for working from home.`,
    hr: `I would like to take leave from 3 to 14 August.
Please send me a confirmation of employment.
Please change my bank details for the salary.`,
    payments: `Please correct the invoice.
Please send me the invoice again.
Please refund the amount that I paid too much.
Please change our billing address.`,
    project: `Please create a new project number for the customer.
Please extend the project until December.`,
    purchase: `Please order ten licences for the design team.
Please approve the requisition.
We need a quote for five new chairs.`,
    software: `Please install the new PDF program on my computer.
Please update the application to the latest version.`,
    storage: `Please increase my mailbox, it is nearly full.
Please restore a deleted file from the backup.
Please create a shared folder for the team.`,
    travel: `Please book me a flight to Vienna and a hotel for two nights.
Please cancel my rental car.`,
  },
  questions: {
    access: `How can I change my password myself?
Who grants the permission for the archive?`,
    'administrative-rights': `How do I get administrator rights for my device?
May I install programs as a local admin?`,
    hardware: `Which monitors fit the docking station?
How do I set up the new printer?`,
    hr: `How many days of leave do I have left?
By when do you need the sick note?
When is the salary paid?`,
    payments: `When will the invoice be collected?
Which ways to pay do you offer?
How much is the fee for a transfer abroad?`,
    project: `Which project number should I use for the training?
Who is in charge of the internal project?`,
    purchase: `How long does the delivery of the order take?
Who must approve a purchase above 500 euros?`,
    software: `How do I export the list as a PDF?
Which version of the software is supported?
Is there a manual for the new app?
What program would you recommend for this?`,
    storage: `Where do I find the old files after the drive was moved?
How much space do I have left?`,
    travel: `Do I need a visa for the trip?
How much hand luggage may I take?`,
  },
  changes: `It would be nice if the list could be sorted by date.
Suggestion: a dark theme for the app.
Could you add an export as CSV?
Feature request: edit several entries at once.
Please add a field for the department to the form.`,
  recurring: `This happens again every week, please find the cause.
It is the fourth case this month, always with the same pattern.
The error has come back for months, the root cause is unknown.`,
  severity: {
    P1: `Nothing works any more, the whole company stands still.
The system is down for all customers.
Outage since this morning, all orders fail and we are losing revenue every minute.
Customer data is publicly visible, possible data breach.
We are being attacked, ransomware on several machines.
Nobody at any site can work.
Everyone is down, nobody can work!
Production outage at all sites.
The whole company is affected.
We have lost data and suspect a security breach.
Emergency, please act immediately!
Production is down and all customers are affected.`,
    P2: `Urgent!
As soon as possible please, we have to deliver today.
This is urgent, colleagues are waiting.
ASAP, the deadline is tonight.
Several users are affected and cannot continue.
This is very urgent, a whole department is affected.
Urgent please, the customer is waiting and the deadline is today.
I cannot work at all.
High priority, there is no workaround.`,
    P3: `Please look into it in the next few days.
It disturbs my work, but I can manage for now.
There is a workaround, but it is tedious.`,
    P4: `No hurry.
Minor issue.
It is not urgent.
This can wait until next week.
It only affects me, low priority.`,
    P5: `Only a spelling mistake, unimportant.
A cosmetic flaw, whenever you get around to it.
Just a typo on the page.
Purely cosmetic, when you have time.
It is only a small thing, no rush at all.`,
  },
  openings: `Hi,
Hello,
Good morning team,
Dear Sir or Madam,
Hi support,
Hey,`,
  closings: `Thanks in advance.
Thank you for your help.
Kind regards
Best wishes
Many thanks`,
  negative: `I am very angry, this is unacceptable!
I have never had such terrible service.
I have been waiting for weeks and nobody answers, this is ridiculous.
This is so frustrating.
I am disappointed and think about cancelling.`,
  positive: `You are great, thank you so much!
Excellent work, I am delighted.
It worked wonderfully, thanks for the quick help.
I am very happy with your service.
Well done!`,
};
